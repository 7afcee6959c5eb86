import { expect, it } from 'vitest';
import { personSortKey, vietnameseSortKey } from '#core/text/sortKey.ts';
import { connect } from '#db/client.ts';
import { numberOrder } from '#db/migrations/0023_number_order.ts';
import { MIGRATIONS } from '#db/migrations/list.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { openSearch } from '#db/search/rebuildSearch.ts';
import { insertUnits } from '#db/units/forestStore.ts';
import { describeOnEachEngine } from '../support/engines.ts';

/** Keys as the program made them before. */
const SCHOOLS = {
  'CĐCS Trường số 10': 'EGEY!ZX\\URK!YT!~1~0 00000000100004000',
  'CĐCS Trường số 2': 'EGEY!ZX\\URK!YT!~2 0000000010000400',
  'CĐCS Trường số 02 Bum Nưa': 'EGEY!ZX\\URK!YT!~0~2!D[Q!R\\A 0000000010000400000000000',
  'CĐCS Trường Mường Tè': 'EGEY!ZX\\URK!Q\\URK!ZH 00000000100000100001',
};
const PEOPLE = { 'Lò Văn Sơn 12': '~1~2 00 PS!]BR!YUR 0100000000', 'Lò Văn Sơn': 'YUR 000 PS!]BR 010000' };
const NOW = '2025-07-02T00:00:00.000Z';

describeOnEachEngine('an office from before numbers stood in the order of their values', (makeTarget) => {
  it('has every key as it would be made now, also where names are searched', async () => {
    const target = await makeTarget();
    await migrate(target, MIGRATIONS.slice(0, MIGRATIONS.indexOf(numberOrder)));
    const before = connect(target);
    const always = { validFrom: null, validTo: null };
    const names = Object.keys(SCHOOLS);
    const units = names.map((name, index) => ({
      ...{ id: `unit${index}`, code: '', note: '', ...always, parents: [], version: 1 },
      names: [{ id: `name${index}`, kind: 'OTHER', name, shortName: '', ...always }],
    }));
    await before.transaction(async (tx) => {
      await insertUnits(tx, units, { now: NOW, importId: null });
      for (const [name, key] of Object.entries(SCHOOLS))
        await tx('unit_name').where({ name }).update({ sort_key: key });
      const facts = { gender: '', birth: '', citizen_id: '', joined_on: '', left_on: '', note: '', version: 1 };
      const keys = { name_key: 'lo', search_key: 'lo', spelled_key: 'lo' };
      const made = { given_name: '', created_at: NOW, updated_at: NOW };
      for (const [name, key] of Object.entries(PEOPLE))
        await tx('person').insert({ id: name, full_name: name, sort_key: key, ...made, ...keys, ...facts });
    });
    await openSearch(before);
    const wasFound = await before.reader('search_doc').where({ kind: 'UNIT' }).orderBy('source').pluck('sort_key');
    expect(wasFound).toEqual(Object.values(SCHOOLS));
    // Names of lists have no key of their own: they are made anew from what the list says.
    const listed = { id: 1, kind: 'RECIPIENT', exact: '', folded: '' };
    await before.transaction((tx) =>
      tx('search_doc').insert({ ...listed, source: 'Tổ số 10', sort_key: 'UR!YR!~1~0 030400' }),
    );
    await before.close();

    await migrate(target);
    const database = connect(target);
    expect(await database.reader('search_queue').where({ kind: 'RECIPIENT' }).pluck('source')).toEqual(['Tổ số 10']);
    await openSearch(database);
    const keysOf = async (table: string, name: string) =>
      new Map(
        (
          await database.reader(table).select<{ name: string; key: string }[]>(`${name} as name`, 'sort_key as key')
        ).map((row) => [row.name, row.key]),
      );
    expect(await keysOf('unit_name', 'name')).toEqual(keyed(names, keyOfNumber));
    expect(await keysOf('person', 'full_name')).toEqual(keyed(Object.keys(PEOPLE), (name) => personSortKey(name)));
    const found = await database.reader('search_doc').where({ kind: 'UNIT' }).orderBy('source').pluck('sort_key');
    expect(found).toEqual(names.map(keyOfNumber));
    const inOrder = await database.reader('unit_name').orderBy('sort_key').pluck('name');
    expect(inOrder).toEqual([
      'CĐCS Trường Mường Tè',
      'CĐCS Trường số 2',
      'CĐCS Trường số 02 Bum Nưa',
      'CĐCS Trường số 10',
    ]);
    await database.close();
  });
});

const keyOfNumber = (name: string) => vietnameseSortKey(name);
const keyed = (names: readonly string[], key: (name: string) => string) =>
  new Map(names.map((name) => [name, key(name)]));
