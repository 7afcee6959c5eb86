import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VoteRule } from '#core/councils/voteRule.ts';
import { reaches } from '#core/votes/fraction.ts';
import { baseOf, votesNeeded } from '#core/votes/voteCount.ts';
import { outcomeOf } from '#core/councils/voteOutcome.ts';
import { neededWords, resultWords, ruleWords } from '#core/councils/voteWords.ts';
import { shareWords } from '#core/votes/fractionWords.ts';
import { percentText } from '#core/votes/percent.ts';
import { count, rule } from './voteFixture.ts';

const percent = (share: number) => rule({ num: share, den: 100 });
const twoThirds = rule({ num: 2, den: 3 });

describe('votes needed', () => {
  it.each([
    [11, 90, 10],
    [11, 80, 9],
    [10, 90, 9],
    [10, 80, 8],
    [13, 90, 12],
    [13, 80, 11],
    [15, 90, 14],
    [15, 80, 12],
    [5, 70, 4],
    [5, 80, 4],
    [5, 90, 5],
    [7, 70, 5],
    [7, 80, 6],
    [7, 90, 7],
    [9, 70, 7],
    [9, 80, 8],
    [9, 90, 9],
    [11, 70, 8],
    [17, 70, 12],
    [17, 80, 14],
    [17, 90, 16],
  ])('of %i members for %i%% are %i', (members, share, needed) => {
    expect(votesNeeded(percent(share), members)).toBe(needed);
  });

  it.each([
    [5, 4],
    [7, 5],
    [9, 6],
    [11, 8],
    [17, 12],
  ])('of %i members for two thirds are %i', (members, needed) => {
    expect(votesNeeded(twoThirds, members)).toBe(needed);
  });

  it('of nobody cannot be told, and more than all cannot be had', () => {
    expect(votesNeeded(twoThirds, 0)).toBeNull();
    expect(votesNeeded(rule({ num: 1, den: 1, comparator: 'GT' }), 9)).toBeNull();
  });
});

describe('a share of the votes', () => {
  it('is compared by integers: 12 of 15 is 80,00% and passes 80, 9 of 11 fails 90', () => {
    expect(reaches(percent(80), 12, 15)).toBe(true);
    expect(percentText(12, 15)).toBe('80,00%');
    expect(reaches(percent(80), 9, 11)).toBe(true);
    expect(reaches(percent(90), 9, 11)).toBe(false);
    expect(percentText(9, 11)).toBe('81,82%');
  });

  it('of 8 in a council of 9 is 88,89%: it fails 90 and passes 80', () => {
    expect(percentText(8, 9)).toBe('88,89%');
    expect(reaches(percent(90), 8, 9)).toBe(false);
    expect(reaches(percent(80), 8, 9)).toBe(true);
  });

  it('is told with its votes and what was needed', () => {
    const nineTenths = rule({ base: 'TOTAL_MEMBERS', num: 9, den: 10 });
    const voted = count({ members: 11, present: 11, issued: 11, collected: 11, agree: 10, disagree: 1 });
    expect(resultWords(nineTenths, voted)).toBe('10/11 = 90,91%');
    expect(neededWords(nineTenths, voted)).toBe('cần 10');
    expect(neededWords(rule({ base: 'VALID' }), { ...voted, collected: null })).toBe('');
    expect(ruleWords({ ...nineTenths, isSecret: true, absentByWriting: true })).toBe(
      'Bỏ phiếu kín, ít nhất 90% tổng số thành viên; người vắng mặt gửi ý kiến bằng văn bản',
    );
    expect(shareWords({ num: 1, den: 2, comparator: 'GT' })).toBe('trên 1/2');
    expect(shareWords({ num: 2, den: 3, comparator: 'GE' })).toBe('ít nhất 2/3');
    expect(shareWords({ num: 1, den: 1, comparator: 'GE' })).toBe('tất cả');
  });

  it('of nobody carries nothing', () => {
    expect(reaches(rule({ num: 0, den: 1 }), 0, 0)).toBe(false);
    expect(percentText(0, 0)).toBe('0,00%');
  });
});

describe('the base', () => {
  it('is what the rule names', () => {
    const voted = count({ members: 11, present: 9, written: 1, issued: 10, collected: 9, invalid: 1, agree: 8 });
    const bases = (['TOTAL_MEMBERS', 'PRESENT', 'ISSUED', 'COLLECTED', 'VALID'] as const).map((base) =>
      baseOf({ base }, voted),
    );
    expect(bases).toEqual([11, 10, 10, 9, 8]);
  });
});

describe('against exact rational arithmetic', () => {
  const shares = fc
    .record({ den: fc.integer({ min: 1, max: 1000 }), part: fc.nat(1000), comparator: fc.constantFrom('GE', 'GT') })
    .map(({ den, part, comparator }) => rule({ num: Math.min(part, den), den, comparator }));
  const isEnough = ({ num, den, comparator }: VoteRule, agree: number, base: number) => {
    const [left, right] = [BigInt(agree) * BigInt(den), BigInt(num) * BigInt(base)];
    return base > 0 && (comparator === 'GE' ? left >= right : left > right);
  };

  it('a share is reached exactly where it is', () => {
    fc.assert(
      fc.property(shares, fc.nat(9999), fc.nat(9999), (asked, agree, base) => {
        expect(reaches(asked, agree, base)).toBe(isEnough(asked, agree, base));
      }),
    );
  });

  it('as many as are needed are enough, and one fewer is not', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 9999 }), (asked, base) => {
        const needed = votesNeeded(asked, base);
        expect(isEnough(asked, base, base)).toBe(needed !== null);
        if (needed === null) return;
        expect(isEnough(asked, needed, base)).toBe(true);
        if (needed > 0) expect(isEnough(asked, needed - 1, base)).toBe(false);
      }),
    );
  });

  it('a percentage is the nearest hundredth, a half going up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(9999), (base, votes) => {
        const hundredths = (BigInt(votes) * 20_000n + BigInt(base)) / (2n * BigInt(base));
        const shown = BigInt(percentText(votes, base).replace(/\D/gu, ''));
        expect(shown).toBe(hundredths);
      }),
    );
  });

  it('a complete, consistent count passes exactly where its share is reached', () => {
    const tallies = fc.record({
      present: fc.integer({ min: 1, max: 60 }),
      absent: fc.nat(20),
      kept: fc.nat(10),
      lost: fc.nat(10),
      invalid: fc.nat(10),
      agree: fc.nat(60),
      disagree: fc.nat(60),
    });
    fc.assert(
      fc.property(
        tallies,
        shares,
        fc.constantFrom('TOTAL_MEMBERS', 'PRESENT', 'ISSUED', 'COLLECTED', 'VALID'),
        (some, share, base) => {
          const issued = Math.max(0, some.present - some.kept);
          const collected = Math.max(0, issued - some.lost);
          const invalid = Math.min(some.invalid, collected);
          const agree = Math.min(some.agree, collected - invalid);
          const disagree = Math.min(some.disagree, collected - invalid - agree);
          const voted = count({
            ...{ members: some.present + some.absent, present: some.present, issued, collected, invalid },
            ...{ agree, disagree, abstain: collected - invalid - agree - disagree },
          });
          const asked = { ...share, base };
          const expected = isEnough(asked, agree, baseOf(asked, voted)) ? 'PASS' : 'FAIL';
          expect(outcomeOf(asked, voted, null)).toBe(expected);
        },
      ),
    );
  });
});
