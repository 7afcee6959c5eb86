import { describe, expect, it } from 'vitest';
import type { UnitChoice } from '#core/imports/unitQuestions.ts';
import { HEADER, UNITS } from './peopleFixture.ts';
import { readPeople } from './registerFixture.ts';
import { sheetOf } from './sheetFixture.ts';

const units = (sheetRows: (string | number | null)[][]) => {
  const { rows, units: questions } = readPeople(sheetOf(sheetRows), { units: UNITS });
  return rows.map(({ unit }) => (unit === null ? null : questions[unit]?.decision));
};

describe('names in one case only', () => {
  const read = (...names: string[]) =>
    readPeople(sheetOf([HEADER, ...names.map((name, index) => [index + 1, name, 1985])])).rows;

  it('are written as usual, and how the file writes them is kept', () => {
    const rows = read('NGUYỄN VĂN AN', 'y bhiă niê', 'Lò Văn Sơn');
    expect(rows.map(({ person, nameInFile }) => [person.fullName, nameInFile])).toEqual([
      ['Nguyễn Văn An', 'NGUYỄN VĂN AN'],
      ['Y Bhiă Niê', 'y bhiă niê'],
      ['Lò Văn Sơn', null],
    ]);
    expect(rows.flatMap(({ issues }) => issues)).toEqual([]);
  });

  it('are met again as before', () => {
    const [first, second] = read('Nguyễn Văn An', 'NGUYỄN VĂN AN');
    expect([first?.duplicate, second?.duplicate]).toMatchObject([null, { where: 'FILE' }]);
  });
});

describe('columns of a list of people', () => {
  it('are found under the headings offices use', () => {
    const { columns } = readPeople(sheetOf([HEADER, [1, 'Lò Văn Sơn']]));
    expect(columns.map(({ field }) => field)).toEqual([
      'ordinal',
      'name',
      'birth',
      'gender',
      'citizenId',
      'position',
      'department',
      'unitName',
      'note',
    ]);
  });

  it('hold the year of birth under Nam or Nữ, which also tells the gender', () => {
    const { rows } = readPeople(
      sheetOf(
        [
          ['TT', 'Họ và tên', 'Năm sinh', null, 'Đơn vị'],
          [null, null, 'Nam', 'Nữ'],
          [1, 'Thào A Sùng', 1985, null, 'CĐCS Lê Lợi'],
          [2, 'Lò Thị Pánh', null, '05/03/1990', 'CĐCS Lê Lợi'],
          [3, 'Vàng A Chu', 1985, 1990, 'CĐCS Lê Lợi'],
        ],
        [{ top: 1, left: 3, bottom: 1, right: 4 }],
      ),
    );
    expect(rows.map(({ person }) => [person.fullName, person.gender, person.birth])).toEqual([
      ['Thào A Sùng', 'NAM', '1985'],
      ['Lò Thị Pánh', 'NU', '1990-03-05'],
      ['Vàng A Chu', '', '1985'],
    ]);
    const inBoth = 'Cột Nam và cột Nữ đều có ghi; đã lấy năm sinh ở cột Nam, để trống giới tính.';
    expect(rows.map(({ issues }) => issues.some(({ message }) => message === inBoth))).toEqual([false, false, true]);
  });

  it('hold họ đệm and tên in two, under one merged heading of one or two rows', () => {
    const merges = [{ top: 1, left: 2, bottom: 1, right: 3 }];
    const oneRow = readPeople(
      sheetOf(
        [
          ['STT', 'Họ và tên', null, 'Chức vụ'],
          [1, 'Mùa A', 'Páo', 'Ủy viên'],
        ],
        merges,
      ),
    );
    const twoRows = readPeople(
      sheetOf(
        [
          ['STT', 'Họ và tên', null, 'Năm sinh'],
          [null, null, null, 'Nam', 'Nữ'],
          [1, 'Mùa A', 'Páo', 1990],
        ],
        [...merges, { top: 1, left: 4, bottom: 1, right: 5 }],
      ),
    );
    for (const { rows } of [oneRow, twoRows]) expect(rows.map(({ person }) => person.fullName)).toEqual(['Mùa A Páo']);
  });

  it('hold gradings of several years, also as years under one heading', () => {
    const { rows } = readPeople(
      sheetOf(
        [
          ['STT', 'Họ và tên', 'Xếp loại', null, 'Ghi chú'],
          [null, null, 2023, 2024],
          [1, 'Lò Văn Sơn', 'HTTNV', 'Hoàn thành xuất sắc nhiệm vụ'],
          [2, 'Lò Văn Sim', 'Tốt', 'x'],
        ],
        [{ top: 1, left: 3, bottom: 1, right: 4 }],
      ),
    );
    expect(rows.map(({ person }) => person.gradings)).toEqual([
      [
        { year: 2023, grade: 'HTTNV' },
        { year: 2024, grade: 'HTXSNV' },
      ],
      [{ year: 2023, grade: 'HTTNV' }],
    ]);
    expect(rows[1]?.issues.map(({ column, severity }) => [column, severity])).toEqual([['D', 'WARNING']]);
  });

  it('give no grading without a year', () => {
    const sheet = sheetOf([
      ['STT', 'Họ và tên', 'Xếp loại'],
      [1, 'Lò Văn Sơn', 'HTTNV'],
    ]);
    expect(readPeople(sheet).rows[0]?.person.gradings).toEqual([]);
    expect(readPeople(sheet, { gradingYear: 2024 }).rows[0]?.person.gradings).toEqual([{ year: 2024, grade: 'HTTNV' }]);
  });
});

