import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, dayBefore } from '#core/dates/neighbourDay.ts';
import { AppError } from '#core/errors/appError.ts';
import { applyEvent, type EventEffect } from '#core/units/applyEvent.ts';
import { forestProblems } from '#core/units/forestProblems.ts';
import { plannedChanges } from '#core/units/plannedChanges.ts';
import { stateOf, takeBackEvent } from '#core/units/takeBackEvent.ts';
import type { Destination, RecordedEvent, UnitEvent } from '#core/units/unitEvent.ts';
import type { DatedPeriod, UnitForest } from '#core/units/unitHistory.ts';
import { covers, treeOn } from '#core/units/unitTree.ts';
import { counter, forestOf, unit } from './forestFixture.ts';
import { present } from '../../support/present.ts';

const DAYS = ['2024-01-01', '2024-06-30', '2025-01-15', '2025-06-02', '2025-07-01', '2025-07-02', '2026-03-01'];

/** Numbers that are read as "which of the units there are": any value names one. */
interface Draw {
  type: UnitEvent['type'];
  day: number;
  picks: number[];
  goesOn: boolean;
  ends: boolean;
}

const drawSchema: fc.Arbitrary<Draw> = fc.record({
  type: fc.constantFrom<UnitEvent['type'][]>('CREATE', 'RENAME', 'MERGE', 'SPLIT', 'TRANSFER', 'DISSOLVE', 'DOWNGRADE'),
  day: fc.nat(DAYS.length - 1),
  picks: fc.array(fc.nat(50), { minLength: 4, maxLength: 4 }),
  goesOn: fc.boolean(),
  ends: fc.boolean(),
});

const START = forestOf(
  unit({ id: 'province' }),
  unit({ id: 'district-1', parentId: 'province' }),
  unit({ id: 'district-2', parentId: 'province' }),
  unit({ id: 'sector', parentId: 'province', from: '2020-01-01' }),
  ...['a', 'b', 'c'].map((id) => unit({ id, parentId: 'district-1' })),
  ...['d', 'e'].map((id) => unit({ id, parentId: 'district-2' })),
  unit({ id: 'f', parentId: 'sector', from: '2021-05-01', to: '2025-12-31' }),
  unit({ id: 'team', parentId: 'a' }),
);

function eventFor(forest: UnitForest, { type, day, picks, goesOn, ends }: Draw, newId: () => string): UnitEvent {
  const ids = [...forest.keys()];
  const [one = '', two = '', three = '', four = ''] = picks.map((pick) => ids[pick % ids.length] ?? '');
  const shared = { on: DAYS[day] ?? '', documentNumber: '', note: '' };
  const begins = (parentId: string | null) => {
    const id = newId();
    return { id, kind: 'CDCS', name: `Đơn vị ${id}`, shortName: '', parentId };
  };
  const rest: Destination = ends ? { to: 'END' } : { to: 'PARENT', parentId: goesOn ? four : null };
  switch (type) {
    case 'CREATE':
      return { type, ...shared, unit: begins(goesOn ? one : null) };
    case 'RENAME':
      return { type, ...shared, unitId: one, name: `Tên ${newId()}`, shortName: '' };
    case 'MERGE': {
      const newUnit = goesOn ? begins(four) : null;
      return { type, ...shared, fromIds: [...new Set([one, two])], intoId: newUnit?.id ?? three, newUnit };
    }
    case 'SPLIT': {
      const made = [begins(four), begins(null)];
      const each = [{ unitId: two, to: { to: 'PARENT' as const, parentId: made[0]?.id ?? null } }];
      const children = { rest, each: ends ? [] : each };
      const people = { rest: null, each: [] };
      return {
        type,
        ...shared,
        unitId: one,
        intoIds: made.map(({ id }) => id),
        newUnits: made,
        goesOn,
        children,
        people,
      };
    }
    case 'TRANSFER':
      return { type, ...shared, unitIds: [...new Set([one, two])], parentId: goesOn ? three : null };
    case 'DISSOLVE':
      return { type, ...shared, unitIds: [...new Set([one, two])], children: { rest, each: [] } };
    case 'DOWNGRADE':
      return { type, ...shared, unitId: one, kind: 'TO_CD', name: `Tổ ${newId()}`, shortName: '', parentId: two };
  }
}

/** The event's work; null when it was refused with a sentence. */
function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function recorded(before: UnitForest, event: UnitEvent, { created, changed, parts }: EventEffect): RecordedEvent {
  const { type, on } = event;
  return {
    ...{ id: 'event', type, on, documentNumber: '', note: '', parts },
    before: changed.map((one) => stateOf(before.get(one.id) ?? one)),
    after: [...changed, ...created].map(stateOf),
  };
}

