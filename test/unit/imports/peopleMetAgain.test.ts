import { describe, expect, it } from 'vitest';
import { personUpdate, type PersonOnRecord } from '#core/imports/personUpdate.ts';
import { HEADER, UNITS } from './peopleFixture.ts';
import { readPeople } from './registerFixture.ts';
import { sheetOf } from './sheetFixture.ts';

describe('people met again', () => {
  const known = {
    id: 'p1',
    fullName: 'Lò Văn Sơn',
    nameKey: 'lo van son',
    birth: '1985-03-12',
    citizenId: '',
    units: ['#le-loi'],
  };
  const rowOf = (values: (string | number | null)[]) => {
    const [row] = readPeople(sheetOf([HEADER, values]), { units: UNITS, people: [known] }).rows;
    return [row?.duplicate?.where, row?.duplicate?.isCertain, row?.proposed];
  };

  it('are recognised by name without dấu, birth and unit, and left out', () => {
    expect(rowOf([1, 'LO VAN SON', '12/03/1985', null, null, null, null, 'THPT Lê Lợi'])).toEqual([
      'OFFICE',
      true,
      'SKIP',
    ]);
    expect(rowOf([1, 'Lò Văn Sơn', 1985, null, null, null, null, 'THPT Lê Lợi'])).toEqual(['OFFICE', true, 'SKIP']);
  });

  it('are shown as doubtful elsewhere or without a birth, and others are not', () => {
    expect(rowOf([1, 'Lò Văn Sơn', '12/03/1985', null, null, null, null, 'CĐCS Sở Y tế'])).toEqual([
      'OFFICE',
      false,
      'ADD',
    ]);
    expect(rowOf([1, 'Lò Văn Sơn', null, null, null, null, null, 'THPT Lê Lợi'])).toEqual(['OFFICE', false, 'SKIP']);
    expect(rowOf([1, 'Lò Văn Sơn', '13/03/1985', null, null, null, null, 'THPT Lê Lợi'])).toEqual([
      undefined,
      undefined,
      'ADD',
    ]);
  });

  it('are told by what they have in common: the day of birth, or the year alone', () => {
    const told = (birth: string | number) =>
      readPeople(sheetOf([HEADER, [1, 'Lò Văn Sơn', birth, null, null, null, null, 'THPT Lê Lợi']]), {
        ...{ units: UNITS, people: [known] },
      }).rows.flatMap(({ issues }) => issues.map(({ message }) => message));
    expect(told('12/03/1985')).toEqual(['Trùng với người đã có: cùng họ tên, ngày sinh và đơn vị.']);
    expect(told(1985)).toEqual(['Trùng với người đã có: cùng họ tên, năm sinh và đơn vị.']);
  });

  it('stand twice in a file: the second is left out, two citizen ids tell two people apart', () => {
    const { rows, counts } = readPeople(
      sheetOf([
        HEADER,
        [1, 'Lò Văn An', 1990, null, '012345678901', null, null, 'THPT Lê Lợi'],
        [2, 'Lo Van An', 1990, null, null, null, null, 'THPT Lê Lợi'],
        [3, 'Lò Văn An', 1990, null, '012345678902', null, null, 'THPT Lê Lợi'],
        [4, 'Tên Khác', 1970, null, '012345678901', null, null, 'CĐCS Sở Y tế'],
      ]),
      { units: UNITS },
    );
    expect(rows.map(({ duplicate, proposed }) => [duplicate?.where === 'FILE' && duplicate.row, proposed])).toEqual([
      [false, 'ADD'],
      [2, 'SKIP'],
      [3, 'SKIP'],
      [2, 'SKIP'],
    ]);
    expect(counts).toMatchObject({ add: 1, duplicates: 3 });
  });
});

