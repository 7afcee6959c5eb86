import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotaLimit } from '#core/eligibility/quotaLimit.ts';

const people = fc.integer({ min: 0, max: 5_000_000 });
const percent = fc.integer({ min: 0, max: 10_000 });

describe('a quota', () => {
  it('is limited as exact rationals say, rounded down or half up', () => {
    fc.assert(
      fc.property(people, percent, (base, share) => {
        const exact = BigInt(base) * BigInt(share);
        expect(BigInt(quotaLimit(base, share, 'FLOOR'))).toBe(exact / 10_000n);
        expect(BigInt(quotaLimit(base, share, 'NONE'))).toBe(exact / 10_000n);
        expect(BigInt(quotaLimit(base, share, 'HALF_UP'))).toBe((2n * exact + 10_000n) / 20_000n);
      }),
    );
  });

  it('gives the figures of the circulars: 15 % of 166 is 24,9', () => {
    expect(quotaLimit(166, 1500, 'FLOOR')).toBe(24);
    expect(quotaLimit(166, 1500, 'HALF_UP')).toBe(25);
    expect(quotaLimit(192, 1500, 'NONE')).toBe(28);
  });
});
