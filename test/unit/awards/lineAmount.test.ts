import { describe, expect, it } from 'vitest';
import { amountsAroundDate, priceLine, type PricedLine, type PricingContext } from '#core/awards/lineAmount.ts';
import type { Subject } from '#core/office/catalogue.ts';
import { SHIPPED_CATALOGUE } from '../../support/shippedCatalogue.ts';

function on(decidedOn: string | null, rounding: PricingContext['rounding'] = 'UP_10K'): PricingContext {
  return { decidedOn, rounding, catalogue: SHIPPED_CATALOGUE };
}

function award(awardCode: string, subject: Subject = 'INDIVIDUAL', changes: Partial<PricedLine> = {}): PricedLine {
  return { awardCode, subject, amountSource: 'COEF', ownCoefficient: null, flatAmount: null, ...changes };
}

function amount(line: PricedLine, context: PricingContext): number | null {
  const priced = priceLine(line, context);
  return 'amount' in priced ? priced.amount : null;
}

describe('money by decision date', () => {
  it.each<[string, string, Subject, string, number]>([
    ['CSTĐCS before the new base salary', 'CSTD_CS', 'INDIVIDUAL', '2023-06-30', 1_490_000],
    ['CSTĐCS from 01/7/2023', 'CSTD_CS', 'INDIVIDUAL', '2023-07-01', 1_800_000],
    ['LĐTT of 2023 decided 15/7/2024', 'LDTT', 'INDIVIDUAL', '2024-07-15', 710_000],
    ['bằng khen cấp bộ on the last day of NĐ 91', 'BK_BT', 'INDIVIDUAL', '2023-12-31', 1_800_000],
    ['bằng khen cấp bộ on the first day of NĐ 98', 'BK_BT', 'INDIVIDUAL', '2024-01-01', 2_700_000],
    ['bằng khen cấp bộ under NĐ 152', 'BK_BT', 'INDIVIDUAL', '2025-07-01', 3_510_000],
    ['TTLĐTT at 1.490.000', 'TTLDTT', 'COLLECTIVE', '2022-12-20', 1_200_000],
    ['giấy khen xã at 1.490.000', 'GK_XA', 'INDIVIDUAL', '2022-12-20', 230_000],
    ['giấy khen xã of a collective', 'GK_XA', 'COLLECTIVE', '2022-12-20', 450_000],
    ['TTLĐTT from 01/7/2026', 'TTLDTT', 'COLLECTIVE', '2026-07-01', 2_030_000],
    ['kỷ niệm chương ceiling at 2.530.000', 'KNC_CD', 'INDIVIDUAL', '2026-07-28', 1_520_000],
    ['HC Lao động Ba at 2.340.000', 'HC_LD3', 'INDIVIDUAL', '2024-10-10', 10_530_000],
    ['HC Lao động Ba of a collective', 'HC_LD3', 'COLLECTIVE', '2024-10-10', 21_060_000],
  ])('%s', (_, code, subject, date, expected) => {
    expect(amount(award(code, subject), on(date))).toBe(expected);
  });

  it.each<[string, string, Subject, number]>([
    ['CSTĐTQ', 'CSTD_TQ', 'INDIVIDUAL', 8_100_000],
    ['CSTĐ cấp bộ', 'CSTD_BT', 'INDIVIDUAL', 5_400_000],
    ['CSTĐCS', 'CSTD_CS', 'INDIVIDUAL', 1_800_000],
    ['LĐTT', 'LDTT', 'INDIVIDUAL', 540_000],
    ['TTLĐXS', 'TTLDXS', 'COLLECTIVE', 2_700_000],
    ['TTLĐTT', 'TTLDTT', 'COLLECTIVE', 1_440_000],
    ['Cờ Chính phủ', 'CO_CP', 'COLLECTIVE', 21_600_000],
    ['Cờ cấp bộ', 'CO_BT', 'COLLECTIVE', 14_400_000],
  ])('published table at 1.800.000: %s', (_, code, subject, expected) => {
    expect(amount(award(code, subject), on('2024-03-01'))).toBe(expected);
  });

  it('obeys the rounding rule of the decision', () => {
    expect(amount(award('TTLDTT', 'COLLECTIVE'), on('2022-12-20', 'NEAREST_10K'))).toBe(1_190_000);
    expect(amount(award('GK_XA'), on('2022-12-20', 'NEAREST_10K'))).toBe(220_000);
    expect(amount(award('TTLDTT', 'COLLECTIVE'), on('2022-12-20', 'NONE'))).toBe(1_192_000);
  });
});

