import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { insertMerge } from '#db/people/mergeStore.ts';
import { listPeople, listPersonIds, totalPeople } from '#db/people/personList.ts';
import type { PersonFilter, PersonOrder } from '#core/people/personList.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { addPeople, addUnit, emptyOffice, EVERYONE, id, newPerson, NOW, TODAY } from './personFixture.ts';

describeOnEachEngine('the list of people', (makeTarget) => {
  let database: Database;
  beforeEach(async () => {
    database = await emptyOffice(makeTarget);
  });
  afterEach(() => database.close());

  const names = async (filter: Partial<PersonFilter> = {}, order: PersonOrder = 'NAME') =>
    (await listPeople(database.reader, { ...EVERYONE, ...filter }, TODAY, { order, offset: 0, limit: 100 })).map(
      ({ fullName }) => fullName,
    );

  it('stands by tên, then họ đệm, in Vietnamese order, with tên set by hand where it has two words', async () => {
    await addPeople(database, [
      newPerson(1, { fullName: 'Nguyễn Văn Đạt' }),
      newPerson(2, { fullName: 'Thào A Dinh' }),
      newPerson(3, { fullName: 'Lò Thị Ánh' }),
      newPerson(4, { fullName: 'Mùa A Páo' }),
      newPerson(5, { fullName: 'Lò Thị An' }),
      newPerson(6, { fullName: 'Đỗ Thị Hồng Nhung', givenName: 'Hồng Nhung' }),
      newPerson(7, { fullName: 'Vàng Thị Hoa' }),
    ]);
    expect(await names()).toEqual([
      'Lò Thị An',
      'Lò Thị Ánh',
      'Thào A Dinh',
      'Nguyễn Văn Đạt',
      'Vàng Thị Hoa',
      'Đỗ Thị Hồng Nhung',
      'Mùa A Páo',
    ]);
  });

  it('tells a post that outlives its unit by the last name of the unit, and sorts by it', async () => {
    const [ended, living] = [
      await addUnit(database, 1, 'CĐCS An Bình', null),
      await addUnit(database, 2, 'CĐCS Ban Mai', null),
    ];
    await database.transaction(async (tx) => {
      await tx('unit').where({ id: ended }).update({ valid_to: '2025-06-30' });
      await tx('unit_name').where({ unit_id: ended }).update({ valid_to: '2025-06-30' });
    });
    await addPeople(database, [
      newPerson(1, { fullName: 'Lò Văn An' }, { posts: [{ unitId: living }] }),
      newPerson(2, { fullName: 'Lò Văn Bình' }, { posts: [{ unitId: ended }] }),
    ]);
    const rows = await listPeople(database.reader, EVERYONE, TODAY, { order: 'UNIT', offset: 0, limit: 10 });
    expect(rows.map(({ unitName }) => unitName)).toEqual(['CĐCS An Bình', 'CĐCS Ban Mai']);
  });

  it('finds a name without dấu, the one spelled as typed first, and % only as itself', async () => {
    await addPeople(database, [
      newPerson(1, { fullName: 'Đỗ Thị Thùy', birth: '1985' }),
      newPerson(2, { fullName: 'Đỗ Thị Thúy' }),
      newPerson(3, { fullName: 'Trần Văn Nam' }),
    ]);
    expect(await names({ text: 'do thi thuy' })).toEqual(['Đỗ Thị Thùy', 'Đỗ Thị Thúy']);
    expect(await names({ text: 'Đỗ Thị Thúy' })).toEqual(['Đỗ Thị Thúy', 'Đỗ Thị Thùy']);
    expect(await names({ text: 'thuy 1985' })).toEqual(['Đỗ Thị Thùy']);
    expect(await names({ text: '%' })).toEqual([]);
  });

  it('finds words in any order and as any part of a name, as the search over everything does', async () => {
    await addPeople(database, [
      newPerson(1, { fullName: 'Đỗ Thị Thùy', birth: '1985' }),
      newPerson(2, { fullName: 'Thùy Thị Đỗ' }),
      newPerson(3, { fullName: 'Trần Văn Nam', birth: '1985-02-01' }),
      newPerson(4, { fullName: 'Đỗ Văn Nam' }),
    ]);
    expect(await names({ text: 'thuy do' })).toEqual(['Thùy Thị Đỗ', 'Đỗ Thị Thùy']);
    expect(await names({ text: 'nam TRẦN' })).toEqual(['Trần Văn Nam']);
    expect(await names({ text: '1985 nam' })).toEqual(['Trần Văn Nam']);
    expect(await names({ text: '01/02/1985' })).toEqual(['Trần Văn Nam']);
    expect(await names({ text: 'nam tuan' })).toEqual([]);
    expect((await totalPeople(database.reader, { ...EVERYONE, text: 'nam do' }, TODAY)).people).toBe(1);
  });

  it('filters by unit with all below it on the day, gender, grade and membership, and totals agree', async () => {
    await addUnit(database, 1, 'LĐLĐ huyện Mường Tè', null);
    await addUnit(database, 2, 'CĐCS xã Bum Nưa', 1);
    await addUnit(database, 3, 'LĐLĐ huyện Tam Đường', null);
    const graded = (grade: 'HTXSNV' | 'HTTNV') => [{ year: 2025, grade, note: '' }];
    await addPeople(database, [
      newPerson(
        1,
        { fullName: 'A Một', gender: 'NU' },
        { posts: [{ unitId: id('unit', 2) }], gradings: graded('HTXSNV') },
      ),
      newPerson(
        2,
        { fullName: 'A Hai', gender: 'NAM' },
        { posts: [{ unitId: id('unit', 1) }], gradings: graded('HTTNV') },
      ),
      newPerson(3, { fullName: 'A Ba', gender: 'NU' }, { posts: [{ unitId: id('unit', 3) }] }),
      newPerson(4, { fullName: 'A Bốn' }, { posts: [{ unitId: id('unit', 2), validTo: '2025-06-30' }] }),
      newPerson(5, { fullName: 'A Năm', leftOn: '2026-01-31' }),
    ]);
    expect(await names({ unitId: id('unit', 1) })).toEqual(['A Hai', 'A Một']);
    expect(await names({ unitId: id('unit', 2) })).toEqual(['A Một']);
    expect(await names({ gender: 'NU' })).toEqual(['A Ba', 'A Một']);
    expect(await names({ gender: '' })).toEqual(['A Bốn', 'A Năm']);
    expect(await names({ grade: 'HTXSNV' })).toEqual(['A Một']);
    expect(await names({ grade: 'NONE' })).toEqual(['A Ba', 'A Bốn', 'A Năm']);
    expect(await names({ status: 'LEFT' })).toEqual(['A Năm']);
    expect(await names({ status: 'MEMBER' })).toHaveLength(4);
    expect(await names({}, 'UNIT')).toEqual(['A Một', 'A Hai', 'A Ba', 'A Bốn', 'A Năm']);
    expect(await totalPeople(database.reader, EVERYONE, TODAY)).toEqual({
      people: 5,
      female: 2,
      left: 1,
      graded: { HTXSNV: 1, HTTNV: 1, HTNV: 0, KHTNV: 0 },
    });
    expect((await totalPeople(database.reader, { ...EVERYONE, unitId: id('unit', 1) }, TODAY)).people).toBe(2);
  });

  it('shows the post begun last among those held, under the name the unit bears', async () => {
    await addUnit(database, 1, 'CĐCS Trường Tiểu học số 1', null);
    await addPeople(database, [
      newPerson(
        1,
        {},
        {
          posts: [
            { unitId: id('unit', 1), position: 'Giáo viên', validFrom: '2010-09-01' },
            { unitId: id('unit', 1), position: 'Chủ tịch', validFrom: '2023-01-01' },
            { unitId: id('unit', 1), position: 'Hiệu trưởng', validFrom: '2027-01-01' },
            { unitName: 'Sở cũ', position: 'Chuyên viên', validFrom: '2024-01-01', validTo: '2024-12-31' },
          ],
        },
      ),
    ]);
    const [row] = await listPeople(database.reader, EVERYONE, TODAY, { order: 'NAME', offset: 0, limit: 10 });
    expect(row).toMatchObject({ position: 'Chủ tịch', unitName: 'CĐCS Trường Tiểu học số 1' });
  });

  it('counts what stands in a merged record for the person it was merged into', async () => {
    await addUnit(database, 1, 'CĐCS xã Bum Nưa', null);
    await addPeople(database, [
      newPerson(1, { fullName: 'Lò Thị Hoa' }),
      newPerson(
        2,
        { fullName: 'Lò Thị Hòa', gender: 'NU', birth: '1990-02-03' },
        {
          posts: [{ unitId: id('unit', 1), position: 'Giáo viên' }],
          gradings: [{ year: 2025, grade: 'HTXSNV', note: '' }],
        },
      ),
      newPerson(3, { fullName: 'Lò Văn Hải' }),
    ]);
    const merge = (number: number, kept: number, merged: number) =>
      database.transaction((tx) =>
        insertMerge(tx, {
          id: id('row', number),
          keptId: id('person', kept),
          mergedId: id('person', merged),
          reason: '',
          actorName: 'Thử',
          now: NOW,
        }),
      );
    await merge(1, 1, 2);
    await merge(2, 3, 1);

    expect(await names()).toEqual(['Lò Văn Hải']);
    for (const filter of [
      { text: 'lo thi hoa' },
      { unitId: id('unit', 1) },
      { gender: 'NU' as const },
      { grade: 'HTXSNV' as const },
    ]) {
      expect(await names(filter), JSON.stringify(filter)).toEqual(['Lò Văn Hải']);
    }
    expect(await names({ grade: 'NONE' })).toEqual([]);
    expect(await names({ gender: '' })).toEqual([]);
    const [row] = await listPeople(database.reader, EVERYONE, TODAY, { order: 'UNIT', offset: 0, limit: 10 });
    expect(row).toMatchObject({ birth: '1990-02-03', gender: 'NU', position: 'Giáo viên', grade: 'HTXSNV' });
    expect(await totalPeople(database.reader, EVERYONE, TODAY)).toMatchObject({
      people: 1,
      female: 1,
      graded: { HTXSNV: 1 },
    });
  });

  it('stands by the unit it shows: also that of a merged record, and one outside the tree', async () => {
    await addUnit(database, 1, 'CĐCS An', null);
    await addUnit(database, 2, 'CĐCS Bình', null);
    const post = (unit: number, validFrom: string) => ({ unitId: id('unit', unit), validFrom });
    await addPeople(database, [
      newPerson(1, { fullName: 'A Bình' }, { posts: [post(2, '2020-01-01')] }),
      newPerson(2, { fullName: 'B An' }, { posts: [post(2, '2020-01-01')] }),
      newPerson(3, { fullName: 'B An cũ' }, { posts: [post(1, '2021-01-01')] }),
      newPerson(
        4,
        { fullName: 'C Ngoài' },
        { posts: [post(1, '2020-01-01'), { unitName: 'Công ty Ngoài', validFrom: '2021-01-01' }] },
      ),
      newPerson(5, { fullName: 'D Không' }),
    ]);
    const merge = { id: id('row', 1), keptId: id('person', 2), mergedId: id('person', 3) };
    await database.transaction((tx) => insertMerge(tx, { ...merge, reason: '', actorName: 'Thử', now: NOW }));
    const shown = await listPeople(database.reader, EVERYONE, TODAY, { order: 'UNIT', offset: 0, limit: 10 });
    expect(shown.map(({ fullName, unitName }) => [fullName, unitName])).toEqual([
      ['B An', 'CĐCS An'],
      ['A Bình', 'CĐCS Bình'],
      ['C Ngoài', 'Công ty Ngoài'],
      ['D Không', ''],
    ]);
  });

  it('shows the own post of a record before one as old of a record merged into it, and sorts by it', async () => {
    await addUnit(database, 1, 'CĐCS An', null);
    await addUnit(database, 2, 'CĐCS Bình', null);
    await addUnit(database, 3, 'CĐCS Chi', null);
    const imported = (unit: number) => ({ posts: [{ unitId: id('unit', unit) }] });
    await addPeople(database, [
      newPerson(1, { fullName: 'Giữ' }, imported(1)),
      newPerson(2, { fullName: 'Khác' }, imported(2)),
      newPerson(3, { fullName: 'Giữ cũ' }, imported(3)),
    ]);
    const merge = { id: id('row', 1), keptId: id('person', 1), mergedId: id('person', 3) };
    await database.transaction((tx) => insertMerge(tx, { ...merge, reason: '', actorName: 'Thử', now: NOW }));
    const shown = await listPeople(database.reader, EVERYONE, TODAY, { order: 'UNIT', offset: 0, limit: 10 });
    expect(shown.map(({ fullName, unitName }) => [fullName, unitName])).toEqual([
      ['Giữ', 'CĐCS An'],
      ['Khác', 'CĐCS Bình'],
    ]);
  });

  it('pages without a gap or a repetition', async () => {
    await addPeople(
      database,
      Array.from({ length: 250 }, (_, index) =>
        newPerson(index + 1, { fullName: `Lò Văn ${'ABCDE'.charAt(index % 5)}n` }),
      ),
    );
    const paged: string[] = [];
    for (let offset = 0; offset < 250; offset += 60) {
      const page = await listPeople(database.reader, EVERYONE, TODAY, { order: 'NAME', offset, limit: 60 });
      paged.push(...page.map((person) => person.id));
    }
    expect(paged).toEqual(await listPersonIds(database.reader, EVERYONE, TODAY, 'NAME'));
    expect(new Set(paged).size).toBe(250);
  });
});