describe('a citizen id', () => {
  const idOf = (value: string | number) => {
    const [row] = readPeople(sheetOf([HEADER, [1, 'Lò Văn Sơn', null, null, value]])).rows;
    return [row?.person.citizenId, row?.issues.filter(({ column }) => column === 'E').length];
  };
  it.each([
    ['012345678901', '012345678901', 0],
    ['012 345 678 901', '012345678901', 0],
    [12345678901, '012345678901', 1],
    [1234567890, '001234567890', 1],
    ['045123456', '045123456', 0],
    [45123456, '045123456', 1],
    ['12345678901', '', 1],
    ['1,23E+10', '', 1],
  ])('%s is read as %s', (value, expected, issues) => {
    expect(idOf(value)).toEqual([expected, issues]);
  });

  it('is not told in full by any message', () => {
    const [row] = readPeople(sheetOf([HEADER, [1, 'Lò Văn Sơn', null, null, 12345678901]])).rows;
    expect(JSON.stringify(row?.issues)).not.toContain('345678');
  });
});

describe('a day of birth', () => {
  it.each([
    ['12/3/1985', '1985-03-12', 0],
    ['1985', '1985', 0],
    [1985, '1985', 0],
    ['03/1985', '1985', 1],
    ['05/23/1985', '1985-05-23', 1],
    ['12/3/85', '1985-03-12', 1],
    ['12031985', '1985-03-12', 1],
    [31118, '1985-03-12', 1],
    ['ngày 12 tháng 3 năm 1985', '1985-03-12', 0],
    ['31/02/1985', '', 1],
    ['không nhớ', '', 1],
    ['12/3/2024', '2024-03-12', 1],
    ['2077', '', 1],
    ['02/08/2025', '', 1],
    ['-', '', 0],
  ])('%s is read as %s', (value, expected, issues) => {
    const [row] = readPeople(sheetOf([HEADER, [1, 'Lò Văn Sơn', value]])).rows;
    expect([row?.person.birth, row?.issues.length]).toEqual([expected, issues]);
  });
});

