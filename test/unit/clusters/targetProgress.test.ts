import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TARGET_COUNTINGS, TARGET_DIRECTIONS } from '#core/clusters/pledge.ts';
import {
  countTargets,
  isCountable,
  progressOf,
  reachedWords,
  weightedCompletion,
  type CountedTarget,
  type ReportedFigure,
} from '#core/clusters/pledgeProgress.ts';
import { formatCompletion } from '#core/clusters/quantity.ts';
import { completionOf, FULL, isReached, TARGET_STATES, targetState } from '#core/clusters/targetProgress.ts';

const MOST = 10_000_000_000_000;
const figure = fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: MOST }));
const asked = fc
  .record({ direction: fc.constantFrom(...TARGET_DIRECTIONS), planned: figure })
  .map(({ direction, planned }) => ({ direction, planned: direction === 'YES_NO' ? null : planned }));
const target = fc
  .tuple(asked, fc.constantFrom(...TARGET_COUNTINGS), fc.constantFrom('%', 'Người', 'CĐCS', 'Tỷ lệ'))
  .map(([what, counting, measure]): CountedTarget => ({ ...what, counting, measure }));

/** A figure for some of eight members, and perhaps one of the cluster. */
const MEMBERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const figures = fc
  .tuple(fc.array(fc.option(figure), { minLength: 8, maxLength: 8 }), fc.option(figure))
  .map(([ofMembers, own]): ReportedFigure[] => [
    ...ofMembers.flatMap((actual, index) => (actual === null ? [] : [{ memberId: MEMBERS[index] ?? null, actual }])),
    ...(own === null ? [] : [{ memberId: null, actual: own }]),
  ]);

describe('how far one target is reached', () => {
  it.each([
    ['AT_LEAST', 350_000, 381_200, 10_891, 'EXCEEDED'],
    ['AT_LEAST', 7_500, 7_840, 10_453, 'EXCEEDED'],
    ['AT_LEAST', 10_000, 10_000, FULL, 'MET'],
    ['AT_LEAST', 16_000, 14_800, 9_250, 'MISSED'],
    ['AT_LEAST', 100_000_00, 99_999_00, 9_999, 'MISSED'],
    ['AT_LEAST', 0, 0, FULL, 'MET'],
    ['AT_MOST', 500, 400, 12_500, 'EXCEEDED'],
    ['AT_MOST', 500, 1_000, 5_000, 'MISSED'],
    ['AT_MOST', 0, 0, FULL, 'MET'],
    ['AT_MOST', 0, 100, 0, 'MISSED'],
    ['AT_MOST', 500, 0, 2 * FULL, 'EXCEEDED'],
    ['YES_NO', null, 100, FULL, 'MET'],
    ['YES_NO', null, 0, 0, 'MISSED'],
  ] as const)('%s %s with %s is %s, %s', (direction, planned, actual, completion, state) => {
    expect(completionOf({ direction, planned }, actual)).toBe(completion);
    expect(targetState({ direction, planned }, actual)).toBe(state);
  });

  it('is a whole number, and 100 % or more exactly when the figures say so', () => {
    fc.assert(
      fc.property(asked, figure, (what, actual) => {
        const completion = completionOf(what, actual);
        expect(Number.isInteger(completion) && completion >= 0).toBe(true);
        expect(completion >= FULL).toBe(isReached(targetState(what, actual)));
      }),
    );
  });

  it('never falls when more is done, or, of what should be little, when there is less', () => {
    fc.assert(
      fc.property(asked, figure, figure, (what, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const [worse, better] = what.direction === 'AT_MOST' ? [more, less] : [less, more];
        expect(completionOf(what, better)).toBeGreaterThanOrEqual(completionOf(what, worse));
      }),
    );
  });

  it('never shows what is missed as 100 %', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MOST }), fc.integer({ min: 1, max: 3 }), (planned, short) => {
        const what = { direction: 'AT_LEAST', planned } as const;
        const shown = formatCompletion(completionOf(what, Math.max(0, planned - short)));
        expect(shown.startsWith('100')).toBe(false);
      }),
    );
    expect(formatCompletion(completionOf({ direction: 'AT_LEAST', planned: 100_000 }, 99_999))).toBe('99,9%');
  });
});