describe('namesakes', () => {
  const at = (unit: string | null, birth: string | number | null, id: string | null = null) =>
    [1, 'Lò Văn An', birth, null, id, null, null, unit] as const;
  const judged = (...list: (string | number | null)[][]) => {
    const { rows } = readPeople(sheetOf([HEADER, ...list]), { units: UNITS });
    const last = rows.at(-1);
    return [last?.duplicate?.isCertain, last?.duplicate?.by, last?.proposed];
  };

  it.each([
    ['no birth in one unit', at('THPT Lê Lợi', null), at('THPT Lê Lợi', null), [false, 'NAME_UNIT', 'ADD']],
    ['no birth and no unit', at(null, null), at(null, null), [undefined, undefined, 'ADD']],
    ['one birth and no unit', at(null, 1990), at(null, null), [undefined, undefined, 'ADD']],
    ['one year of birth, no unit', at(null, 1990), at(null, 1990), [false, 'NAME_BIRTH', 'ADD']],
    ['one day of birth, no unit', at(null, '12/03/1990'), at(null, '12/03/1990'), [true, 'NAME_BIRTH', 'SKIP']],
    ['one day, one unit unsaid', at('THPT Lê Lợi', '12/03/1990'), at(null, '12/03/1990'), [false, 'NAME_BIRTH', 'ADD']],
    ['one year and unit', at('THPT Lê Lợi', 1990), at('THPT Lê Lợi', 1990), [true, 'NAME_BIRTH_UNIT', 'SKIP']],
    [
      'an old card and a new one',
      at('THPT Lê Lợi', 1990, '045123456'),
      at('THPT Lê Lợi', 1990, '012345678901'),
      [false, 'NAME_BIRTH_UNIT', 'ADD'],
    ],
    [
      'two ids for life',
      at('THPT Lê Lợi', 1990, '012345678902'),
      at('THPT Lê Lợi', 1990, '012345678901'),
      [undefined, undefined, 'ADD'],
    ],
  ])('with %s', (_, one, other, expected) => {
    expect(judged([...one], [...other])).toEqual(expected);
  });

  it('are told apart by a message that claims no more than what is known', () => {
    const { rows } = readPeople(sheetOf([HEADER, [...at('THPT Lê Lợi', null)], [...at('THPT Lê Lợi', null)]]), {
      units: UNITS,
    });
    expect(rows[1]?.issues.map(({ message }) => message)).toEqual([
      'Có thể là người ở dòng 2 của tệp: cùng họ tên và đơn vị, chưa rõ ngày sinh.',
    ]);
  });

  it('whose births the list leaves out are the one of their unit on record, once', () => {
    const record = { id: 'p1', fullName: 'Lò Văn An', nameKey: 'lo van an', birth: '1990', citizenId: '' };
    const people = [{ ...record, units: ['#le-loi'] }];
    const proposals = (onExisting: 'SKIP' | 'UPDATE', known = people) =>
      readPeople(sheetOf([HEADER, [...at('THPT Lê Lợi', null)], [...at('THPT Lê Lợi', null)]]), {
        ...{ units: UNITS, people: known, onExisting },
      }).rows.map(({ proposed }) => proposed);
    expect(proposals('UPDATE')).toEqual(['UPDATE', 'ADD']);
    expect(proposals('SKIP')).toEqual(['SKIP', 'ADD']);
    const namesake = { ...record, id: 'p2', birth: '1985', units: ['#le-loi'] };
    expect(proposals('UPDATE', [...people, namesake])).toEqual(['ADD', 'ADD']);
  });

  it('whose unit nobody says are the one on record of their year of birth, once', () => {
    const record = { id: 'p1', fullName: 'Lò Văn An', nameKey: 'lo van an', birth: '1990', citizenId: '' };
    const nowhere = { ...record, units: [] as string[] };
    const proposals = (years: number[], people = [nowhere]) =>
      readPeople(sheetOf([HEADER, ...years.map((year) => [...at('', year)])]), {
        ...{ units: UNITS, people, onExisting: 'UPDATE' as const },
      }).rows.map(({ proposed }) => proposed);
    expect(proposals([1990, 1990])).toEqual(['UPDATE', 'ADD']);
    expect(proposals([1991])).toEqual(['ADD']);
    expect(proposals([1990], [nowhere, { ...nowhere, id: 'p2' }])).toEqual(['ADD']);
    expect(proposals([1990], [{ ...nowhere, units: ['#le-loi'] }])).toEqual(['ADD']);
  });

  it.each([
    ['birth', at('THPT Lê Lợi', 1990)],
    ['citizen id', at('THPT Lê Lợi', null, '012345678901')],
  ])('are not the one on record where another row is it for certain, by its %s', (_, certain) => {
    const record = { id: 'p1', fullName: 'Lò Văn An', nameKey: 'lo van an', birth: '1990', citizenId: '012345678901' };
    const people = [{ ...record, units: ['#le-loi'] }];
    const blank = at('THPT Lê Lợi', null);
    const proposals = (onExisting: 'SKIP' | 'UPDATE', ...list: (typeof blank)[]) => {
      const sheet = sheetOf([HEADER, ...list.map((row) => [...row])]);
      const { rows, counts } = readPeople(sheet, { units: UNITS, people, onExisting });
      return { rows: rows.map(({ proposed }) => proposed), add: counts.add, update: counts.update };
    };
    expect(proposals('UPDATE', blank, certain)).toEqual({ rows: ['ADD', 'UPDATE'], add: 1, update: 1 });
    expect(proposals('UPDATE', certain, blank)).toEqual({ rows: ['UPDATE', 'ADD'], add: 1, update: 1 });
    expect(proposals('SKIP', blank, certain)).toEqual({ rows: ['ADD', 'SKIP'], add: 1, update: 0 });
  });

  it('whose births only the list tells are nobody on record', () => {
    const record = { id: 'p1', fullName: 'Lò Văn An', nameKey: 'lo van an', birth: '', citizenId: '' };
    const { rows } = readPeople(sheetOf([HEADER, [...at('THPT Lê Lợi', 1980)], [...at('THPT Lê Lợi', 1990)]]), {
      units: UNITS,
      people: [{ ...record, units: ['#le-loi'] }],
      onExisting: 'UPDATE',
    });
    expect(rows.map(({ proposed }) => proposed)).toEqual(['ADD', 'ADD']);
  });

  it('that are one record and one merged into it are one person, who can be filled up', () => {
    const record = { id: 'p1', fullName: 'Lò Văn An', nameKey: 'lo van an', birth: '1990', citizenId: '' };
    const people = [
      { ...record, units: ['#le-loi'] },
      { ...record, units: ['#le-loi'] },
    ];
    const { rows } = readPeople(sheetOf([HEADER, [...at('THPT Lê Lợi', 1990)]]), {
      units: UNITS,
      people,
      onExisting: 'UPDATE',
    });
    expect(rows[0]).toMatchObject({ duplicate: { isOnly: true, isCertain: true }, proposed: 'UPDATE' });
  });
});

