import { expect, it } from 'vitest';
import { vietnameseSortKey } from '#core/text/sortKey.ts';
import { connect } from '#db/client.ts';
import { postgresConnection, sqliteConnection } from '#db/connection.ts';
import { MIGRATIONS } from '#db/migrations/list.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { readForest } from '#db/units/forestStore.ts';
import { describeOnEachEngine } from '../../support/engines.ts';

const NAMES = ['Liên đoàn Lao động huyện Than Uyên', 'Công đoàn Viên chức tỉnh', 'Đội Ánh Dương', 'Ăn uống', 'An Bình'];

describeOnEachEngine('units recorded before names carried their kind', (makeTarget) => {
  it('keep name, place and kind, and stand in Vietnamese order afterwards', async () => {
    const target = await makeTarget();
    await migrate(target, MIGRATIONS.slice(0, 2));
    const old =
      target.engine === 'sqlite' ? sqliteConnection(target.file) : postgresConnection(target.connectionString);
    await old.transaction(async (tx) => {
      for (const [index, name] of NAMES.entries()) {
        const id = `unit-${index}`;
        await tx('unit').insert({ id, kind: index === 0 ? 'LDLD_HUYEN' : 'OTHER', created_at: '2024-01-01' });
        await tx('unit_name').insert({ id: `name-${index}`, unit_id: id, name, short_name: '', search_key: 'x' });
      }
      await tx('unit_parent').insert({ id: 'place', unit_id: 'unit-1', parent_id: 'unit-0' });
    });
    await old.destroy();

    await migrate(target);
    const database = connect(target);
    const rows = await database
      .reader<{ name: string; sort_key: string }>('unit_name')
      .select('name', 'sort_key')
      .orderBy('name');
    expect(rows).toHaveLength(NAMES.length);
    for (const { name, sort_key: sortKey } of rows) expect(sortKey).toBe(vietnameseSortKey(name));

    const forest = await readForest(database.reader);
    expect(forest.get('unit-0')?.names).toMatchObject([{ kind: 'LDLD_HUYEN', name: NAMES[0] }]);
    expect(forest.get('unit-1')).toMatchObject({
      code: '',
      version: 1,
      names: [{ kind: 'OTHER', validFrom: null, validTo: null }],
      parents: [{ parentId: 'unit-0' }],
    });
    await database.close();
  });
});
