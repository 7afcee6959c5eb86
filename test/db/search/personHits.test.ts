import { afterEach, beforeEach, expect, it } from 'vitest';
import { personInputSchema, postInputSchema } from '#core/people/person.ts';
import { secondLine } from '#core/search/searchHit.ts';
import { findHits } from '#db/search/findHits.ts';
import { createPerson } from '#service/people/editPerson.ts';
import { createUnit } from '#service/units/createUnit.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';

const TODAY = '2026-02-01';

describeOnEachEngine('what a found person is told by', (makeTarget) => {
  let office: TestOffice;
  let unitId: string;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    unitId = await office.write((unit) =>
      createUnit(unit, { kind: 'CDCS', name: 'CĐCS Trường A', shortName: '', parentId: null }),
    );
  });
  afterEach(() => office.close());

  const add = (...posts: Partial<Record<'unitId' | 'unitName' | 'position' | 'validFrom' | 'validTo', string>>[]) =>
    office.write((unit) =>
      createPerson(unit, {
        person: personInputSchema.parse({ fullName: 'Lò Văn Páo' }),
        posts: posts.map((post) => postInputSchema.parse(post)),
        gradings: [],
      }),
    );
  const endUnit = () =>
    office.database.transaction(async (tx) => {
      const ended = { valid_to: '2025-06-30' };
      await tx('unit').where({ id: unitId }).update(ended);
      await tx('unit_name').where({ unit_id: unitId }).update(ended);
    });
  const told = async () => {
    const groups = await findHits(office.database.reader, {
      text: 'lo van pao',
      kinds: ['PERSON'],
      limit: 5,
      on: TODAY,
    });
    return groups.flatMap(({ hits }) => hits.map(secondLine));
  };

  it('a post on paper in a unit that has ended is told with its last name and the day', async () => {
    await add({ unitId, position: 'Chủ tịch' });
    expect(await told()).toEqual(['Chủ tịch, CĐCS Trường A']);
    await endUnit();
    expect(await told()).toEqual(['Chủ tịch, CĐCS Trường A, kết thúc 30/06/2025']);
  });

  it('who holds no post is told by the one that ended last, the unit as it was called then', async () => {
    await add(
      { unitName: 'Trường B', position: 'Ủy viên', validFrom: '2020-01-01', validTo: '2021-12-31' },
      { unitId, position: 'Chủ tịch', validFrom: '2015-01-01', validTo: '2024-12-31' },
      { unitName: 'Trường C', position: 'Ủy viên', validFrom: '2027-01-01' },
    );
    await office.database.transaction(async (tx) => {
      await tx('unit_name').where({ unit_id: unitId }).update({ valid_to: '2025-01-31' });
      const [name] = await tx<Record<string, unknown>>('unit_name').where({ unit_id: unitId });
      await tx('unit_name').insert({
        ...name,
        id: `${unitId.slice(0, -1)}x`,
        name: 'CĐCS Trường Mới',
        valid_from: '2025-02-01',
        valid_to: null,
      });
    });
    expect(await told()).toEqual(['Chủ tịch, CĐCS Trường A, kết thúc 31/12/2024']);
  });

  it('a post held now goes before one that has ended, and nobody without posts is given one', async () => {
    await add();
    expect(await told()).toEqual(['']);
    await add(
      { unitId, position: 'Chủ tịch', validTo: '2025-12-31' },
      { unitName: 'Trường B', position: 'Ủy viên', validFrom: '2018-01-01' },
    );
    expect((await told()).sort()).toEqual(['', 'Ủy viên, Trường B']);
  });
});