describe('an update', () => {
  const record: PersonOnRecord = {
    id: 'p1',
    version: 3,
    fullName: 'Lò Văn Sơn',
    givenName: '',
    gender: 'NAM',
    birth: '1985',
    citizenId: '012345678901',
    joinedOn: '',
    leftOn: '',
    note: '',
    posts: [{ id: 'post', unit: '#le-loi', department: '', position: 'Giáo viên' }],
    gradings: [{ year: 2023, grade: 'HTNV' }],
  };
  const read = {
    fullName: 'Lò Văn Sơn',
    gender: 'NU' as const,
    birth: '1985-03-12',
    citizenId: '',
    joinedOn: '2010-09-01',
    note: '',
    position: 'giáo viên',
    department: 'Tổ Toán',
    gradings: [
      { year: 2023, grade: 'HTTNV' as const },
      { year: 2024, grade: 'HTTNV' as const },
    ],
  };

  it('fills what is blank, completes a year of birth, and overwrites nothing', () => {
    expect(personUpdate(record, read, '#le-loi')).toEqual({
      fills: { birth: '1985-03-12', joinedOn: '2010-09-01' },
      postFill: { id: 'post', position: 'Giáo viên', department: 'Tổ Toán' },
      newPost: false,
      newGradings: [{ year: 2024, grade: 'HTTNV' }],
      differences: [
        { label: 'Giới tính', onRecord: 'Nam', inFile: 'Nữ' },
        { label: 'Xếp loại năm 2023', onRecord: 'Hoàn thành nhiệm vụ', inFile: 'Hoàn thành tốt nhiệm vụ' },
      ],
    });
  });

  it('adds a post in another unit', () => {
    expect(personUpdate(record, read, '#y-te')).toMatchObject({ postFill: null, newPost: true });
  });

  it('shows another position in the same unit and writes no second one', () => {
    const update = personUpdate(record, { ...read, position: 'Tổ trưởng' }, '#le-loi');
    expect(update).toMatchObject({ postFill: null, newPost: false });
    expect(update.differences).toContainEqual({
      ...{ label: 'Chức vụ', onRecord: 'Giáo viên', inFile: 'Tổ trưởng, Tổ Toán' },
    });
  });
});
