import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AppError } from '#core/errors/appError.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import { listLines } from '#db/awards/lineReader.ts';
import { listSharedAmounts } from '#db/awards/sharedAmountStore.ts';
import { addLines, changeLine, removeLines } from '#service/awards/editLines.ts';
import { moveLineBeside } from '#service/awards/moveLine.ts';
import { headerOf, saveHeader } from '#service/awards/saveHeader.ts';
import { changeSharedAmount, setSharedAmount, splitSharedAmount } from '#service/awards/sharedAmounts.ts';
import { undoLastStep } from '#service/awards/undoStep.ts';
import { describeOnEachEngine } from '../support/engines.ts';
import { header, line, makeTestOffice, newDraft, type TestOffice } from '../support/testOffice.ts';

type Edit =
  | { kind: 'header'; fund: string; issuedOn: string | null }
  | { kind: 'add'; names: string[]; subject: 'COLLECTIVE' | 'INDIVIDUAL'; reason: string; imported: boolean }
  | { kind: 'change'; pick: number; name: string; reason: string }
  | { kind: 'remove'; picks: number[] }
  | { kind: 'share'; picks: number[]; amount: number }
  | { kind: 'reshare' | 'split'; pick: number }
  | { kind: 'move'; pick: number; direction: 'UP' | 'DOWN' };

const reason = fc.constantFrom('', 'a', 'b');
const name = fc.constantFrom('An', 'Bình', 'Chi', 'Dung', 'Đào');
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('header' as const),
    fund: name,
    issuedOn: fc.constantFrom(null, '2019-05-05', '2023-12-08'),
  }),
  fc.record({
    kind: fc.constant('add' as const),
    names: fc.array(name, { minLength: 1, maxLength: 5 }),
    subject: fc.constantFrom('COLLECTIVE' as const, 'INDIVIDUAL' as const),
    reason,
    imported: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('change' as const), pick: fc.nat(20), name, reason }),
  fc.record({ kind: fc.constant('remove' as const), picks: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }) }),
  fc.record({
    kind: fc.constant('share' as const),
    picks: fc.array(fc.nat(6), { minLength: 2, maxLength: 4 }),
    amount: fc.nat(9_000_000),
  }),
  fc.record({ kind: fc.constantFrom('reshare' as const, 'split' as const), pick: fc.nat(2) }),
  fc.record({
    kind: fc.constant('move' as const),
    pick: fc.nat(8),
    direction: fc.constantFrom('UP' as const, 'DOWN' as const),
  }),
);

describeOnEachEngine('undo', (makeTarget, engine) => {
  it('takes back any sequence of steps one by one, to exactly what stood before each', async () => {
    const office = await makeTestOffice(makeTarget);
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
        const id = await newDraft(office);
        const before: unknown[] = [];
        for (const next of edits) {
          const state = await snapshot(office, id);
          if (await apply(office, id, next)) before.push(state);
        }
        for (const expected of before.reverse()) {
          await undo(office, id);
          expect(await snapshot(office, id)).toEqual(expected);
        }
        await expect(undo(office, id)).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
      }),
      { numRuns: engine === 'sqlite' ? 150 : 20 },
    );
    await office.close();
  }, 240_000);
});

async function contentVersionOf(office: TestOffice, id: string): Promise<number> {
  return (await findDecision(office.database.reader, id))?.decision.contentVersion ?? 0;
}

async function undo(office: TestOffice, id: string): Promise<string> {
  const contentVersion = await contentVersionOf(office, id);
  return office.write((unit) => undoLastStep(unit, { id, contentVersion }));
}

/** @returns false when the edit had nothing to work on */
async function apply(office: TestOffice, id: string, next: Edit): Promise<boolean> {
  const lines = await listLines(office.database.reader, id, { offset: 0, limit: 100 });
  switch (next.kind) {
    case 'header': {
      const version = (await findDecision(office.database.reader, id))?.decision.version ?? 0;
      await office.write((unit) =>
        saveHeader(unit, { id, version, header: header({ fund: next.fund, issuedOn: next.issuedOn }) }),
      );
      return true;
    }
    case 'add': {
      const added = next.names.map((each) => line({ name: each, subject: next.subject, reason: next.reason }));
      const source = next.imported
        ? ({ kind: 'IMPORTED', fileName: 'ds.xlsx', seenContentVersion: await contentVersionOf(office, id) } as const)
        : ({ kind: 'TYPED' } as const);
      await office.write((unit) => addLines(unit, { id, lines: added, source }));
      return true;
    }
    case 'change': {
      const target = lines[next.pick];
      if (!target) return false;
      const changed = line({ name: next.name, subject: target.subject, reason: next.reason });
      return accepted(
        office.write((unit) => changeLine(unit, { id, lineId: target.id, version: target.version, line: changed })),
      );
    }
    case 'remove': {
      const lineIds = [...new Set(next.picks.flatMap((pick) => lines[pick]?.id ?? []))];
      if (lineIds.length === 0) return false;
      await office.write((unit) => removeLines(unit, { id, lineIds }));
      return true;
    }
    case 'share': {
      const lineIds = [...new Set(next.picks.flatMap((pick) => lines[pick]?.id ?? []))];
      if (lineIds.length === 0) return false;
      return accepted(office.write((unit) => setSharedAmount(unit, { id, lineIds, amount: next.amount })));
    }
    case 'reshare':
    case 'split': {
      const shared = (await listSharedAmounts(office.database.reader, id))[next.pick];
      if (!shared) return false;
      const target = { id, sharedAmountId: shared.id };
      await office.write((unit) =>
        next.kind === 'split'
          ? splitSharedAmount(unit, target)
          : changeSharedAmount(unit, { ...target, amount: shared.amount + 10_000 }),
      );
      return true;
    }
    case 'move': {
      const target = lines[next.pick];
      if (!target) return false;
      return accepted(
        office.write((unit) => moveLineBeside(unit, { id, lineId: target.id, direction: next.direction })),
      );
    }
  }
}

/** Whether a step was taken; lines of different kinds share nothing, and a group has two ends. */
function accepted(step: Promise<unknown>): Promise<boolean> {
  return step.then(
    () => true,
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      expect(['SHARED_AMOUNT_MIXED', 'LINE_AT_GROUP_END']).toContain(error.code);
      return false;
    },
  );
}

/** Everything a clerk can see of a draft; versions count steps and are left out. */
async function snapshot(office: TestOffice, id: string): Promise<unknown> {
  const stored = await findDecision(office.database.reader, id);
  if (!stored) return null;
  const lines = await listLines(office.database.reader, id, { offset: 0, limit: 100 });
  return {
    year: stored.year,
    header: headerOf(stored.decision),
    totals: stored.totals,
    lines: lines.map((each) => ({ ...each, version: 0 })),
    sharedAmounts: await listSharedAmounts(office.database.reader, id),
  };
}
