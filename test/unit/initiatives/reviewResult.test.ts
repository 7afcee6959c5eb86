import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewResult, roundedMean, scorersOf, sheetsMissing, type Score } from '#core/initiatives/reviewResult.ts';
import type { Criterion } from '#core/initiatives/scoreForm.ts';

function criterion(id: string, max: number, more: Partial<Criterion> = {}): Criterion {
  return { id, groupName: '', name: id, max, pass: null, disqualifies: false, guide: '', ...more };
}

const BAC_NINH = {
  passMark: 50_00,
  criteria: [
    criterion('new1', 20_00, { pass: 10_00, disqualifies: true }),
    criterion('new2', 20_00, { pass: 10_00, disqualifies: true }),
    criterion('use1', 15_00),
    criterion('use2', 10_00),
    criterion('money', 15_00),
    criterion('people1', 10_00),
    criterion('people2', 10_00),
  ],
};

/** A member's sheet, points in the order of the criteria. */
const sheet = (attendeeId: string, ...points: number[]): Score[] =>
  points.map((each, index) => ({ attendeeId, criterionId: BAC_NINH.criteria[index]?.id ?? '', points: each }));

const members = (...ids: string[]) => ids.map((id) => ({ id }));

describe('the result of an initiative', () => {
  it('is the mean of the complete sheets', () => {
    const scores = [
      ...sheet('a', 1500, 1500, 1000, 800, 1000, 700, 700),
      ...sheet('b', 1600, 1400, 1100, 800, 1100, 700, 600),
    ];
    const result = reviewResult(BAC_NINH, members('a', 'b'), scores);
    expect(result).toMatchObject({ sheets: 2, total: 7250, disqualifiedBy: [], isPassed: true });
    expect(result.criteria[0]).toEqual({ criterionId: 'new1', mean: 1550, isPassed: true });
  });

  it('fails below a criterion that disqualifies, however many points it has elsewhere', () => {
    const scores = sheet('a', 999, 2000, 1500, 1000, 1500, 1000, 1000);
    const result = reviewResult(BAC_NINH, members('a'), scores);
    expect(result).toMatchObject({ total: 8999, disqualifiedBy: ['new1'], isPassed: false });
  });

  it('passes with exactly the points asked for', () => {
    const scores = sheet('a', 1000, 1000, 1000, 500, 500, 500, 500);
    expect(reviewResult(BAC_NINH, members('a'), scores)).toMatchObject({ total: 5000, isPassed: true });
  });

  it('judges by the exact mean: one that only rounds to the mark misses it', () => {
    const one = { passMark: 0, criteria: [criterion('new', 20_00, { pass: 10_00, disqualifies: true })] };
    const scores = [1000, 1000, 999].map((points, index) => ({ attendeeId: `m${index}`, criterionId: 'new', points }));
    const result = reviewResult(one, members('m0', 'm1', 'm2'), scores);
    expect(result.criteria[0]).toEqual({ criterionId: 'new', mean: 1000, isPassed: false });
    expect(result.isPassed).toBe(false);
  });

  it('leaves out half sheets and the sheets of those who do not score', () => {
    const scores = [
      ...sheet('a', 2000, 2000, 1500, 1000, 1500, 1000, 1000),
      ...sheet('b', 0, 0),
      ...sheet('x', 0, 0, 0, 0, 0, 0, 0),
    ];
    expect(reviewResult(BAC_NINH, members('a', 'b'), scores)).toMatchObject({ sheets: 1, total: 10_000 });
    expect(sheetsMissing(BAC_NINH, members('a', 'b', 'c'), scores)).toEqual(members('b', 'c'));
  });

  it('is open while there is no complete sheet', () => {
    expect(reviewResult(BAC_NINH, members('a'), sheet('a', 2000))).toMatchObject({ sheets: 0, isPassed: null });
  });

  it('does not depend on the order of sheets and scores', () => {
    const points = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 9 }), fc.infiniteStream(fc.nat()), (sheets, chance) => {
        const ids = sheets.map((_, index) => `m${index}`);
        const scores = sheets.flatMap((row, index) => sheet(`m${index}`, ...row));
        const shuffled = scores
          .map((score) => ({ score, at: chance.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ score }) => score);
        expect(reviewResult(BAC_NINH, members(...ids.toReversed()), shuffled)).toEqual(
          reviewResult(BAC_NINH, members(...ids), scores),
        );
      }),
    );
  });
});

describe('a mean by integers', () => {
  it('is the exact mean rounded half up', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 99 }), (points) => {
        const sum = points.reduce((all, each) => all + each, 0);
        const count = BigInt(points.length);
        // floor(x + 1/2) in exact rational arithmetic.
        const exact = (BigInt(sum) * 2n + count) / (2n * count);
        expect(BigInt(roundedMean(sum, points.length))).toBe(exact);
      }),
    );
    expect([roundedMean(1, 2), roundedMean(3, 2), roundedMean(1, 3), roundedMean(2, 3)]).toEqual([1, 2, 0, 1]);
  });
});

describe('who scores', () => {
  const attendee = (
    id: string,
    more: { canVote?: boolean; presence?: 'PRESENT' | 'ABSENT' | 'WRITTEN'; personId?: string },
  ) => ({
    id,
    canVote: true,
    presence: 'PRESENT' as const,
    personId: null,
    ...more,
  });

  it('is who votes and is there or sent a sheet, and is no author of it', () => {
    const all = [
      attendee('chair', {}),
      attendee('secretary', { canVote: false }),
      attendee('absent', { presence: 'ABSENT' }),
      attendee('written', { presence: 'WRITTEN' }),
      attendee('author', { personId: 'p1' }),
    ];
    const ids = scorersOf(all, [{ personId: 'p1' }, { personId: null }]).map(({ id }) => id);
    expect(ids).toEqual(['chair', 'written']);
  });
});
