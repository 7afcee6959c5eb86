import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesAnew, roundResult } from '#core/summits/roundResult.ts';
import { candidates, round, tally } from './roundFixture.ts';

const outcomesOf = (...args: Parameters<typeof round>) =>
  Object.fromEntries((roundResult(round(...args))?.rows ?? []).map(({ name, outcome }) => [name.slice(-1), outcome]));

describe('the share', () => {
  const percent = (num: number) => ({ rule: { num, den: 100, comparator: 'GE' as const } });
  it.each([
    [11, 90, 10],
    [11, 80, 9],
    [10, 90, 9],
    [10, 80, 8],
    [13, 90, 12],
    [13, 80, 11],
    [15, 90, 14],
    [15, 80, 12],
  ])('of %i ballots at %i percent needs %i', (valid, num, needed) => {
    expect(roundResult(round(valid, [valid], percent(num)))?.needed).toBe(needed);
    expect(outcomesOf(valid, [needed, needed - 1], percent(num))).toEqual({ A: 'PASSED', B: 'FAILED' });
  });

  it('passes 12 of 15 at 80 percent and 9 of 11 at 80 but not at 90', () => {
    expect(outcomesOf(15, [12], percent(80))).toEqual({ A: 'PASSED' });
    expect(outcomesOf(11, [9], percent(80))).toEqual({ A: 'PASSED' });
    expect(outcomesOf(11, [9], percent(90))).toEqual({ A: 'FAILED' });
  });

  it('is held against the votes of the others where no unit votes on itself', () => {
    const rule = { excludesOwn: true, num: 2, den: 3, comparator: 'GE' as const };
    // 6 of 9 reach two thirds, 5 of 8 do not: one's own vote is no part of either side.
    expect(roundResult(round(9, [6, 5], { rule }))?.rows.map(({ base, outcome }) => [base, outcome])).toEqual([
      [8, 'PASSED'],
      [8, 'FAILED'],
    ]);
    const [two] = candidates(1);
    const many = two ? [{ ...two, ownSummoned: 3, ownVoting: 2 }] : [];
    const baseOn = (base: 'TOTAL_MEMBERS' | 'VALID', agree: number) =>
      roundResult(round(9, [agree], { rule: { ...rule, base }, candidates: many }))?.rows[0]?.base;
    expect([baseOn('TOTAL_MEMBERS', 1), baseOn('VALID', 1), baseOn('VALID', 8)]).toEqual([6, 7, 8]);
  });

  it('stands on the base the rule names', () => {
    const facts = { summoned: 30, present: 26, written: 2, issued: 25, tally: tally(23, [13], { collected: 24 }) };
    const baseBy = (base: 'TOTAL_MEMBERS' | 'PRESENT' | 'ISSUED' | 'COLLECTED' | 'VALID', absentByWriting = false) =>
      roundResult(
        round(23, [13], {
          ...facts,
          tally: { ...facts.tally, invalid: { ...facts.tally.invalid, BLANK: 1 } },
          rule: { base, absentByWriting },
        }),
      )?.base;
    expect(baseBy('TOTAL_MEMBERS')).toBe(30);
    expect(baseBy('PRESENT')).toBe(26);
    expect(baseBy('PRESENT', true)).toBe(28);
    expect(baseBy('ISSUED')).toBe(25);
    expect(baseBy('COLLECTED')).toBe(24);
    expect(baseBy('VALID')).toBe(23);
  });

  it('is compared as exact fractions are', () => {
    const share = fc.record({
      valid: fc.integer({ min: 1, max: 1000 }),
      num: fc.integer({ min: 0, max: 1000 }),
      den: fc.integer({ min: 1, max: 1000 }),
      comparator: fc.constantFrom('GE' as const, 'GT' as const),
    });
    fc.assert(
      fc.property(share, fc.nat(), ({ valid, num, den, comparator }, drawn) => {
        fc.pre(num <= den);
        const agree = drawn % (valid + 1);
        const [left, right] = [BigInt(agree) * BigInt(den), BigInt(num) * BigInt(valid)];
        const passes = comparator === 'GE' ? left >= right : left > right;
        expect(outcomesOf(valid, [agree], { rule: { num, den, comparator } }).A).toBe(passes ? 'PASSED' : 'FAILED');
      }),
    );
  });
});

