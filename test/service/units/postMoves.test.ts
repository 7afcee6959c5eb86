import { afterEach, beforeEach, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { personInputSchema, postInputSchema } from '#core/people/person.ts';
import type { UnitEvent, UnitEventOf } from '#core/units/unitEvent.ts';
import type { Tx } from '#db/client.ts';
import { insertPeople } from '#db/people/personStore.ts';
import { addTold, POSTS, removeTold } from '#service/people/editHistory.ts';
import { removePerson } from '#service/people/editPerson.ts';
import { createUnit } from '#service/units/createUnit.ts';
import { previewEvent, recordEvent, takeEventBack } from '#service/units/unitEvents.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';

interface PostRow {
  id: string;
  person_id: string;
  unit_id: string | null;
  department: string;
  position: string;
  valid_from: string | null;
  valid_to: string | null;
}
const toldIn = ({ unit_id: unitId, department, position, valid_from: validFrom, valid_to: validTo }: PostRow) =>
  postInputSchema.parse({ unitId, department, position, validFrom, validTo });

const told = { on: '2025-09-01', documentNumber: '12/QĐ-LĐLĐ', note: '' };

describeOnEachEngine('people of units that end', (makeTarget) => {
  let office: TestOffice;
  let [kept, ending] = ['', ''];

  const make = (name: string) =>
    office.write((unit) => createUnit(unit, { kind: 'CDCS', name, shortName: '', parentId: null }));
  const post = (validFrom: string | null, validTo: string | null) => ({
    ...{ id: uuidv7(), unitId: ending, unitName: '', department: 'Tổ 1', position: 'Giáo viên', validFrom, validTo },
  });
  const person = (fullName: string, held: ReturnType<typeof post>[]) => ({
    ...{ ...personInputSchema.parse({ fullName }), id: uuidv7(), posts: held, gradings: [] },
  });

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    [kept, ending] = [await make('CĐCS Trường A'), await make('CĐCS Trường B')];
    await office.database.transaction((tx) =>
      insertPeople(
        tx,
        [
          person('Lò Thị Pánh', [post('2020-09-01', null)]),
          person('Thào A Sùng', [post(null, null)]),
          person('Mùa A Páo', [post('2010-09-01', '2019-08-31')]),
        ],
        { now: '2025-01-01T00:00:00.000Z', importId: null },
      ),
    );
  });
  afterEach(() => office.close());

  const record = async (event: UnitEvent) => {
    const { fingerprint } = await previewEvent(office.database.reader, event);
    return office.write((unit) => recordEvent(unit, { event, fingerprint }));
  };
  const merger = (): UnitEventOf<'MERGE'> => ({
    type: 'MERGE',
    ...told,
    fromIds: [ending],
    intoId: kept,
    newUnit: null,
  });
  const posts = async () =>
    (
      await office.database
        .reader('person_post as post')
        .join('person as p', 'p.id', 'post.person_id')
        .orderBy(['p.full_name', 'post.valid_from'])
        .select('p.full_name', 'post.unit_id', 'post.position', 'post.valid_from', 'post.valid_to')
    ).map((row: Record<string, string | null>) => Object.values(row));

  it('go with a merger, and are announced before it', async () => {
    const { changes } = await previewEvent(office.database.reader, merger());
    expect(changes.find(({ kind }) => kind === 'PEOPLE')).toMatchObject({
      unitName: 'CĐCS Trường B',
      text: '2 người chuyển sang CĐCS Trường A, giữ nguyên chức vụ',
    });
    await record(merger());
    const moved = await posts();
    expect(moved).toContainEqual(['Lò Thị Pánh', ending, 'Giáo viên', '2020-09-01', '2025-08-31']);
    expect(moved).toContainEqual(['Lò Thị Pánh', kept, 'Giáo viên', '2025-09-01', null]);
    expect(moved).toContainEqual(['Thào A Sùng', kept, 'Giáo viên', '2025-09-01', null]);
    expect(moved).toContainEqual(['Mùa A Páo', ending, 'Giáo viên', '2010-09-01', '2019-08-31']);
    expect(moved).toHaveLength(5);
  });

  it('who lose their post are counted and the first of them named, by name', async () => {
    const dissolution: UnitEvent = { type: 'DISSOLVE', ...told, unitIds: [ending], children: { rest: null, each: [] } };
    const { leavers } = await previewEvent(office.database.reader, dissolution);
    expect(leavers.people).toBe(2);
    expect(leavers.first.map(({ fullName, position }) => [fullName, position])).toEqual([
      ['Lò Thị Pánh', 'Giáo viên'],
      ['Thào A Sùng', 'Giáo viên'],
    ]);
    expect((await previewEvent(office.database.reader, merger())).leavers).toEqual({ people: 0, first: [] });
  });

  it('end with a unit that is dissolved', async () => {
    await record({ type: 'DISSOLVE', ...told, unitIds: [ending], children: { rest: null, each: [] } });
    expect((await posts()).map(([, unitId, , , validTo]) => [unitId, validTo])).toEqual([
      [ending, '2025-08-31'],
      [ending, '2019-08-31'],
      [ending, '2025-08-31'],
    ]);
  });

  it('are back where they were when the event is taken back', async () => {
    const before = await posts();
    const id = await record(merger());
    await office.write((unit) => takeEventBack(unit, { id }));
    expect(await posts()).toEqual(before);
  });

  const takeBack = (id: string) => office.write((unit) => takeEventBack(unit, { id }));

  it.each<[string, (tx: Tx) => Promise<unknown>]>([
    ['first day', (tx) => tx('person_post').where({ unit_id: kept }).update({ valid_from: '2025-10-01' })],
    ['last day', (tx) => tx('person_post').where({ unit_id: kept }).update({ valid_to: '2025-10-31' })],
    ['position', (tx) => tx('person_post').where({ unit_id: kept }).update({ position: 'Tổ trưởng' })],
    ['department', (tx) => tx('person_post').where({ unit_id: kept }).update({ department: 'Tổ 2' })],
    ['unit', (tx) => tx('person_post').where({ unit_id: kept }).update({ unit_id: null, unit_name: 'Nơi khác' })],
    ['former post', (tx) => tx('person_post').where({ valid_to: '2025-08-31' }).update({ valid_to: '2025-06-30' })],
    ['post itself, removed', (tx) => tx('person_post').where({ unit_id: kept }).delete()],
  ])('hold the event once one of their posts was changed by hand: its %s', async (_, change) => {
    const id = await record(merger());
    await office.database.transaction((tx) => change(tx));
    const before = await posts();
    await expect(takeBack(id)).rejects.toThrow(/ở hồ sơ của (Lò Thị Pánh|Thào A Sùng), (Lò Thị Pánh|Thào A Sùng)\./u);
    expect(await posts()).toEqual(before);
  });

  const heldBy = (fullName: string) =>
    office.database
      .reader('person_post as post')
      .join('person as p', 'p.id', 'post.person_id')
      .where('p.full_name', fullName)
      .orderBy('post.valid_from')
      .select<PostRow[]>('post.*');
  const removed = (row: PostRow) =>
    office.write((unit) => removeTold(unit, POSTS, { personId: row.person_id, id: row.id, seen: toldIn(row) }));
  const toldAgain = (row: PostRow) =>
    office.write((unit) => addTold(unit, POSTS, { personId: row.person_id, row: toldIn(row) }));

  it('let the event go once a post of theirs that was removed is told again as it was', async () => {
    const before = await posts();
    const id = await record(merger());
    const held = await heldBy('Lò Thị Pánh');
    expect(held).toHaveLength(2);
    for (const row of held) {
      await removed(row);
      await expect(takeBack(id)).rejects.toThrow(/ở hồ sơ của Lò Thị Pánh\./u);
      await toldAgain(row);
    }
    await takeBack(id);
    expect(await posts()).toEqual(before);
  });

  it('hold the event where a post like the removed one was there before it', async () => {
    const alike = { ...post(told.on, null), unitId: kept };
    await office.database.transaction((tx) =>
      insertPeople(tx, [person('Giàng A Chứ', [post('2020-09-01', null), alike])], {
        now: '2025-01-01T00:00:00.000Z',
        importId: null,
      }),
    );
    const id = await record(merger());
    const begun = (await heldBy('Giàng A Chứ')).find((row) => row.unit_id === kept && row.id !== alike.id);
    await removed(present(begun));
    await expect(takeBack(id)).rejects.toThrow(/ở hồ sơ của Giàng A Chứ\./u);
  });

  it('let the event go when their record is removed', async () => {
    const id = await record(merger());
    const [{ person_id: personId }] = (await heldBy('Lò Thị Pánh')) as [PostRow];
    await office.write((unit) => removePerson(unit, { id: personId, version: 1 }));
    await takeBack(id);
    expect(await posts()).toEqual([
      ['Mùa A Páo', ending, 'Giáo viên', '2010-09-01', '2019-08-31'],
      ['Thào A Sùng', ending, 'Giáo viên', null, null],
    ]);
  });

  it('let the event go when they were moved on and came back', async () => {
    const before = await posts();
    const further = await make('CĐCS Trường C');
    const [first, second] = [
      await record(merger()),
      await record({ ...merger(), on: '2025-11-01', fromIds: [kept], intoId: further }),
    ];
    const moved = await posts();
    await expect(takeBack(first)).rejects.toMatchObject({ code: 'UNIT_EVENT_STAYS' });
    expect(await posts()).toEqual(moved);
    await takeBack(second);
    await takeBack(first);
    expect(await posts()).toEqual(before);
  });

  it('go with a merger that is recorded late, counted once however many records they have', async () => {
    const later = person('Giàng A Chứ', [post('2025-10-01', null), post(told.on, '2025-12-31')]);
    const twice = person('Lò Thị Pánh', [post('2021-09-01', null)]);
    await office.database.transaction(async (tx) => {
      await insertPeople(tx, [later, twice], { now: '2025-01-01T00:00:00.000Z', importId: null });
      await tx('person').where({ id: twice.id }).update({ merged_into_id: later.id });
    });
    const before = await posts();
    const { changes } = await previewEvent(office.database.reader, merger());
    expect(changes.find(({ kind }) => kind === 'PEOPLE')?.text).toMatch(/^3 người chuyển sang/u);
    const id = await record(merger());
    const own = (await posts()).filter(([name]) => name === 'Giàng A Chứ');
    expect(own.map(([, unitId, , from, to]) => [unitId, from, to])).toEqual([
      [kept, told.on, '2025-12-31'],
      [kept, '2025-10-01', null],
    ]);
    await takeBack(id);
    expect(await posts()).toEqual(before);
  });

  it('who only come to a unit after it is dissolved do not leave it', async () => {
    await office.database.transaction((tx) =>
      insertPeople(tx, [person('Giàng A Chứ', [post('2025-10-01', null)])], {
        now: '2025-01-01T00:00:00.000Z',
        importId: null,
      }),
    );
    const dissolution: UnitEvent = { type: 'DISSOLVE', ...told, unitIds: [ending], children: { rest: null, each: [] } };
    const { leavers, changes } = await previewEvent(office.database.reader, dissolution);
    expect(leavers.people).toBe(2);
    expect(changes.find(({ kind }) => kind === 'PEOPLE')?.text).toMatch(/^2 người thôi chức vụ/u);
  });
});
