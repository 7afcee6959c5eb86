import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findDecision } from '#db/awards/decisionStore.ts';
import { listSections } from '#db/awards/listContent.ts';
import { listLines } from '#db/awards/lineStore.ts';
import { addLines } from '#service/awards/editLines.ts';
import { saveHeader } from '#service/awards/saveHeader.ts';
import type { DecisionLineInput } from '#core/awards/decision.ts';
import { computePrizeMoney } from '#core/money/prizeMoney.ts';
import { describeOnEachEngine } from '../support/engines.ts';
import { header, line, makeTestOffice, newDraft } from '../support/testOffice.ts';

const BASE_SALARY = 1_800_000; // in force on the date of the test header

const recipient: fc.Arbitrary<DecisionLineInput> = fc.oneof(
  fc
    .record({
      ownCoefficient: fc.integer({ min: 0, max: 5_000 }),
      subject: fc.constantFrom('COLLECTIVE' as const, 'INDIVIDUAL' as const),
    })
    .map(line),
  fc
    .record({ flatAmount: fc.integer({ min: 0, max: 50_000_000_000 }), reason: fc.constantFrom('', 'a', 'b') })
    .map((changes) => line({ ...changes, amountSource: 'FLAT' })),
);

describeOnEachEngine('totals of a list', (makeTarget, engine) => {
  it('are the sum of what each recipient gets, over the decision and over its sections', async () => {
    const office = await makeTestOffice(makeTarget);
    await fc.assert(
      fc.asyncProperty(fc.array(recipient, { minLength: 1, maxLength: 30 }), async (lines) => {
        const id = await newDraft(office);
        await office.write((unit) => saveHeader(unit, { id, version: 1, header: header() }));
        await office.write((unit) => addLines(unit, { id, lines, source: { kind: 'TYPED' } }));

        const expected = lines.reduce((sum, each) => sum + amountOf(each), 0);
        const stored = await findDecision(office.database.reader, id);
        expect(stored?.totals).toEqual({
          collectives: lines.filter(({ subject }) => subject === 'COLLECTIVE').length,
          individuals: lines.filter(({ subject }) => subject === 'INDIVIDUAL').length,
          coefficient: lines.reduce((sum, each) => sum + (each.ownCoefficient ?? 0), 0),
          amount: expected,
          unpriced: 0,
        });
        const sections = await listSections(office.database.reader, id);
        expect(sections.reduce((sum, section) => sum + section.amount, 0)).toBe(expected);
        expect(sections.reduce((sum, section) => sum + section.count, 0)).toBe(lines.length);
        const places = await listLines(office.database.reader, id, { offset: 0, limit: 100 });
        expect(places.map(({ ordinal }) => ordinal)).toEqual(lines.map((_, index) => index + 1));
      }),
      { numRuns: engine === 'sqlite' ? 60 : 15 },
    );
    await office.close();
  }, 120_000);
});

/** What one recipient must get, worked out apart from the code under test. */
function amountOf({ flatAmount, ownCoefficient }: DecisionLineInput): number {
  return flatAmount ?? computePrizeMoney(ownCoefficient ?? 0, BASE_SALARY, 'UP_10K').amount;
}
