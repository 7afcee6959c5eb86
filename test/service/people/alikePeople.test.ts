import { afterEach, beforeEach, expect, it } from 'vitest';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { personInputSchema, postInputSchema, type PersonInput } from '#core/people/person.ts';
import type { CallContext } from '#service/contract/context.ts';
import { appRouter } from '#service/router.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { TEST_NOW } from '../../support/testNow.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';

const [ID, OTHER_ID] = ['012185001234', '012185009999'];

describeOnEachEngine('a person who may be on record already', (makeTarget) => {
  let office: TestOffice;
  let people: ReturnType<typeof appRouter.createCaller>['people'];
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    const session = { use: <Result>(work: (database: unknown) => Result) => work(office.database) };
    const context = { actor: LOCAL_ACTOR, session, clock: () => TEST_NOW };
    people = appRouter.createCaller(context as unknown as CallContext).people;
  });
  afterEach(() => office.close());

  const input = (fullName: string, more: Partial<PersonInput> = {}) => personInputSchema.parse({ fullName, ...more });
  const add = async (person: PersonInput, unitName = '') => {
    const posts = unitName === '' ? [] : [postInputSchema.parse({ unitName })];
    return (await people.create({ person, posts, gradings: [], sharesId: false })).id;
  };
  const told = async (
    fullName: string,
    more: { birth?: string; citizenId?: string } = {},
    id: string | null = null,
  ) => {
    const { people: alike, more: rest } = await people.alike({
      ...{ id, fullName, birth: '', citizenId: '', unitId: null },
      ...more,
    });
    return [...alike.map(({ person, evidence }) => [person.id, evidence]), ...(rest > 0 ? [rest] : [])];
  };

  it('is told with why, by id, and by name with birth; a name alone says nothing', async () => {
    const id = await add(input('Lò Thị Hoa', { birth: '1985-03-12', citizenId: ID }));
    expect(await told('Người Khác', { citizenId: ID })).toEqual([[id, 'CITIZEN_ID']]);
    expect(await told('lo thi hoa', { birth: '1985' })).toEqual([[id, 'NAME_BIRTH']]);
    expect(await told('Lò Thị Hoa')).toEqual([]);
    expect(await told('Lò Thị Hoa', { birth: '1985', citizenId: OTHER_ID })).toEqual([]);
  });

  it('is neither the record itself, nor one merged into it, nor one told apart', async () => {
    const born = { birth: '1985' };
    const [id, merged, apart] = [
      await add(input('Lò Thị Hoa', born)),
      await add(input('Lò Thị Hoa', { ...born, citizenId: ID })),
      await add(input('Lò Thị Hoa', born)),
    ];
    await people.merge({ keptId: id, mergedId: merged, reason: '' });
    expect(await told('Lò Thị Hoa', born)).toEqual([
      [id, 'NAME_BIRTH'],
      [apart, 'NAME_BIRTH'],
    ]);
    await people.tellApart({ oneId: merged, otherId: apart });
    expect(await told('Lò Thị Hoa', { ...born, citizenId: ID }, id)).toEqual([]);
  });

  it('stands in a unit of the posts of the record, whose birth nobody knows; more than three are counted', async () => {
    const ids = [];
    for (let n = 0; n < 5; n++) ids.push(await add(input('Mùa A Páo'), 'Sở Nội vụ'));
    const found = await told('Mùa A Páo', {}, ids[0]);
    expect(found).toHaveLength(4);
    expect(found.at(-1)).toBe(1);
    expect(found[0]).toEqual([expect.any(String), 'NAME_UNIT']);
  });

  it('bears an id another bears only when that was said', async () => {
    await add(input('Lò Thị Hoa', { birth: '1985', citizenId: ID }));
    const namesake = input('Vàng A Chu', { citizenId: ID });
    const wholeOffice = () =>
      office.database.reader('person').orderBy('id').select('full_name', 'citizen_id', 'version');
    const before = await wholeOffice();
    await expect(add(namesake)).rejects.toThrow('Số căn cước này đã ghi ở hồ sơ của Lò Thị Hoa, sinh 1985.');
    expect(await wholeOffice()).toEqual(before);

    const id = await add(input('Vàng A Chu'));
    await expect(people.save({ id, version: 1, person: namesake, sharesId: false })).rejects.toThrow('Vẫn ghi');
    await people.save({ id, version: 1, person: namesake, sharesId: true });
    // Having it, the record is corrected without being asked again.
    await people.save({ id, version: 2, person: { ...namesake, note: 'đã rõ' }, sharesId: false });
    await people.create({ person: namesake, posts: [], gradings: [], sharesId: true });
    expect((await wholeOffice()).map(({ citizen_id }: { citizen_id: string }) => citizen_id)).toEqual([ID, ID, ID]);
  });

  it('takes the id of a record merged into it without being asked', async () => {
    const id = await add(input('Lò Thị Hoa'));
    const merged = await add(input('Lò Thị Hoà', { citizenId: ID }));
    await people.merge({ keptId: id, mergedId: merged, reason: '' });
    await people.save({ id, version: 1, person: input('Lò Thị Hoa', { citizenId: ID }), sharesId: false });
    expect(await told('Lò Thị Hoa', { citizenId: ID })).toEqual([[id, 'CITIZEN_ID']]);
  });

  it('is compared with anybody, but for a record of the same person', async () => {
    const [id, other] = [await add(input('Lò Thị Hoa')), await add(input('Vàng A Chu'), 'Sở Nội vụ')];
    const { one, other: found } = await people.pair({ oneId: id, otherId: other });
    expect([one.person.fullName, found.person.fullName, found.mainPost?.unitName]).toEqual([
      'Lò Thị Hoa',
      'Vàng A Chu',
      'Sở Nội vụ',
    ]);
    await people.merge({ keptId: id, mergedId: other, reason: '' });
    await expect(people.pair({ oneId: id, otherId: other })).rejects.toThrow('Hai hồ sơ này đã là của một người.');
    const nobody = '00000000-0000-7000-8000-000000000000';
    await expect(people.pair({ oneId: id, otherId: nobody })).rejects.toThrow('hồ sơ này');
  });
});
