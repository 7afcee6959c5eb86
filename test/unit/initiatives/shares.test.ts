import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalShare, WHOLE_SHARE } from '#core/initiatives/initiative.ts';
import { equalShares } from '#core/initiatives/shares.ts';

const authorsOf = (count: number, chief: number | null) =>
  Array.from({ length: count }, (_, index) => ({ isChief: index === chief }));

describe('equal shares', () => {
  it('give what cannot be divided to the chief author', () => {
    expect(equalShares(authorsOf(3, 1))).toEqual([3333, 3334, 3333]);
    expect(equalShares(authorsOf(7, 6))).toEqual([1428, 1428, 1428, 1428, 1428, 1428, 1432]);
  });

  it('give it to the first where nobody is chief, and all to one alone', () => {
    expect(equalShares(authorsOf(3, null))).toEqual([3334, 3333, 3333]);
    expect(equalShares(authorsOf(1, null))).toEqual([10_000]);
    expect(equalShares([])).toEqual([]);
  });

  const anyAuthors = fc
    .integer({ min: 1, max: 100 })
    .chain((count) => fc.tuple(fc.constant(count), fc.option(fc.nat({ max: count - 1 }))));

  it('always make exactly 100 %', () => {
    fc.assert(
      fc.property(anyAuthors, ([count, chief]) => {
        const shares = equalShares(authorsOf(count, chief));
        expect(totalShare(shares.map((share) => ({ share })))).toBe(WHOLE_SHARE);
      }),
    );
  });

  it('do not depend on the order of the authors, but for who gets the remainder', () => {
    fc.assert(
      fc.property(anyAuthors, ([count, chief]) => {
        const shares = equalShares(authorsOf(count, chief));
        const others = shares.filter((_, index) => index !== (chief ?? 0));
        expect(new Set(others).size).toBeLessThanOrEqual(1);
        expect(shares[chief ?? 0]).toBe(Math.max(...shares));
        expect((shares[chief ?? 0] ?? 0) - Math.min(...shares)).toBeLessThan(count);
      }),
    );
  });
});
