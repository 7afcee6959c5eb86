import { describe, expect, it } from 'vitest';
import { findCycles } from '#core/imports/unitPlacing.ts';
import { nearNames } from '#core/imports/nearNames.ts';
import { kindByName, kindByText } from '#core/imports/unitKindInference.ts';
import { bareUnitKey, unitKey } from '#core/imports/unitKey.ts';
import { UnitMatcher } from '#core/imports/unitMatching.ts';
import { present } from '../../support/present.ts';
import { forestOf, KINDS, readUnits } from './registerFixture.ts';
import { sheetOf } from './sheetFixture.ts';

const HEADER = [
  'STT',
  'Tên đơn vị',
  'Tên viết tắt',
  'Mã',
  'Loại',
  'Đơn vị cấp trên',
  'Ngày thành lập',
  'Số đoàn viên',
  'Nữ',
];
const UNITS = [
  { id: 'tinh', name: 'Liên đoàn Lao động tỉnh Lai Châu' },
  { id: 'tam-duong', name: 'Liên đoàn Lao động huyện Tam Đường', parentId: 'tinh' },
  { id: 'sin-ho', name: 'Liên đoàn Lao động huyện Sìn Hồ', parentId: 'tinh' },
  { id: 'hoa-ban', name: 'CĐCS Trường Mầm non Hoa Ban', parentId: 'tam-duong' },
  { id: 'y-te', name: 'Công đoàn cơ sở Sở Y tế', formerName: 'CĐCS Sở Y tế và Dân số', parentId: 'tinh' },
];

describe('a unit’s name', () => {
  it.each([
    ['Liên đoàn Lao động huyện Tam Đường', 'LĐLĐ huyện Tam Đường'],
    ['CĐCS Trường THPT Lê Lợi', 'Công đoàn cơ sở trường trung học phổ thông Lê Lợi'],
    ['CĐ Phòng Giáo dục và Đào tạo', 'Công đoàn Phòng GD&ĐT'],
    ['CĐCS Trung tâm Y tế huyện', 'Công đoàn cơ sở TTYT huyện'],
    ['Công đoàn CS Trường Lê Lợi', 'CĐ cơ sở Trường Lê Lợi'],
  ])('%s and %s are one', (one, other) => expect(unitKey(one)).toBe(unitKey(other)));

  it('may lose the words that only say it is a union', () => {
    expect(
      new Set(['CĐCS Trường THPT Lê Lợi', 'Công đoàn Trường THPT Lê Lợi', 'THPT Lê Lợi'].map(bareUnitKey)).size,
    ).toBe(1);
    expect(bareUnitKey('LĐLĐ huyện Tam Đường')).not.toBe(bareUnitKey('CĐCS huyện Tam Đường'));
  });

  it.each([
    ['Liên đoàn Lao động tỉnh Lai Châu', 'LDLD_TINH'],
    ['LĐLĐ thành phố Hà Nội', 'LDLD_TINH'],
    ['LĐLĐ thành phố Lai Châu', 'LDLD_HUYEN'],
    ['CĐCS xã Bản Bo', 'CDCS'],
    ['Công đoàn xã Bản Bo', 'CD_XA'],
    ['Công đoàn ngành Giáo dục', 'CD_NGANH'],
    ['Công đoàn Viên chức tỉnh', 'CDVC'],
    ['Nghiệp đoàn xe ôm', 'NGHIEP_DOAN'],
    ['LĐLĐ H. Phong Thổ', 'LDLD_HUYEN'],
    ['LĐLĐ Phong Thổ', 'LDLD_HUYEN'],
    ['Trường THPT Lê Lợi', null],
  ])('%s begins as %s', (name, kind) => expect(kindByName(name)).toBe(kind));
});

it('a unit under one of a lower level is warned of', () => {
  const { rows } = readUnits(
    sheetOf([
      ['TT', 'Tên đơn vị', 'Cấp trên'],
      [1, 'CĐCS Trường A', ''],
      [2, 'LĐLĐ huyện Phong Thổ', 'CĐCS Trường A'],
      [3, 'CĐCS Trường B', 'LĐLĐ huyện Phong Thổ'],
    ]),
  );
  expect(rows.map(({ issues }) => issues.map(({ message }) => message).join())).toEqual([
    '',
    'CĐCS Trường A là CĐCS, ở cấp thấp hơn đơn vị này; xem lại cột Loại hoặc cột Cấp trên.',
    '',
  ]);
});

