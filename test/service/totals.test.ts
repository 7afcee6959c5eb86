import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findDecision } from '#db/awards/decisionStore.ts';
import { listSections } from '#db/awards/listContent.ts';
import { sumLines } from '#db/awards/lineTotals.ts';
import { listLines } from '#db/awards/lineReader.ts';
import { listSharedGroups } from '#db/awards/sharedAmountStore.ts';
import { addLines } from '#service/awards/editLines.ts';
import { saveHeader } from '#service/awards/saveHeader.ts';
import { setSharedAmount } from '#service/awards/sharedAmounts.ts';
import type { DecisionLineInput } from '#core/awards/decision.ts';
import { computePrizeMoney } from '#core/money/prizeMoney.ts';
import { describeOnEachEngine } from '../support/engines.ts';
import { header, line, makeTestOffice, newDraft } from '../support/testOffice.ts';

const BASE_SALARY = 1_800_000; // in force on the date of the test header

const subject = fc.constantFrom('COLLECTIVE' as const, 'INDIVIDUAL' as const);

const recipient: fc.Arbitrary<DecisionLineInput> = fc.oneof(
  fc
    .record({
      ownCoefficient: fc.integer({ min: 0, max: 5_000 }),
      subject,
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

  it('count a shared sum once, and its lines as priced', async () => {
    const office = await makeTestOffice(makeTarget);
    const sharing = fc.record({
      lines: fc.array(fc.record({ subject, reason: fc.constantFrom('', 'a') }), { minLength: 2, maxLength: 20 }),
      sums: fc.array(fc.record({ picks: fc.array(fc.nat(19), { minLength: 1, maxLength: 6 }), amount: fc.nat(9e9) }), {
        maxLength: 4,
      }),
    });
    await fc.assert(
      fc.asyncProperty(sharing, async ({ lines, sums }) => {
        const id = await newDraft(office);
        await office.write((unit) => saveHeader(unit, { id, version: 1, header: header() }));
        const flat = lines.map((each) => line({ ...each, amountSource: 'FLAT', flatAmount: 1_000 }));
        await office.write((unit) => addLines(unit, { id, lines: flat, source: { kind: 'TYPED' } }));
        const db = office.database.reader;
        /** Sum by line: each line knows which sum it has a part in last, and every sum counts while a line has it. */
        const sumOf = new Map<string, number>();
        for (const [round, { picks, amount }] of sums.entries()) {
          const all = await listLines(db, id, { offset: 0, limit: 100 });
          const first = all[picks[0] ?? 0];
          const chosen = all.filter(
            (each, place) => picks.includes(place) && each.subject === first?.subject && each.reason === first.reason,
          );
          if (chosen.length === 0) continue;
          const lineIds = chosen.map((each) => each.id);
          await office.write((unit) => setSharedAmount(unit, { id, lineIds, amount }));
          for (const lineId of lineIds) sumOf.set(lineId, amount + round / 10);
        }

        const expected =
          (lines.length - sumOf.size) * 1_000 +
          [...new Set(sumOf.values())].reduce((total, amount) => total + Math.floor(amount), 0);
        const stored = await findDecision(db, id);
        expect(stored?.totals).toMatchObject({ amount: expected, unpriced: 0 });
        expect(await sumLines(db, id)).toEqual(stored?.totals);
        const sections = await listSections(db, id);
        expect(sections.reduce((sum, section) => sum + section.amount, 0)).toBe(expected);

        const placed = await listLines(db, id, { offset: 0, limit: 100 });
        expect(placed.map(({ ordinal }) => ordinal)).toEqual(lines.map((_, index) => index + 1));
        for (const group of await listSharedGroups(db, id)) {
          const places = placed.filter((each) => each.sharedAmountId === group.id).map(({ ordinal }) => ordinal);
          expect(places).toEqual(places.map((_, index) => group.firstOrdinal + index));
          expect(group.count).toBe(places.length);
        }
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
