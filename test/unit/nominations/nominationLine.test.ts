import { describe, expect, it } from 'vitest';
import { asksTheSame, isSameNominee } from '#core/nominations/nominationLine.ts';
import { nominationInputSchema, type NominationInput } from '#core/nominations/nomination.ts';
import { checkDay, nominationDay } from '#core/nominations/nominationDay.ts';

const ID = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002'] as const;
const line = (changes: Partial<NominationInput> = {}): NominationInput =>
  nominationInputSchema.parse({
    subject: 'INDIVIDUAL',
    name: 'Lò Thị Đào',
    unitName: 'CĐCS Trường Mầm non Mường Tè',
    awardCode: 'CSTD_CS',
    ...changes,
  });

describe('the same nominee', () => {
  it('is one record of a person, however the name is written', () => {
    expect(
      isSameNominee(line({ personId: ID[0] }), line({ personId: ID[0], name: 'LÒ THỊ ĐÀO', unitName: 'khác' })),
    ).toBe(true);
    expect(isSameNominee(line({ personId: ID[0] }), line({ personId: ID[1] }))).toBe(false);
  });

  it('without records is the same name in the same unit, dấu aside', () => {
    expect(isSameNominee(line(), line({ name: 'Lo Thi Dao', unitName: 'CDCS truong mam non Muong Te' }))).toBe(true);
    expect(isSameNominee(line(), line({ unitName: 'CĐCS Trường Tiểu học Mường Tè' }))).toBe(false);
    expect(isSameNominee(line({ personId: ID[0] }), line())).toBe(true);
  });

  it('of collectives is one unit of the tree, or the same name', () => {
    const unit = (changes: Partial<NominationInput>) => line({ subject: 'COLLECTIVE', ...changes });
    expect(isSameNominee(unit({ unitId: ID[0] }), unit({ unitId: ID[0], name: 'tên mới' }))).toBe(true);
    expect(isSameNominee(unit({ unitId: ID[0] }), unit({ unitId: ID[1] }))).toBe(false);
    expect(isSameNominee(unit({}), line({}))).toBe(false);
  });
});

describe('the same proposal', () => {
  it('for the year as a whole is the same award, whatever the achievement says', () => {
    expect(asksTheSame(line({ achievement: 'một' }), line({ achievement: 'hai' }))).toBe(true);
    expect(asksTheSame(line(), line({ awardCode: 'LDTT' }))).toBe(false);
  });

  it('for a theme is the same award for the same achievement', () => {
    const themed = (changes: Partial<NominationInput>) =>
      line({ awardKind: 'THEMATIC', theme: 'Xanh – Sạch – Đẹp', ...changes });
    for (const theme of ['xanh – sach – dep', 'Xanh, sạch, đẹp', 'Xanh sạch đẹp'])
      expect(asksTheSame(themed({}), themed({ theme }))).toBe(true);
    expect(asksTheSame(themed({}), themed({ theme: 'Xanh – Sạch' }))).toBe(false);
    expect(asksTheSame(themed({ achievement: 'dọn kênh' }), themed({ achievement: 'trồng cây' }))).toBe(false);
    expect(asksTheSame(themed({}), line())).toBe(false);
  });

  it('is also what is given instead of the award asked for', () => {
    const sentUp = line({ subject: 'COLLECTIVE', awardCode: 'CO_CP', fallbackAwardCode: 'CO_TLD' });
    expect(asksTheSame(sentUp, line({ subject: 'COLLECTIVE', awardCode: 'CO_TLD' }))).toBe(true);
  });

  it('gives nothing instead that is asked for anyway', () => {
    expect(nominationInputSchema.safeParse({ ...line(), fallbackAwardCode: 'CSTD_CS' }).success).toBe(false);
  });
});

describe('the day of a tờ trình', () => {
  it('is its own, else today, else the last of its year', () => {
    expect(nominationDay({ year: 2023, submittedOn: '2023-11-20' }, '2026-01-01')).toBe('2023-11-20');
    expect(nominationDay({ year: 2026, submittedOn: null }, '2026-05-01')).toBe('2026-05-01');
    expect(nominationDay({ year: 2023, submittedOn: null }, '2026-05-01')).toBe('2023-12-31');
  });

  it('by whose rules it is checked is today, but for years long past', () => {
    expect(checkDay({ year: 2023 }, '2023-11-20')).toBe('2023-11-20');
    expect(checkDay({ year: 2023 }, '2024-02-01')).toBe('2024-02-01');
    expect(checkDay({ year: 2023 }, '2026-02-01')).toBe('2023-12-31');
  });
});