it.each([
  ['Bộ phận', 'CD_BO_PHAN'],
  ['CĐ bộ phận', 'CD_BO_PHAN'],
  ['Tổ', 'TO_CD'],
  ['Cơ sở', null],
  ['Giáo dục', null],
])('“%s” in a column of kinds is %s', (text, kind) => {
  const named = (code: string, name: string, shortName: string) => ({ ...present(KINDS[0]), code, name, shortName });
  const kinds = [named('CD_BO_PHAN', 'Công đoàn bộ phận', 'CĐBP'), named('TO_CD', 'Tổ công đoàn', 'Tổ CĐ')];
  expect(kindByText(text, kinds)).toBe(kind);
});

it('figures with more women than members are left out and said to be', () => {
  const sheet = sheetOf([
    ['TT', 'Tên đơn vị', 'Số CNVCLĐ', 'Số đoàn viên', 'Số đoàn viên nữ'],
    [1, 'CĐCS Trường A', 60, 45, 54],
  ]);
  const [row] = readUnits(sheet).rows;
  expect(row?.unit.figures).toMatchObject({ workers: 60, members: null, femaleMembers: null });
  expect(row?.issues.map(({ severity, message }) => `${severity} ${message}`).join()).toContain(
    'WARNING Số đoàn viên nữ nhiều hơn số đoàn viên nên không ghi cả hai',
  );
});

describe('a list of units', () => {
  it('is read with figures, dates and kinds', () => {
    const { columns, rows } = readUnits(
      sheetOf([
        HEADER,
        [
          1,
          'CĐCS Trường THPT Lê Lợi',
          'CĐCS Lê Lợi',
          'TD01',
          'Công đoàn cơ sở',
          'LĐLĐ huyện Tam Đường',
          '2005',
          45,
          30,
        ],
      ]),
      { units: UNITS },
    );
    expect(columns.map(({ field }) => field)).toEqual([
      'ordinal',
      'name',
      'shortName',
      'code',
      'kind',
      'parent',
      'founded',
      'members',
      'femaleMembers',
    ]);
    expect(rows[0]).toMatchObject({
      unit: {
        name: 'CĐCS Trường THPT Lê Lợi',
        code: 'TD01',
        kind: 'CDCS',
        founded: '2005-01-01',
        figures: { members: 45 },
      },
      place: { unitId: 'tam-duong' },
      proposed: 'ADD',
    });
    expect(rows[0]?.issues.map(({ column }) => column)).toEqual(['G']);
  });

  it('may name a superior unit further down, or as the heading of a section', () => {
    const { rows } = readUnits(
      sheetOf([
        ['TT', 'Tên đơn vị', 'Cấp trên', 'Số đoàn viên'],
        [1, 'CĐCS Trường Tiểu học Bản Bo', 'LĐLĐ huyện Than Uyên', 12],
        [2, 'LĐLĐ huyện Than Uyên', null, null],
        ['I', 'LĐLĐ huyện Nậm Nhùn', null, 500],
        [1, 'CĐCS Trường Tiểu học Lê Bôn', null, 20],
        [2, 'CĐCS UBND xã Nậm Hàng', null, 25],
      ]),
    );
    expect(rows.map(({ row, unit, place }) => [row, unit.name, place])).toEqual([
      [2, 'CĐCS Trường Tiểu học Bản Bo', { row: 3 }],
      [3, 'LĐLĐ huyện Than Uyên', null],
      [4, 'LĐLĐ huyện Nậm Nhùn', null],
      [5, 'CĐCS Trường Tiểu học Lê Bôn', { row: 4 }],
      [6, 'CĐCS UBND xã Nậm Hàng', { row: 4 }],
    ]);
  });

  it('says which units stand under themselves', () => {
    const { rows } = readUnits(
      sheetOf([
        ['TT', 'Tên đơn vị', 'Cấp trên'],
        [1, 'CĐ A', 'CĐ B'],
        [2, 'CĐ B', 'CĐ C'],
        [3, 'CĐ C', 'CĐ A'],
        [4, 'CĐ D', 'CĐ D'],
        [5, 'CĐ E', ''],
      ]),
    );
    expect(rows.map(({ proposed, issues }) => [proposed, issues.some(({ severity }) => severity === 'ERROR')])).toEqual(
      [...Array.from({ length: 4 }, () => ['SKIP', true]), ['ADD', false]],
    );
  });

  it('knows units that are there, by old names too, and doubts the same name elsewhere', () => {
    const { rows } = readUnits(
      sheetOf([
        ['TT', 'Tên đơn vị', 'Cấp trên'],
        [1, 'Công đoàn Trường Mầm non Hoa Ban', 'LĐLĐ huyện Tam Đường'],
        [2, 'CĐCS Trường Mầm non Hoa Ban', 'LĐLĐ huyện Sìn Hồ'],
        [3, 'CĐCS Sở Y tế và Dân số', ''],
        [4, 'CĐCS Sở Y tế và Dân số', ''],
      ]),
      { units: UNITS },
    );
    expect(
      rows.map(({ duplicate, proposed }) => [duplicate?.where === 'OFFICE' && duplicate.isCertain, proposed]),
    ).toEqual([
      [true, 'SKIP'],
      [false, 'ADD'],
      [true, 'SKIP'],
      [false, 'SKIP'],
    ]);
    expect(rows[2]?.issues.map(({ message }) => message).join()).toContain('khớp tên cũ');
    expect(rows[3]?.duplicate).toEqual({ where: 'FILE', row: 4 });
  });

  it('asks about superior units nobody knows, once each, and puts nothing under a guess', () => {
    const sheet = sheetOf([
      ['TT', 'Tên đơn vị', 'Cấp trên'],
      [1, 'CĐCS Trường A', 'CĐ ngành Giáo dục'],
      [2, 'CĐCS Trường B', 'Công đoàn ngành giáo dục'],
    ]);
    const asked = readUnits(sheet);
    expect(asked.units.map(({ text, rows, decision }) => [text, rows, decision.to])).toEqual([
      ['CĐ ngành Giáo dục', 2, 'NAME'],
    ]);
    expect(asked.rows.map(({ place }) => place)).toEqual([null, null]);
    const made = readUnits(sheet, { createUnknown: true });
    expect(made.units[0]?.decision).toEqual({ to: 'NEW', kind: 'CD_NGANH', above: null });
    expect(made.rows.map(({ place }) => place)).toEqual([{ question: 0 }, { question: 0 }]);
  });
});

