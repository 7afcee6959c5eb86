import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computePrizeMoney, MAX_BASE_SALARY, MAX_COEFFICIENT } from '#core/money/prizeMoney.ts';
import { roundAmount, type RoundingRule } from '#core/money/rounding.ts';

/** Base salaries that head the reference table below. */
const SALARIES = [1_150_000, 1_210_000, 1_300_000, 1_390_000, 1_490_000, 1_800_000, 2_340_000, 2_530_000];

/** Reference amounts rounded up (NĐ 98/2023 Đ.53): coefficient in hundredths → thousands of đồng under each salary. */
const REFERENCE: [coefficient: number, thousands: number[]][] = [
  [15, [180, 190, 200, 210, 230, 270, 360, 380]],
  [30, [350, 370, 390, 420, 450, 540, 710, 760]],
  [40, [460, 490, 520, 560, 600, 720, 940, 1020]],
  [60, [690, 730, 780, 840, 900, 1080, 1410, 1520]],
  [80, [920, 970, 1040, 1120, 1200, 1440, 1880, 2030]],
  [100, [1150, 1210, 1300, 1390, 1490, 1800, 2340, 2530]],
  [150, [1730, 1820, 1950, 2090, 2240, 2700, 3510, 3800]],
  [200, [2300, 2420, 2600, 2780, 2980, 3600, 4680, 5060]],
  [300, [3450, 3630, 3900, 4170, 4470, 5400, 7020, 7590]],
  [350, [4030, 4240, 4550, 4870, 5220, 6300, 8190, 8860]],
  [450, [5180, 5450, 5850, 6260, 6710, 8100, 10530, 11390]],
  [800, [9200, 9680, 10400, 11120, 11920, 14400, 18720, 20240]],
  [900, [10350, 10890, 11700, 12510, 13410, 16200, 21060, 22770]],
  [1200, [13800, 14520, 15600, 16680, 17880, 21600, 28080, 30360]],
];

describe('amounts of the reference table', () => {
  const cells = REFERENCE.flatMap(([coefficient, thousands]) =>
    thousands.map((amount, column) => ({ coefficient, salary: SALARIES[column] ?? 0, amount: amount * 1000 })),
  );

  it.each(cells)('$coefficient/100 × $salary = $amount', ({ coefficient, salary, amount }) => {
    expect(computePrizeMoney(coefficient, salary, 'UP_10K').amount).toBe(amount);
  });
});

describe('rounding', () => {
  it.each<[number, number, RoundingRule, number]>([
    [80, 1_490_000, 'UP_10K', 1_200_000],
    [80, 1_490_000, 'NEAREST_10K', 1_190_000],
    [80, 1_490_000, 'NONE', 1_192_000],
    [15, 1_490_000, 'UP_10K', 230_000],
    [15, 1_490_000, 'NEAREST_10K', 220_000],
    [30, 2_340_000, 'UP_10K', 710_000],
    [30, 2_340_000, 'NONE', 702_000],
  ])('%i/100 × %i by %s is %i', (coefficient, salary, rule, amount) => {
    expect(computePrizeMoney(coefficient, salary, rule).amount).toBe(amount);
  });

  it.each([55, 110, 220, 415, 440, 465, 805, 830, 855, 880])(
    'never suffers from floating point: %i/100 × 1.800.000 needs no rounding up',
    (coefficient) => {
      expect(computePrizeMoney(coefficient, 1_800_000, 'UP_10K').amount).toBe(coefficient * 18_000);
    },
  );

  it('doubling the coefficient is not doubling the rounded amount (M3)', () => {
    expect(computePrizeMoney(60, 2_340_000, 'UP_10K').amount).toBe(1_410_000);
    expect(computePrizeMoney(30, 2_340_000, 'UP_10K').amount * 2).toBe(1_420_000);
  });

  const coefficients = fc.integer({ min: 0, max: MAX_COEFFICIENT });
  const salaries = fc.integer({ min: 0, max: MAX_BASE_SALARY });

  it('agrees with exact rational arithmetic for every coefficient and salary', () => {
    fc.assert(
      fc.property(coefficients, salaries, (coefficient, salary) => {
        const raw = BigInt(coefficient) * BigInt(salary);
        const up = ((raw + 999_999n) / 1_000_000n) * 10_000n;
        const nearest = ((raw + 500_000n) / 1_000_000n) * 10_000n;
        const exact = (raw + 99n) / 100n;
        expect(BigInt(roundAmount(Number(raw), 'UP_10K'))).toBe(up);
        expect(BigInt(roundAmount(Number(raw), 'NEAREST_10K'))).toBe(nearest);
        expect(BigInt(roundAmount(Number(raw), 'NONE'))).toBe(exact);
      }),
      { numRuns: 2000 },
    );
  });

  it('a higher coefficient never gives less (M5)', () => {
    fc.assert(
      fc.property(coefficients, coefficients, salaries, (a, b, salary) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(computePrizeMoney(low, salary, 'UP_10K').amount).toBeLessThanOrEqual(
          computePrizeMoney(high, salary, 'UP_10K').amount,
        );
      }),
    );
  });

  it.each([
    [1.5, 1_800_000],
    [-1, 1_800_000],
    [80, -1],
    [80, Number.NaN],
    [MAX_COEFFICIENT + 1, 1],
  ])('refuses %s × %s', (coefficient, salary) => {
    expect(() => computePrizeMoney(coefficient, salary, 'UP_10K')).toThrow(RangeError);
  });
});
