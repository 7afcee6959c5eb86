import { afterEach, beforeEach, expect, it } from 'vitest';
import type { UnitHistory } from '#core/units/unitHistory.ts';
import { connect, type Database } from '#db/client.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { deleteUnits, insertUnits, readForest, saveHistories } from '#db/units/forestStore.ts';
import { listUnitKinds } from '#db/units/kindStore.ts';
import { forestOf, unit } from '../../unit/units/forestFixture.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';

const MADE = { now: '2024-02-01T08:00:00.000Z', importId: null };

describeOnEachEngine('the store of the forest', (makeTarget) => {
  let database: Database;
  beforeEach(async () => {
    const target = await makeTarget();
    await migrate(target);
    database = connect(target);
  });
  afterEach(() => database.close());

  const read = () => readForest(database.reader);

  it('gives back exactly what was put in, whatever the order of the periods', async () => {
    const renamed: UnitHistory = {
      ...unit({ id: 'district', kind: 'LDLD_HUYEN', to: '2025-06-30' }),
      code: 'H01',
      note: 'Ghi chú',
      names: [
        { id: 'd1', kind: 'LDLD_HUYEN', name: 'Huyện Cũ', shortName: '', validFrom: null, validTo: '2020-12-31' },
        {
          id: 'd2',
          kind: 'LDLD_HUYEN',
          name: 'Huyện Mới',
          shortName: 'HM',
          validFrom: '2021-01-01',
          validTo: '2025-06-30',
        },
      ],
    };
    const province = unit({ id: 'province', kind: 'LDLD_TINH' });
    const child = unit({ id: 'child', parentId: 'district', to: '2025-06-30' });
    const forest = forestOf(child, renamed, province);
    await database.transaction((tx) =>
      insertUnits(
        tx,
        [...forest.values()].map((one) => ({ ...one, names: [...one.names].reverse() })),
        MADE,
      ),
    );
    expect(await read()).toEqual(new Map(forest));
  });

  it('takes 3.000 units at once', async () => {
    const units = Array.from({ length: 3000 }, (_, index) =>
      unit({ id: `u${index}`, parentId: index === 0 ? null : `u${Math.floor((index - 1) / 10)}` }),
    );
    await database.transaction((tx) => insertUnits(tx, units, MADE));
    const forest = await read();
    expect(forest.size).toBe(3000);
    expect(forest.get('u2999')?.parents[0]?.parentId).toBe('u299');
    await database.transaction((tx) => deleteUnits(tx, [...forest.keys()]));
    expect((await read()).size).toBe(0);
  });

  it('saves a changed history as a new version and refuses one that was read before', async () => {
    await database.transaction((tx) => insertUnits(tx, [unit({ id: 'a' }), unit({ id: 'b' })], MADE));
    const seen = present((await read()).get('a'));
    const moved = { ...seen, parents: [{ id: 'p', parentId: 'b', validFrom: '2025-01-01', validTo: null }] };
    await database.transaction((tx) => saveHistories(tx, [moved]));
    expect((await read()).get('a')).toEqual({ ...moved, version: 2 });
    await expect(database.transaction((tx) => saveHistories(tx, [seen]))).rejects.toMatchObject({
      code: 'STALE_VERSION',
    });
    expect((await read()).get('a')).toEqual({ ...moved, version: 2 });
  });

  it('saves 1.200 changed histories in few statements, and none when one of them is outdated', async () => {
    const units = Array.from({ length: 1200 }, (_, index) => unit({ id: `u${index}` }));
    await database.transaction((tx) => insertUnits(tx, units, MADE));
    const ended = [...(await read()).values()].map((one) => ({
      ...one,
      code: `M-${one.id}`,
      validTo: '2025-06-30',
      names: one.names.map((name) => ({ ...name, validTo: '2025-06-30' })),
    }));
    let statements = 0;
    await database.transaction(async (tx) => {
      tx.on('query', () => (statements += 1));
      await saveHistories(tx, ended);
    });
    expect(statements).toBeLessThan(40);
    const saved = await read();
    expect(saved).toEqual(new Map(ended.map((one) => [one.id, { ...one, version: 2 }])));
    const outdated = [...saved.values()].map((one, index) => ({ ...one, note: 'x', version: index === 900 ? 1 : 2 }));
    await expect(database.transaction((tx) => saveHistories(tx, outdated))).rejects.toMatchObject({
      code: 'STALE_VERSION',
    });
    expect(await read()).toEqual(saved);
  });

  it('lists the kinds from the top of the system down', async () => {
    const kinds = await listUnitKinds(database.reader);
    expect(kinds.map(({ code }) => code).slice(0, 4)).toEqual(['TLD', 'CD_NGANH_TW', 'LDLD_TINH', 'LDLD_HUYEN']);
    expect(kinds.find(({ code }) => code === 'LDLD_HUYEN')).toMatchObject({
      level: 'CTTCS',
      validTo: '2025-06-30',
      verified: false,
    });
  });
});