describe('the places', () => {
  it('go to all eight that reach the share when there are eight', () => {
    const result = roundResult(round(23, [23, 23, 22, 22, 21, 21, 20, 20], { places: 8 }));
    expect(result?.rows.every(({ outcome }) => outcome === 'PASSED')).toBe(true);
    expect(result?.rows.map(({ rank }) => rank)).toEqual([1, 1, 3, 3, 5, 5, 7, 7]);
  });

  it('leave whom nobody voted for without one', () => {
    const result = roundResult(round(23, [20, 0, 13, 0]));
    expect(result?.rows.map(({ rank }) => rank)).toEqual([1, 2, null, null]);
  });

  it('count tied ranks once where that is declared', () => {
    const result = roundResult(round(23, [20, 23, 23, 22], { rule: { rankKind: 'DENSE' } }));
    expect(result?.rows.map(({ rank }) => rank)).toEqual([1, 1, 2, 3]);
  });

  it('flag two with seven of eight when one place is left', () => {
    const tied = round(8, [8, 7, 7, 5], { places: 2 });
    expect(roundResult(tied)).toMatchObject({ openPlaces: 1 });
    expect(outcomesOf(8, [8, 7, 7, 5], { places: 2 })).toEqual({ A: 'PASSED', B: 'TIED', C: 'TIED', D: 'SURPLUS' });
  });

  it('leave a tie above the last place alone', () => {
    expect(outcomesOf(8, [7, 7, 6], { places: 2 })).toEqual({ A: 'PASSED', B: 'PASSED', C: 'SURPLUS' });
  });

  it('go to the higher score where the rule says so, and to nobody at equal or unknown scores', () => {
    const at = (scores: (number | null)[]) =>
      outcomesOf(8, [7, 7], { places: 1, rule: { tieRule: 'SCORE' }, candidates: candidates(2, scores) });
    expect(at([9450, 9500])).toEqual({ A: 'SURPLUS', B: 'PASSED' });
    expect(at([9500, 9500])).toEqual({ A: 'TIED', B: 'TIED' });
    expect(at([9500, null])).toEqual({ A: 'TIED', B: 'TIED' });
  });

  it('go where the chair decided, when he decided on exactly the open places', () => {
    const [, second] = candidates(2);
    const at = (memberIds: string[]) =>
      outcomesOf(8, [7, 7], {
        places: 1,
        rule: { tieRule: 'CHAIR' },
        ruling: { memberIds, words: 'Chủ trì hội nghị', among: candidates(2).map(({ memberId }) => memberId) },
      });
    expect(at([second?.memberId ?? ''])).toEqual({ A: 'SURPLUS', B: 'PASSED' });
    expect(at([])).toEqual({ A: 'TIED', B: 'TIED' });
    expect(at(candidates(2).map(({ memberId }) => memberId))).toEqual({ A: 'TIED', B: 'TIED' });
  });

  it('stay tied where others than the chair saw are tied now', () => {
    const [first, second] = candidates(3).map(({ memberId }) => memberId);
    const ruling = { memberIds: [first ?? ''], words: 'Chủ trì hội nghị', among: [first ?? '', second ?? ''] };
    const at = (agreed: number[]) => outcomesOf(8, agreed, { places: 1, rule: { tieRule: 'CHAIR' }, ruling });
    expect(at([7, 7, 6])).toEqual({ A: 'PASSED', B: 'SURPLUS', C: 'SURPLUS' });
    expect(at([7, 7, 7])).toEqual({ A: 'TIED', B: 'TIED', C: 'TIED' });
  });

  it('treat everyone with the same votes alike, and never go to more than there are', () => {
    const votes = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(votes, fc.integer({ min: 1, max: 15 }), (agreed, places) => {
        const result = roundResult(round(12, agreed, { places }));
        const byVotes = new Map<number, Set<string>>();
        for (const { agree, outcome } of result?.rows ?? [])
          byVotes.set(agree, (byVotes.get(agree) ?? new Set()).add(outcome));
        expect([...byVotes.values()].every((outcomes) => outcomes.size === 1)).toBe(true);
        const passed = result?.rows.filter(({ outcome }) => outcome === 'PASSED').length ?? 0;
        const reached = agreed.filter((agree) => agree > 6).length;
        expect(passed).toBeLessThanOrEqual(Math.min(places, reached));
        expect(passed + (result?.openPlaces ?? 0)).toBe(Math.min(places, agreed.length));
      }),
    );
  });
});

describe('the round that follows', () => {
  const anew = (...args: Parameters<typeof round>) => {
    const result = roundResult(round(...args));
    return (result ? candidatesAnew(result) : []).map(({ name }) => name.slice(-1)).join('');
  };

  it('is among the tied, or among all who did not win where too few reached the share', () => {
    expect(anew(8, [8, 7, 7, 5], { places: 2 })).toBe('BC');
    expect(anew(8, [4, 4], { places: 1 })).toBe('AB');
    expect(anew(8, [8, 4, 3], { places: 2 })).toBe('BC');
  });

  it('is not held when every place is taken, or none is counted', () => {
    expect(anew(8, [8, 5, 3], { places: 1 })).toBe('');
    expect(anew(8, [8, 3])).toBe('');
  });
});

it('follows the decision of the standing committee where nothing was voted', () => {
  const [first] = candidates(2);
  const ruling = { memberIds: [first?.memberId ?? ''], words: 'Thông báo số 12/TB-LĐLĐ', among: [] };
  expect(outcomesOf(0, [0, 0], { kind: 'DECISION', issued: null, tally: null, ruling })).toEqual({
    A: 'PASSED',
  });
});
