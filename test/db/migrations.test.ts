import { expect, it } from 'vitest';
import { connect } from '#db/client.ts';
import { MIGRATIONS } from '#db/migrations/list.ts';
import { appliedMigrations, assertKnownHistory, migrate } from '#db/migrations/migrate.ts';
import type { Migration } from '#db/migrations/schema.ts';
import { describeOnEachEngine } from '../support/engines.ts';

describeOnEachEngine('migrations', (makeTarget, engine) => {
  it('bring an empty database to the newest schema, and do nothing the second time', async () => {
    const target = await makeTarget();
    await migrate(target);
    await migrate(target);
    const database = connect(target);
    expect(await appliedMigrations(database.reader)).toEqual(MIGRATIONS.map(({ name }) => name));
    await database.close();
  });

  it('run one after the other give the same schema as run at once', async () => {
    const [stepwise, atOnce] = [await makeTarget(), await makeTarget()];
    for (let count = 1; count <= MIGRATIONS.length; count += 1) await migrate(stepwise, MIGRATIONS.slice(0, count));
    await migrate(atOnce);
    expect(await schemaOf(stepwise)).toEqual(await schemaOf(atOnce));
  });

  it('keep child rows when a migration rebuilds their parent table', async () => {
    // knex's own .alter() loses them: foreign keys cannot be switched off inside a transaction.
    const parentAndChild: Migration = {
      name: '0001_family',
      async up(schema) {
        await schema.table('parent', 'id TEXT PRIMARY KEY, note TEXT');
        await schema.table(
          'child',
          'id TEXT PRIMARY KEY, parent_id TEXT NOT NULL REFERENCES parent (id) ON DELETE CASCADE',
        );
        await schema.run("INSERT INTO parent VALUES ('p', 'x')");
        await schema.run("INSERT INTO child VALUES ('c', 'p')");
      },
    };
    const rebuild: Migration = {
      name: '0002_rebuild',
      async up(schema) {
        await schema.table('parent_new', 'id TEXT PRIMARY KEY, note TEXT NOT NULL');
        await schema.run('INSERT INTO parent_new SELECT id, note FROM parent');
        await schema.run(engine === 'sqlite' ? 'DROP TABLE parent' : 'DROP TABLE parent CASCADE');
        await schema.run('ALTER TABLE parent_new RENAME TO parent');
      },
    };
    const target = await makeTarget();
    await migrate(target, [parentAndChild]);
    await migrate(target, [parentAndChild, rebuild]);
    const database = connect(target);
    expect(await database.reader('child').select('id')).toEqual([{ id: 'c' }]);
    await database.close();
  });

  it('are taken back when they leave a row pointing nowhere, and asked for again', async () => {
    if (engine === 'postgres') return; // it checks every statement itself
    const orphan: Migration = {
      name: '0002_orphan',
      async up(schema) {
        await schema.table('parent', 'id TEXT PRIMARY KEY');
        await schema.table('child', 'id TEXT PRIMARY KEY, parent_id TEXT NOT NULL REFERENCES parent (id)');
        await schema.run("INSERT INTO child VALUES ('c', 'p')");
      },
    };
    const first: Migration = { name: '0001_first', up: (schema) => schema.table('note', 'id TEXT PRIMARY KEY') };
    const target = await makeTarget();
    await expect(migrate(target, [first, orphan])).rejects.toMatchObject({ code: 'OFFICE_DAMAGED' });
    await expect(migrate(target, [first, orphan])).rejects.toMatchObject({ code: 'OFFICE_DAMAGED' });
    const database = connect(target);
    expect(await appliedMigrations(database.reader)).toEqual([]);
    expect(await database.reader.schema.hasTable('child')).toBe(false);
    await database.close();
  });

  it('leave nothing behind when a step fails', async () => {
    const failing: Migration = {
      name: '0001_failing',
      async up(schema) {
        await schema.table('half', 'id TEXT PRIMARY KEY');
        await schema.run('THIS IS NO SQL');
      },
    };
    const target = await makeTarget();
    await expect(migrate(target, [failing])).rejects.toThrow();
    const database = connect(target);
    expect(await database.reader.schema.hasTable('half')).toBe(false);
    await database.close();
  });
});

it('a history from the future is refused by name', () => {
  const applied = [...MIGRATIONS.map(({ name }) => name), '9999_from_the_future'];
  expect(() => assertKnownHistory(applied)).toThrow(expect.objectContaining({ code: 'OFFICE_NEWER' }));
});

it('a history that is not ours is refused', () => {
  expect(() => assertKnownHistory(['0001_something_else'])).toThrow(
    expect.objectContaining({ code: 'OFFICE_FOREIGN' }),
  );
});

it('numbers run without a gap', () => {
  expect(MIGRATIONS.map(({ name }) => Number(name.slice(0, 4)))).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

async function schemaOf(target: Parameters<typeof connect>[0]): Promise<unknown> {
  const database = connect(target);
  try {
    const query =
      target.engine === 'sqlite'
        ? "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name"
        : `SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns
           WHERE table_schema = 'public' ORDER BY table_name, ordinal_position`;
    const answer: unknown = await database.reader.raw(query);
    return target.engine === 'sqlite' ? answer : (answer as { rows: unknown }).rows;
  } finally {
    await database.close();
  }
}