describe('what cannot be worked out is said, never guessed', () => {
  it('without a date there is no base salary to choose', () => {
    expect(priceLine(award('LDTT'), on(null))).toEqual({ kind: 'GAP', gap: 'NO_DATE' });
  });

  it('before the first known base salary', () => {
    expect(priceLine(award('LDTT'), on('2005-01-01'))).toEqual({ kind: 'GAP', gap: 'NO_BASE_SALARY' });
  });

  it("the union's own table ships empty", () => {
    expect(priceLine(award('BK_LDLD', 'COLLECTIVE'), on('2023-12-08'))).toEqual({ kind: 'GAP', gap: 'NO_COEFFICIENT' });
  });

  it('a flat amount that was not entered', () => {
    expect(priceLine(award('GIAI', 'COLLECTIVE', { amountSource: 'FLAT' }), on('2023-12-08'))).toEqual({
      kind: 'GAP',
      gap: 'NO_FLAT_AMOUNT',
    });
  });
});

describe('remarks', () => {
  const remarks = (line: PricedLine, date: string) => {
    const priced = priceLine(line, on(date));
    return 'remarks' in priced ? priced.remarks : null;
  };

  it('an unverified coefficient says so', () => {
    expect(remarks(award('BK_BT'), '2024-02-01')).toEqual(['COEFFICIENT_UNVERIFIED']);
    expect(remarks(award('BK_BT'), '2023-12-08')).toEqual([]);
  });

  it('a coefficient set on the line says so', () => {
    expect(remarks(award('BK_LDLD', 'COLLECTIVE', { ownCoefficient: 80 }), '2023-12-08')).toEqual([
      'COEFFICIENT_SET_ON_LINE',
    ]);
  });

  it('a flat sum that differs from the tables is kept and shown (C15)', () => {
    const flat = (flatAmount: number) => award('LDTT', 'INDIVIDUAL', { amountSource: 'FLAT', flatAmount });
    expect(amount(flat(500_000), on('2023-12-08'))).toBe(500_000);
    expect(remarks(flat(500_000), '2023-12-08')).toEqual(['DIFFERS_FROM_TABLE']);
    expect(remarks(flat(540_000), '2023-12-08')).toEqual([]);
  });

  it('kỷ niệm chương: lower is fine, above the ceiling is not', () => {
    const medal = (flatAmount: number) => award('KNC_CD', 'INDIVIDUAL', { amountSource: 'FLAT', flatAmount });
    expect(remarks(medal(1_000_000), '2026-07-28')).toEqual([]);
    expect(remarks(medal(1_520_000), '2026-07-28')).toEqual([]);
    expect(remarks(medal(1_530_000), '2026-07-28')).toEqual(['ABOVE_CEILING']);
  });
});

describe('the same award in neighbouring base-salary periods', () => {
  it('shows the one before, the current one and the one after', () => {
    const line = award('BK_LDLD', 'COLLECTIVE', { ownCoefficient: 80 });
    expect(amountsAroundDate(line, on('2023-12-08')).map(({ amount: sum, isCurrent }) => [sum, isCurrent])).toEqual([
      [1_200_000, false],
      [1_440_000, true],
      [1_880_000, false],
    ]);
  });

  it('has nothing to compare for a flat amount', () => {
    expect(
      amountsAroundDate(award('GIAI', 'COLLECTIVE', { amountSource: 'FLAT', flatAmount: 1 }), on('2023-12-08')),
    ).toEqual([]);
  });
});