it('a name too long to be kept says that its row stays out', () => {
  const sheet = sheetOf([
    ['TT', 'Tên đơn vị', 'Mã'],
    [1, `CĐCS ${'Trường '.repeat(60)}`, 'A'],
  ]);
  const [row] = readUnits(sheet).rows;
  expect(row?.proposed).toBe('SKIP');
  const [error] = row?.issues.filter(({ severity }) => severity === 'ERROR') ?? [];
  expect(error?.message).toMatch(/^Dài hơn \d+ ký tự nên dòng này không nhập được/u);
});

describe('a misspelt superior unit', () => {
  const sheet = sheetOf([
    ['TT', 'Tên đơn vị', 'Cấp trên'],
    [1, 'Công đoàn ngành Giáo dục', ''],
    [2, 'CĐCS Trường A', 'CĐ ngành Giáo dụcc'],
  ]);

  it('is asked about with the unit of the same list it may mean', () => {
    const { units, rows } = readUnits(sheet);
    expect(units.map(({ near }) => near)).toEqual([[{ name: 'Công đoàn ngành Giáo dục', row: 2 }]]);
    expect(rows[1]?.place).toBe(null);
    expect(rows[1]?.issues.map(({ message }) => message).join()).toContain(
      'có phải “Công đoàn ngành Giáo dục” ở dòng 2?',
    );
  });

  it('is met in the same list with huyện shortened', () => {
    const { units, rows } = readUnits(
      sheetOf([
        ['TT', 'Tên đơn vị', 'Cấp trên'],
        [1, 'LĐLĐ huyện Phong Thổ', ''],
        [2, 'CĐCS Trường A', 'LĐLĐ H. Phong Thổ'],
      ]),
    );
    expect(units).toEqual([]);
    expect(rows[1]?.place).toEqual({ row: 2 });
  });

  it('is asked about with the one whose place is shortened otherwise', () => {
    const listed = [[bareUnitKey('Công đoàn xã Bản Bo'), { name: 'Công đoàn xã Bản Bo', row: 2 }]] as const;
    expect(nearNames('CĐ X. Bản Bo', listed).map(({ row }) => row)).toEqual([2]);
  });

  it('is asked about also where unknown ones are to be made', () => {
    const { units } = readUnits(sheet, { createUnknown: true });
    expect(units).toMatchObject([
      { decision: { to: 'NEW' }, near: [{ name: 'Công đoàn ngành Giáo dục', row: 2 }], isAnswered: false },
    ]);
  });

  it('is that unit once the user says so, even where unknown ones are to be made', () => {
    const key = readUnits(sheet).units[0]?.key ?? '';
    const answer = { to: 'LISTED', name: 'Công đoàn ngành Giáo dục' } as const;
    const { units, rows } = readUnits(sheet, { createUnknown: true, choices: [{ key, answer }] });
    expect(rows[1]).toMatchObject({ place: { row: 2 }, placeName: 'Công đoàn ngành Giáo dục', issues: [] });
    expect(units[0]).toMatchObject({ decision: { to: 'NAME' }, listedAs: 'Công đoàn ngành Giáo dục' });
  });

  it.each([
    ['CĐCS Trường Tiểu học số 1', 'CĐCS Trường Tiểu học số 2'],
    ['Công đoàn A', 'Công đoàn B'],
  ])('is not “%s” for “%s”: a number, or a letter in a short name, makes another unit', (listed, written) => {
    expect(nearNames(written, [[bareUnitKey(listed), { name: listed, row: 2 }]])).toEqual([]);
  });
});