const run = (draws: readonly Draw[], step: (before: UnitForest, event: UnitEvent, effect: EventEffect) => void) => {
  const newId = counter();
  let forest = START;
  for (const draw of draws) {
    const event = eventFor(forest, draw, newId);
    const effect = attempt(() => applyEvent(forest, event, newId));
    if (!effect) continue;
    step(forest, event, effect);
    forest = effect.forest;
  }
  return forest;
};

const sequences = fc.array(drawSchema, { minLength: 1, maxLength: 14 });

/** Every day on which anything can change, and the days around them. */
function momentousDays(forest: UnitForest): string[] {
  const periods: DatedPeriod[] = [...forest.values()].flatMap((one) => [one, ...one.names, ...one.parents]);
  const named = periods.flatMap(({ validFrom, validTo }) => [validFrom, validTo]).filter((day) => day !== null);
  return [...new Set([...named, ...DAYS])].flatMap((day) => [dayBefore(day), day, dayAfter(day)]);
}

/** Told without the code under test: counts names and superiors day by day, and climbs to the top. */
function wrongOnSomeDay(forest: UnitForest): string[] {
  const wrong: string[] = [];
  for (const day of momentousDays(forest)) {
    for (const one of forest.values()) {
      const isThere = covers(one, day);
      const names = one.names.filter((name) => covers(name, day)).length;
      if (names !== Number(isThere)) wrong.push(`${one.id} has ${names} names on ${day}`);
      const links = one.parents.filter((link) => covers(link, day));
      if (links.length > Number(isThere)) wrong.push(`${one.id} has ${links.length} places on ${day}`);
      if (links.some(({ parentId }) => !covers(present(forest.get(parentId)), day)))
        wrong.push(`${one.id} stands under what is not there on ${day}`);
    }
    const parents = new Map(treeOn(forest, day).map(({ unit: { id }, parentId }) => [id, parentId]));
    for (const id of parents.keys()) {
      let steps = 0;
      for (let at = parents.get(id) ?? null; at !== null && steps <= parents.size; at = parents.get(at) ?? null)
        steps += 1;
      if (steps > parents.size) wrong.push(`${id} is its own ancestor on ${day}`);
    }
  }
  return wrong;
}

/** Hundreds of sequences take seconds on a busy machine. */
const PATIENCE = 60_000;

describe('any sequence of events', { timeout: PATIENCE }, () => {
  it('keeps the tree a forest on every day, with one name a day and no superior that is not there', () => {
    let carriedOut = 0;
    fc.assert(
      fc.property(sequences, (draws) => {
        const forest = run(draws, () => {
          carriedOut += 1;
        });
        expect(forestProblems(forest)).toEqual([]);
        expect(wrongOnSomeDay(forest)).toEqual([]);
      }),
      { numRuns: 400 },
    );
    // Refusing everything would keep a forest, too.
    expect(carriedOut).toBeGreaterThan(400);
  });

  it('never touches what lies before the day of the event', () => {
    fc.assert(
      fc.property(sequences, (draws) => {
        run(draws, (before, { on }, { forest }) => {
          for (const day of momentousDays(before)) {
            if (day >= on) continue;
            expect(treeOn(forest, day).map(seen)).toEqual(treeOn(before, day).map(seen));
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('can be taken back, last one first, to exactly what was', () => {
    fc.assert(
      fc.property(sequences, (draws) => {
        const done: { before: UnitForest; event: RecordedEvent }[] = [];
        let forest = run(draws, (before, event, effect) => {
          done.push({ before, event: recorded(before, event, effect) });
        });
        for (const { before, event } of done.reverse()) {
          forest = takeBackEvent(forest, event).forest;
          expect(new Map(forest)).toEqual(new Map(before));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is either taken back to a sound forest or stays with a sentence, in any order', () => {
    fc.assert(
      fc.property(sequences, fc.nat(20), (draws, pick) => {
        const done: RecordedEvent[] = [];
        const forest = run(draws, (before, event, effect) => done.push(recorded(before, event, effect)));
        const event = done[pick % Math.max(1, done.length)];
        if (!event) return;
        const back = attempt(() => takeBackEvent(forest, event));
        if (back) expect(forestProblems(back.forest)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('says in the preview every unit it touches, and no other', () => {
    fc.assert(
      fc.property(sequences, (draws) => {
        run(draws, (before, { on }, effect) => {
          const touched = [...effect.created, ...effect.changed].map(({ id }) => id);
          const told = plannedChanges(before, effect, { on, kinds: [] }).map(({ unitId }) => unitId);
          expect(new Set(told)).toEqual(new Set(touched));
        });
      }),
      { numRuns: 300 },
    );
  });
});

const seen = ({ unit: { id }, name, parentId }: ReturnType<typeof treeOn>[number]) => [
  id,
  name.name,
  name.kind,
  parentId,
];
