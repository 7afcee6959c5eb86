import { describe, expect, it } from 'vitest';
import { pastedListSchema, understandPastedRows, type PastedList } from '#core/campaigns/pastedRegistrations.ts';
import { AwardIndex } from '#core/imports/awardMatching.ts';
import { UnitMatcher } from '#core/imports/unitMatching.ts';
import type { UnitHistory } from '#core/units/unitHistory.ts';
import { SHIPPED_AWARD_TYPES } from '#db/catalogue/awardTypes.ts';

const ON = '2025-01-20';
const NAMED = 'CĐCS Trường THPT Lê Lợi';

function unit(id: string, name: string, validTo: string | null = null): UnitHistory {
  return {
    id,
    code: '',
    note: '',
    version: 1,
    validFrom: null,
    validTo,
    names: [{ id: `n${id}`, kind: 'CDCS', name, shortName: '', validFrom: null, validTo }],
    parents: [],
  };
}

const forest = new Map(
  [
    unit('1', 'Công đoàn cơ sở Trường THPT Lê Lợi'),
    unit('2', 'Công đoàn cơ sở Trường Mầm non Hoa Ban'),
    unit('3', 'CĐCS Trường Mầm non Hoa Ban'),
    unit('4', 'Công đoàn cơ sở Chi cục Thuế cũ', '2024-06-30'),
  ].map((each) => [each.id, each]),
);
const known = { campaign: null, units: new UnitMatcher(forest, ON), awards: new AwardIndex(SHIPPED_AWARD_TYPES) };

const read = (list: Omit<Partial<PastedList>, 'rows'>, ...rows: object[]) =>
  understandPastedRows(
    pastedListSchema.parse({
      year: 2025,
      campaignId: null,
      subject: 'INDIVIDUAL',
      awardCode: null,
      registeredOn: ON,
      ...list,
      rows: rows.map((row) => ({ name: 'Lò Thị Hoa', award: 'LĐTT', ...row })),
    }),
    known,
  );

describe('rows pasted from Excel', () => {
  it('find unit, title and day by what is written', () => {
    const [row] = read({}, { unitName: NAMED, award: 'CSTĐCS', registeredOn: '05/01/2025', position: 'Giáo viên' });
    expect(row?.registration).toMatchObject({
      subject: 'INDIVIDUAL',
      unitId: '1',
      unitName: 'Công đoàn cơ sở Trường THPT Lê Lợi',
      awardCode: 'CSTD_CS',
      registeredOn: '2025-01-05',
      position: 'Giáo viên',
    });
    expect(row).toMatchObject({ problem: null, doubts: [] });
  });

  it('take the title and the day of the list where a row has none', () => {
    const [row] = read({ awardCode: 'LDTT' }, { award: '' });
    expect(row).toMatchObject({ problem: null, registration: { awardCode: 'LDTT', registeredOn: ON } });
  });

  it('know a collective that is itself a unit, and one that belongs to a unit', () => {
    const group = { subject: 'COLLECTIVE' as const };
    const [itself] = read(group, { name: 'CĐCS THPT Lê Lợi', award: 'Tập thể lao động tiên tiến' });
    expect(itself?.registration).toMatchObject({ unitId: '1', name: 'Công đoàn cơ sở Trường THPT Lê Lợi' });
    const [part] = read(group, { name: 'Tổ Toán', unitName: NAMED, award: 'TTLĐTT' });
    expect(part?.registration).toMatchObject({ unitId: '1', name: 'Tổ Toán', awardCode: 'TTLDTT' });
  });

  it('leave an unclear unit a name, and say so', () => {
    const [unclear] = read({}, { unitName: 'CĐCS Mầm non Hoa Ban' });
    expect(unclear?.registration).toMatchObject({ unitId: null, unitName: 'CĐCS Mầm non Hoa Ban' });
    expect(unclear?.problem).toBeNull();
    expect(unclear?.doubts).toHaveLength(1);
    const [unknown] = read({}, { unitName: 'Công ty Sao Mai' });
    expect(unknown?.doubts[0]).toContain('không có trong danh sách đơn vị');
  });

  it.each([
    [{ name: '' }, 'Thiếu tên'],
    [{ award: '' }, 'Thiếu danh hiệu'],
    [{ award: 'Siêu nhân' }, 'Không thấy danh hiệu'],
    [{ award: 'Tập thể lao động xuất sắc' }, 'không dành cho cá nhân'],
    [{ registeredOn: '31/02/2025' }, 'Không đọc được ngày'],
    [{ name: 'A'.repeat(301) }, 'Tên quá dài, nhiều nhất 300 ký tự'],
    [{ content: 'A'.repeat(1001) }, 'Nội dung quá dài, nhiều nhất 1.000 ký tự'],
    [{ award: 'A'.repeat(301) }, 'Danh hiệu quá dài'],
    [{ unitName: 'Công đoàn cơ sở Chi cục Thuế cũ' }, 'Đơn vị đã kết thúc'],
  ])('say why %o cannot be entered', (cells, why) => {
    expect(read({}, cells)[0]?.problem).toContain(why);
  });
});