describe('a unit whose name and end are already decided', () => {
  const units = [
    { id: 'hoa-ban', name: 'CĐCS Trường Mầm non Ban Mai', formerName: 'CĐCS Trường Mầm non Hoa Ban' },
    { id: 'y-te', name: 'CĐCS Sở Y tế', endedOn: '2025-12-31' },
  ];
  const found = (on: string, text: string) => {
    const match = new UnitMatcher(forestOf(units), on).match(text);
    return match.kind === 'FOUND' && [match.unit.name, match.unit.formerName, match.unit.endedOn];
  };
  it.each([
    ['2025-06-30', 'CĐCS Trường Mầm non Hoa Ban', ['CĐCS Trường Mầm non Hoa Ban', null, null]],
    ['2025-06-30', 'CĐCS Trường Mầm non Ban Mai', ['CĐCS Trường Mầm non Hoa Ban', null, null]],
    ['2025-07-01', 'CĐCS Trường Mầm non Hoa Ban', ['CĐCS Trường Mầm non Ban Mai', 'CĐCS Trường Mầm non Hoa Ban', null]],
    ['2025-12-31', 'CĐCS Sở Y tế', ['CĐCS Sở Y tế', null, null]],
    ['2026-01-01', 'CĐCS Sở Y tế', ['CĐCS Sở Y tế', null, '2025-12-31']],
  ])('is met on %s by “%s” as what it is that day', (on, text, expected) => {
    expect(found(on, text)).toEqual(expected);
  });
});

describe('cycles', () => {
  it('are found through the office’s own tree, and chains deeper than any union are no tree', () => {
    const chain = Array.from({ length: 40 }, (_, i) => ({
      row: i + 1,
      node: `${i}`,
      above: i === 0 ? null : `${i - 1}`,
    }));
    expect(findCycles(chain, new Map(), '2025-08-01')).toEqual([31, 32, 33, 34, 35, 36, 37, 38, 39, 40]);
  });
});

it('takes no title for a header', () => {
  const { rows } = readUnits(
    sheetOf([['DANH SÁCH CĐCS NĂM 2024'], ['STT', 'Tên đơn vị', 'Mã'], [1, 'CĐCS Trường A', 'A']]),
  );
  expect(rows.map(({ row, unit }) => [row, unit.name])).toEqual([[3, 'CĐCS Trường A']]);
});
