import { describe, expect, it } from 'vitest';
import type { AwardRate, AwardType } from '#core/office/catalogue.ts';
import { suggestCode } from '../../../renderer/office/catalogue/awardCode.ts';
import { missingUnionRates, rateGroups } from '../../../renderer/office/catalogue/rateRows.ts';

const award = (code: string, name: string, kind: AwardType['kind']): AwardType => ({
  code,
  name,
  kind,
  level: 'TINH_CD',
  subjects: ['COLLECTIVE'],
  decidedBy: '',
  basis: '',
  verified: true,
});
const rate = (id: string, awardCode: string, effectiveFrom: string, effectiveTo: string | null): AwardRate => ({
  id,
  awardCode,
  subject: 'COLLECTIVE',
  coefficient: 80,
  isCeiling: false,
  basis: '',
  verified: true,
  origin: 'SHIPPED',
  version: 1,
  effectiveFrom,
  effectiveTo,
});

const tables = {
  awardTypes: [
    award('TTLDTT', 'Tập thể lao động tiên tiến', 'EMULATION_TITLE'),
    award('BK', 'Bằng khen', 'UNION_FORM'),
    award('CO', 'Cờ thi đua', 'UNION_FORM'),
  ],
  rates: [rate('old', 'BK', '2017-10-01', '2023-12-31'), rate('now', 'TTLDTT', '2024-01-01', null)],
};
const filter = { search: '', today: '2026-11-22', showsAllPeriods: false };

describe('the coefficient table', () => {
  it('puts the union’s own forms first and keeps a place for what is missing', () => {
    const groups = rateGroups(tables, filter);
    expect(groups.map(({ kind }) => kind)).toEqual(['UNION_FORM', 'EMULATION_TITLE']);
    expect(groups[0]?.rows.map((row) => row.rate)).toEqual([null, null]);
    expect(missingUnionRates(groups)).toBe(2);
  });

  it('shows ended periods when asked, after the gap of today', () => {
    const [union] = rateGroups(tables, { ...filter, showsAllPeriods: true });
    expect(union?.rows.map((row) => row.rate?.id ?? null)).toEqual([null, 'old', null]);
  });

  it('finds without dấu', () => {
    const groups = rateGroups(tables, { ...filter, search: 'co thi dua' });
    expect(groups.flatMap(({ rows }) => rows.map((row) => row.award.code))).toEqual(['CO']);
  });
});

describe('the code of a new award', () => {
  it('comes from its name and stays free', () => {
    expect(suggestCode('Bằng khen chuyên đề', new Set())).toBe('BANG_KHEN_CHUYEN_DE');
    expect(suggestCode('Bằng khen', new Set(['BANG_KHEN', 'BANG_KHEN_2']))).toBe('BANG_KHEN_3');
  });
});
