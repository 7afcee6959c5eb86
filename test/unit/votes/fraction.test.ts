import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewestReaching, reaches } from '#core/votes/fraction.ts';
import { partInPercent, percentText, percentWords } from '#core/votes/percent.ts';
import { isQuorate, quorumNeeded } from '#core/votes/quorum.ts';
import { votesNeeded } from '#core/votes/voteCount.ts';

const people = fc.integer({ min: 0, max: 5_000_000 });
const fraction = fc
  .record({ num: fc.nat(10_000), den: fc.integer({ min: 1, max: 10_000 }), comparator: fc.constantFrom('GE', 'GT') })
  .map(({ num, den, comparator }) => ({ num: Math.min(num, den), den, comparator }));

describe('fractions by integers', () => {
  it('agree with exact rationals', () => {
    fc.assert(
      fc.property(people, people, fraction, (part, whole, asked) => {
        const exact = BigInt(part) * BigInt(asked.den) - BigInt(asked.num) * BigInt(whole);
        const expected = whole > 0 && (asked.comparator === 'GE' ? exact >= 0n : exact > 0n);
        expect(reaches(asked, part, whole)).toBe(expected);
      }),
    );
  });

  it('need the fewest that reach them', () => {
    fc.assert(
      fc.property(
        people.filter((whole) => whole > 0),
        fraction,
        (whole, asked) => {
          const needed = fewestReaching(asked, whole);
          expect(reaches(asked, needed, whole)).toBe(true);
          if (needed > 0) expect(reaches(asked, needed - 1, whole)).toBe(false);
          expect(votesNeeded(asked, whole)).toBe(needed > whole ? null : needed);
        },
      ),
    );
  });

  it('tell half from more than half: 5 of 10 under “trên 50%” and “từ 50%”', () => {
    const half = { num: 5000, den: 10_000 };
    expect(reaches({ ...half, comparator: 'GT' }, 5, 10)).toBe(false);
    expect(reaches({ ...half, comparator: 'GE' }, 5, 10)).toBe(true);
    expect(fewestReaching({ ...half, comparator: 'GT' }, 10)).toBe(6);
    expect(fewestReaching({ num: 7000, den: 10_000, comparator: 'GE' }, 11)).toBe(8);
  });

  it('make a quorum exactly from the number that is asked for', () => {
    fc.assert(
      fc.property(people, people, fraction, (present, summoned, { num, den }) => {
        const quorum = { quorumNum: num, quorumDen: den };
        const isEnough = summoned > 0 && present >= quorumNeeded(summoned, quorum);
        expect(isQuorate({ present, summoned }, quorum)).toBe(isEnough);
      }),
    );
  });
});

describe('percentages to read', () => {
  it('are printed with two decimals in minutes, and as short as they are in sentences', () => {
    expect(percentText(9, 11)).toBe('81,82%');
    expect(percentText(12, 15)).toBe('80,00%');
    expect(percentText(0, 0)).toBe('0,00%');
    expect(partInPercent(26, 166)).toBe('15,66%');
    expect(partInPercent(26, 192)).toBe('13,54%');
    expect(partInPercent(12, 15)).toBe('80%');
    expect(partInPercent(1, 0)).toBe('');
    expect(percentWords(7000)).toBe('70%');
    expect(percentWords(7005)).toBe('70,05%');
  });
});