describe('a target of a cluster', () => {
  const members: CountedTarget = { direction: 'AT_LEAST', planned: 2_400, counting: 'WHOLE', measure: 'CĐCS' };
  const agreements: CountedTarget = { direction: 'AT_LEAST', planned: 7_500, counting: 'EACH', measure: '%' };
  const complaints: CountedTarget = { direction: 'AT_MOST', planned: 500, counting: 'WHOLE', measure: 'Vụ' };
  const three = ['a', 'b', 'c'];
  const of = (...actuals: number[]): ReportedFigure[] =>
    actuals.map((actual, index) => ({ memberId: three[index] ?? null, actual }));

  it('takes its own figure before the sum of its members', () => {
    expect(progressOf(members, of(1_000, 1_000, 600), three, 'YEAR')).toMatchObject({
      actual: 2_600,
      state: 'EXCEEDED',
    });
    const own = [...of(1_000, 1_000, 600), { memberId: null, actual: 2_400 }];
    expect(progressOf(members, own, three, 'YEAR')).toMatchObject({ actual: 2_400, state: 'MET', reportedMembers: 3 });
  });

  it('does not add up shares', () => {
    const share = { ...agreements, counting: 'WHOLE' } as const;
    expect(isCountable(share)).toBe(false);
    expect(progressOf(share, of(8_000, 9_000, 7_000), three, 'YEAR')).toMatchObject({
      actual: null,
      state: 'NO_RESULT',
    });
  });

  it('asks of each member what every member has to reach', () => {
    expect(progressOf(agreements, of(8_000, 7_500, 7_400), three, 'YEAR')).toEqual({
      actual: null,
      completion: 6_666,
      state: 'MISSED',
      reportedMembers: 3,
      reachedMembers: 2,
    });
    expect(progressOf(agreements, of(8_000, 7_500, 9_900), three, 'YEAR')).toMatchObject({
      completion: FULL,
      state: 'MET',
    });
    // Whoever has not reported has not reached it.
    expect(progressOf(agreements, of(8_000, 7_500), three, 'YEAR')).toMatchObject({
      completion: 6_666,
      state: 'MISSED',
    });
  });

  it('is judged by the cluster’s own figure while no member has one', () => {
    const own = [{ memberId: null, actual: 7_840 }];
    expect(progressOf(agreements, own, three, 'YEAR')).toMatchObject({
      actual: 7_840,
      completion: 10_453,
      state: 'EXCEEDED',
    });
    expect(progressOf(agreements, [...own, ...of(7_000)], three, 'YEAR')).toMatchObject({
      actual: 7_840,
      state: 'MISSED',
    });
  });

  it('does not call a limit kept before everybody has reported', () => {
    expect(progressOf(complaints, of(100, 200), three, 'YEAR')).toMatchObject({
      actual: 300,
      completion: null,
      state: 'NO_RESULT',
    });
    expect(progressOf(complaints, of(100, 200, 200), three, 'YEAR')).toMatchObject({ state: 'MET' });
    expect(progressOf(complaints, of(300, 300), three, 'YEAR')).toMatchObject({ state: 'MISSED' });
  });

  it('leaves out whoever is no party', () => {
    const stranger = [...of(1_000, 1_000), { memberId: 'left', actual: 9_900 }];
    expect(progressOf(members, stranger, three, 'YEAR')).toMatchObject({ actual: 2_000, reportedMembers: 2 });
  });

  it('comes out the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(target, figures, fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), (what, rows, order) => {
        const keyed = rows.map((row, index) => ({ row, key: order[index] ?? 0 }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ row }) => row);
        expect(progressOf(what, shuffled, MEMBERS, 'YEAR')).toEqual(progressOf(what, rows, MEMBERS, 'YEAR'));
        expect(progressOf(what, rows, [...MEMBERS].reverse(), 'YEAR')).toEqual(progressOf(what, rows, MEMBERS, 'YEAR'));
      }),
    );
  });

  it('says reached exactly where its completion is full', () => {
    fc.assert(
      fc.property(target, figures, (what, rows) => {
        const { completion, state } = progressOf(what, rows, MEMBERS, 'YEAR');
        if (completion === null) expect(state).toBe('NO_RESULT');
        else {
          expect(Number.isInteger(completion)).toBe(true);
          expect(completion >= FULL).toBe(isReached(state));
        }
      }),
    );
  });
});

describe('a whole pledge', () => {
  it('is counted as offices say it: 10/11 chỉ tiêu', () => {
    const counts = countTargets([...Array<'MET'>(6).fill('MET'), ...Array<'EXCEEDED'>(4).fill('EXCEEDED'), 'MISSED']);
    expect(counts).toEqual({ reached: 10, underWay: 0, missed: 1, without: 0, total: 11 });
    expect(reachedWords(counts)).toBe('10/11 chỉ tiêu');
  });

  it('leaves no target uncounted, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TARGET_STATES)), (states) => {
        const { reached, underWay, missed, without, total } = countTargets(states);
        expect(reached + underWay + missed + without).toBe(total);
        expect(total).toBe(states.length);
        expect(countTargets([...states].reverse())).toEqual(countTargets(states));
      }),
    );
  });

  it('weighs its targets where they carry weights', () => {
    expect(weightedCompletion([{ weight: null, completion: 20_000 }])).toBeNull();
    const targets = [
      { weight: 6_000, completion: 12_000 },
      { weight: 3_000, completion: 5_000 },
      { weight: 1_000, completion: null },
      { weight: null, completion: 0 },
    ];
    expect(weightedCompletion(targets)).toBe(7_500);
    expect(weightedCompletion([...targets].reverse())).toBe(7_500);
  });

  it('says nothing by weights that do not add up to 100', () => {
    expect(weightedCompletion([{ weight: 200, completion: FULL }])).toBeNull();
    expect(weightedCompletion([{ weight: 9_999, completion: FULL }])).toBeNull();
    expect(weightedCompletion([{ weight: 10_001, completion: FULL }])).toBeNull();
  });

  it('is full exactly when everything that weighs is', () => {
    const completion = fc.option(fc.nat(2 * FULL));
    const row = fc.record({ weight: fc.option(fc.nat(500)), completion });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), completion, (some, last) => {
        const sum = some.reduce((total, { weight }) => total + (weight ?? 0), 0);
        const rows = [...some, { weight: 10_000 - sum, completion: last }];
        const whole = weightedCompletion(rows);
        const weighing = rows.filter(({ weight }) => (weight ?? 0) > 0);
        expect(whole === FULL).toBe(weighing.every((weighed) => (weighed.completion ?? 0) >= FULL));
        expect(whole).toBeLessThanOrEqual(FULL);
      }),
    );
  });
});
