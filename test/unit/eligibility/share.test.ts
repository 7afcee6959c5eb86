import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neededForShare, percentText, percentWords, quotaLimit, reachesShare } from '#core/eligibility/share.ts';

const people = fc.integer({ min: 0, max: 5_000_000 });
const percent = fc.integer({ min: 0, max: 10_000 });
const comparator = fc.constantFrom('GE' as const, 'GT' as const);

describe('shares by integers', () => {
  it('agree with exact rationals', () => {
    fc.assert(
      fc.property(people, people, percent, comparator, (part, whole, share, how) => {
        const exact = BigInt(part) * 10_000n - BigInt(share) * BigInt(whole);
        const expected = whole > 0 && (how === 'GE' ? exact >= 0n : exact > 0n);
        expect(reachesShare({ part, whole }, { percent: share, comparator: how })).toBe(expected);
      }),
    );
  });

  it('need the fewest that reach the share', () => {
    fc.assert(
      fc.property(
        people.filter((whole) => whole > 0),
        percent,
        comparator,
        (whole, share, how) => {
          const needed = neededForShare(whole, { percent: share, comparator: how });
          const reaches = (part: number) => reachesShare({ part, whole }, { percent: share, comparator: how });
          expect(reaches(needed)).toBe(true);
          if (needed > 0) expect(reaches(needed - 1)).toBe(false);
        },
      ),
    );
  });

  it('limit a quota as exact rationals do, rounded down or half up', () => {
    fc.assert(
      fc.property(people, percent, (base, share) => {
        const exact = BigInt(base) * BigInt(share);
        expect(BigInt(quotaLimit(base, share, 'FLOOR'))).toBe(exact / 10_000n);
        expect(BigInt(quotaLimit(base, share, 'NONE'))).toBe(exact / 10_000n);
        expect(BigInt(quotaLimit(base, share, 'HALF_UP'))).toBe((2n * exact + 10_000n) / 20_000n);
      }),
    );
  });

  it('give the figures of the circulars: 15 % of 166 is 24,9', () => {
    expect(quotaLimit(166, 1500, 'FLOOR')).toBe(24);
    expect(quotaLimit(166, 1500, 'HALF_UP')).toBe(25);
    expect(quotaLimit(192, 1500, 'NONE')).toBe(28);
    expect(percentText(26, 166)).toBe('15,66%');
    expect(percentText(26, 192)).toBe('13,54%');
    expect(percentText(7, 11)).toBe('63,64%');
    expect(percentText(1, 0)).toBe('');
    expect(percentWords(7000)).toBe('70%');
  });

  it('tell half from more than half: 5 of 10 under “trên 50%” and “từ 50%”', () => {
    expect(reachesShare({ part: 5, whole: 10 }, { percent: 5000, comparator: 'GT' })).toBe(false);
    expect(reachesShare({ part: 5, whole: 10 }, { percent: 5000, comparator: 'GE' })).toBe(true);
    expect(neededForShare(10, { percent: 5000, comparator: 'GT' })).toBe(6);
    expect(neededForShare(11, { percent: 7000, comparator: 'GE' })).toBe(8);
  });
});