describe('units of people', () => {
  it('are met by short forms, short name, former name and without dấu', () => {
    const found = units([
      HEADER,
      [1, 'Lò Văn An', null, null, null, null, null, 'CĐCS trường THPT Lê Lợi'],
      [2, 'Lò Văn Ba', null, null, null, null, null, 'CĐ Trường Trung học phổ thông Lê Lợi'],
      [3, 'Lò Văn Bảy', null, null, null, null, null, 'THPT LE LOI'],
      [4, 'Lò Văn Chín', null, null, null, null, null, 'CDCS Le Loi'],
      [5, 'Lò Văn Cả', null, null, null, null, null, 'LĐLĐ huyện Tam Đường'],
      [6, 'Lò Văn Dũng', null, null, null, null, null, 'CĐCS Sở Y tế và Dân số'],
    ]);
    expect(found).toEqual([
      ...Array.from({ length: 4 }, () => ({ to: 'UNIT', unitId: 'le-loi' })),
      { to: 'UNIT', unitId: 'tam-duong' },
      { to: 'UNIT', unitId: 'y-te' },
    ]);
  });

  it('of former names say what the unit is called now', () => {
    const { rows } = readPeople(
      sheetOf([HEADER, [1, 'Lò Văn An', null, null, null, null, null, 'CĐCS Sở Y tế và Dân số']]),
      {
        units: UNITS,
      },
    );
    expect(rows[0]?.issues.map(({ message }) => message)).toEqual([
      'Đơn vị khớp tên cũ “Công đoàn cơ sở Sở Y tế và Dân số”, nay là Công đoàn cơ sở Sở Y tế.',
    ]);
  });

  it('are not guessed where several bear the name, unless the section or the text says which', () => {
    const ambiguous = ['CĐCS Trường Mầm non Hoa Ban'];
    expect(units([HEADER, [1, 'Lò Thị An', null, null, null, null, null, ...ambiguous]])).toEqual([{ to: 'NAME' }]);
    expect(
      units([HEADER, ['I. LĐLĐ huyện Sìn Hồ'], [1, 'Lò Thị An', null, null, null, null, null, 'Trường MN Hoa Ban']]),
    ).toEqual([{ to: 'UNIT', unitId: 'hoa-ban-2' }]);
    expect(
      units([HEADER, [1, 'Lò Thị An', null, null, null, null, null, 'Trường MN Hoa Ban, huyện Tam Đường']]),
    ).toEqual([{ to: 'UNIT', unitId: 'hoa-ban-1' }]);
  });

  it('come from section rows when there is no column, parts of a unit as departments', () => {
    const { rows, units: questions } = readPeople(
      sheetOf([
        ['STT', 'Họ và tên', 'Chức vụ'],
        ['I. CĐCS Trường THPT Lê Lợi (02 đoàn viên)'],
        ['1. Tổ Toán - Lý'],
        [1, 'Lò Văn An', 'Giáo viên'],
        ['Đơn vị: Trung tâm Y tế huyện Nậm Nhùn'],
        [1, 'Vàng Thị Mỷ', 'Bác sĩ'],
        ['Tổng cộng: 2 người'],
        ['TM. BAN CHẤP HÀNH'],
        [null, 'Nguyễn Văn Ký'],
      ]),
      { units: UNITS, createUnknown: true },
    );
    const seen = rows.map(({ person, unit }) => [person.fullName, person.department, questions[unit ?? -1]?.decision]);
    expect(seen).toEqual([
      ['Lò Văn An', 'Tổ Toán - Lý', { to: 'UNIT', unitId: 'le-loi' }],
      ['Vàng Thị Mỷ', '', { to: 'NEW', kind: 'CDCS', above: null }],
    ]);
  });

  it('are made of the kind and under the unit the user says', () => {
    const list = sheetOf([HEADER, [1, 'Lò Văn An', null, null, null, null, null, 'CĐCS Công ty Chè Than Uyên']]);
    const key = readPeople(list).units[0]?.key ?? '';
    const answer = { to: 'NEW', kind: 'NGHIEP_DOAN', aboveId: 'le-loi' } as const;
    const decisionOn = (choice: UnitChoice['answer']) =>
      readPeople(list, { units: UNITS, choices: [{ key, answer: choice }] }).units[0]?.decision;
    expect(decisionOn(answer)).toEqual({ to: 'NEW', kind: 'NGHIEP_DOAN', above: { unitId: 'le-loi' } });
    expect(decisionOn({ ...answer, aboveId: 'gone' })).toEqual({ to: 'NEW', kind: 'NGHIEP_DOAN', above: null });
  });

  it('that nobody knows are asked about once each', () => {
    const { units: questions } = readPeople(
      sheetOf([
        HEADER,
        [1, 'Lò Văn An', null, null, null, null, null, 'CĐCS Công ty Chè Than Uyên'],
        [2, 'Lò Văn Ba', null, null, null, null, null, 'Công đoàn cơ sở công ty chè Than Uyên'],
      ]),
    );
    expect(questions.map(({ text, rows }) => [text, rows])).toEqual([['CĐCS Công ty Chè Than Uyên', 2]]);
  });
});

describe('a name', () => {
  it.each(['@SUM(1+1)', '<img src=x>', '=A1', '+Lò Văn Sơn', 'Lò_Văn_Sơn'])(
    'like “%s” is shown and not proposed',
    (name) => {
      const [row] = readPeople(sheetOf([HEADER, [1, name, 1990]])).rows;
      expect(row).toMatchObject({ person: { fullName: name }, proposed: 'SKIP' });
      expect(row?.issues.map(({ message }) => message).join()).toContain('không giống tên người');
    },
  );

  it.each(['O’Neil Brown', 'Nguyễn Văn A (B)', 'H’ Hen Niê', 'Lò Văn Sơn*', 'Trần T. Mai-Anh'])(
    'like “%s” is proposed',
    (name) => expect(readPeople(sheetOf([HEADER, [1, name, 1990]])).rows[0]?.proposed).toBe('ADD'),
  );
});
