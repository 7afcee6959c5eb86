import { describe, expect, it } from 'vitest';
import type { AwardRate, Subject } from '#core/office/catalogue.ts';
import { rateWarnings } from '#core/office/rateBounds.ts';
import { SHIPPED_CATALOGUE } from '../../support/shippedCatalogue.ts';

const { awardTypes, rates } = SHIPPED_CATALOGUE;

function typed(awardCode: string, subject: Subject, coefficient: number): AwardRate {
  return {
    id: `${awardCode}-${subject}`,
    awardCode,
    subject,
    coefficient,
    isCeiling: false,
    basis: 'Bảng hệ số của cơ quan',
    verified: false,
    effectiveFrom: '2023-01-01',
    effectiveTo: null,
    origin: 'OFFICE',
    version: 1,
  };
}

const warnings = (...own: AwardRate[]) => rateWarnings({ awardTypes, rates: [...rates, ...own] }, '2023-12-08');

describe('bounds of a coefficient table the office typed in', () => {
  it('nothing is wrong with what ships', () => {
    for (const date of ['2022-05-05', '2024-03-01', '2025-08-01', '2026-08-01']) {
      expect(rateWarnings({ awardTypes, rates }, date), date).toEqual([]);
    }
  });

  it('a plausible union table raises nothing', () => {
    expect(
      warnings(
        typed('BK_LDLD', 'COLLECTIVE', 80),
        typed('BK_LDLD', 'INDIVIDUAL', 40),
        typed('GK_CTTCS', 'COLLECTIVE', 80),
      ),
    ).toEqual([]);
  });

  it('a person above a collective, a lower level above a higher one, a medal above its ceiling', () => {
    expect(warnings(typed('BK_LDLD', 'COLLECTIVE', 40), typed('BK_LDLD', 'INDIVIDUAL', 40))).toHaveLength(1);
    expect(warnings(typed('BK_LDLD', 'COLLECTIVE', 200))).toHaveLength(1);
    expect(warnings(typed('CO_TLD', 'COLLECTIVE', 900))).toHaveLength(1);
    expect(warnings(typed('GK_CDCS', 'INDIVIDUAL', 50), typed('GK_CTTCS', 'INDIVIDUAL', 30))).toHaveLength(1);
  });
});
