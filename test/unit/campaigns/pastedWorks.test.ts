import { describe, expect, it } from 'vitest';
import { pastedWorksSchema, understandPastedWorks, type PastedWorks } from '#core/campaigns/pastedWorks.ts';
import { UnitMatcher } from '#core/imports/unitMatching.ts';
import type { UnitHistory } from '#core/units/unitHistory.ts';

const TODAY = '2025-03-01';
const CAMPAIGN = '00000000-0000-7000-8000-000000000001';
const FOUNDING = { id: '00000000-0000-7000-8000-000000000002', name: '80 năm Quốc khánh 2/9', onDate: '2025-09-02' };
const MARTYRS = { id: '00000000-0000-7000-8000-000000000003', name: 'Ngày Thương binh, Liệt sỹ', onDate: null };
const WORKERS = { id: '00000000-0000-7000-8000-000000000004', name: 'Ngày Quốc tế Lao động', onDate: null };

function unit(id: string, name: string, validTo: string | null = null): UnitHistory {
  const period = { validFrom: null, validTo };
  const names = [{ id: `n${id}`, kind: 'CDCS', name, shortName: '', ...period }];
  return { id, code: '', note: '', version: 1, ...period, names, parents: [] };
}

const SCHOOL = '00000000-0000-7000-8000-000000000005';
const GONE = '00000000-0000-7000-8000-000000000006';
const forest = new Map(
  [unit(SCHOOL, 'CĐCS Trường THPT Lê Lợi'), unit(GONE, 'CĐCS Chi cục cũ', '2024-06-30')].map((each) => [each.id, each]),
);
const known = { occasions: [FOUNDING, MARTYRS, WORKERS], units: new UnitMatcher(forest, TODAY) };

const read = (list: Omit<Partial<PastedWorks>, 'rows'>, ...rows: object[]) =>
  understandPastedWorks(
    pastedWorksSchema.parse({
      campaignId: CAMPAIGN,
      kind: 'CONSTRUCTION',
      occasionId: null,
      startsOn: null,
      dueOn: null,
      ...list,
      rows: rows.map((row) => ({ name: 'Nhà Mái ấm công đoàn', unitName: 'CĐCS Trường THPT Lê Lợi', ...row })),
    }),
    known,
    TODAY,
  );
const problemOf = (row: object) => read({}, row)[0]?.problem;

describe('works pasted from Excel', () => {
  it('find unit, kind, occasion, money and days by what is written', () => {
    const [row] = read(
      {},
      {
        unitName: 'cdcs truong THPT Le Loi',
        kind: 'sản phẩm',
        occasion: 'quốc khánh 2/9',
        value: '80.000.000 đ',
        startsOn: '01/04/2025',
        dueOn: '31/8/2025',
        description: 'Cho đoàn viên khó khăn',
      },
    );
    expect(row).toMatchObject({
      work: {
        campaignId: CAMPAIGN,
        unitId: SCHOOL,
        unitName: 'CĐCS Trường THPT Lê Lợi',
        kind: 'PRODUCT',
        occasionId: FOUNDING.id,
        value: 80_000_000,
        startsOn: '2025-04-01',
        dueOn: '2025-08-31',
        status: 'REGISTERED',
        progress: 0,
      },
      problem: null,
      doubts: [],
    });
  });

  it('take what the list says where they say nothing', () => {
    const list = { kind: 'TASK', occasionId: MARTYRS.id, startsOn: '2025-01-10', dueOn: '2025-07-27' } as const;
    expect(read(list, {})[0]?.work).toMatchObject(list);
    expect(read(list, { kind: 'Công trình', dueOn: '1/5/2025' })[0]?.work).toMatchObject({
      kind: 'CONSTRUCTION',
      dueOn: '2025-05-01',
    });
  });

  it('stay out, with the reason, where something cannot be read', () => {
    expect(problemOf({ name: '' })).toContain('Thiếu tên');
    expect(problemOf({ unitName: '' })).toBe('Thiếu đơn vị thực hiện');
    expect(problemOf({ kind: 'hoạt động' })).toBe('Không rõ loại “hoạt động”');
    expect(problemOf({ occasion: 'Tết Trung thu' })).toContain('không có dịp “Tết Trung thu”');
    // Two occasions have the word.
    expect(problemOf({ occasion: 'Ngày' })).toContain('không có dịp “Ngày”');
    expect(problemOf({ value: 'khoảng 80 triệu' })).toBe('Không đọc được trị giá “khoảng 80 triệu”');
    expect(problemOf({ value: '9.000.000.000.000' })).not.toBeNull();
    expect(problemOf({ dueOn: '31/02/2025' })).toBe('Không đọc được ngày “31/02/2025”');
    expect(problemOf({ name: 'a'.repeat(301) })).toBe('Tên quá dài, nhiều nhất 300 ký tự');
    expect(problemOf({ unitName: 'CĐCS Chi cục cũ' })).toBe('Đơn vị đã kết thúc');
    expect(problemOf({ unitName: 'CĐCS Chi cục cũ', startsOn: '01/02/2024' })).toBeNull();
    expect(read({ startsOn: '2024-02-01' }, { unitName: 'CĐCS Chi cục cũ' })[0]?.problem).toBeNull();
  });

  it('keep a unit nobody knows by its name, and say so', () => {
    const [row] = read({}, { unitName: 'Tổ dân phố 5' });
    expect(row?.work).toMatchObject({ unitId: null, unitName: 'Tổ dân phố 5' });
    expect(row?.doubts).toEqual(['“Tổ dân phố 5” không có trong danh sách đơn vị']);
  });
});
