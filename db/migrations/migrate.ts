import type { Knex } from 'knex';
import { refusal } from '#core/errors/appError.ts';
import type { DatabaseTarget, Engine, Tx } from '../client.ts';
import { postgresConnection, sqliteConnection } from '../connection.ts';
import { MIGRATIONS } from './list.ts';
import { SchemaWriter, type Migration } from './schema.ts';

/** Names already applied to the database, oldest first; empty for a new one. */
export async function appliedMigrations(database: Knex): Promise<string[]> {
  if (!(await database.schema.hasTable(HISTORY_TABLE))) return [];
  const rows = await database<{ name: string }>(HISTORY_TABLE).select('name').orderBy('id');
  return rows.map((row) => row.name);
}

/** Whether nobody has put anything in: a first start that was cut off leaves the migrator's own tables, empty. */
export async function isUnused(database: Knex): Promise<boolean> {
  const others: unknown[] = await database('sqlite_master')
    .whereRaw("name NOT GLOB 'sqlite_*'")
    .whereNotIn('tbl_name', [HISTORY_TABLE, `${HISTORY_TABLE}_lock`])
    .limit(1);
  return others.length === 0;
}

/**
 * Refuses a database this program does not understand: written by a newer one, or
 * with a history that is not a prefix of ours. Never offers to delete anything.
 *
 * @throws AppError OFFICE_NEWER, OFFICE_FOREIGN
 */
export function assertKnownHistory(applied: readonly string[], known: readonly Migration[] = MIGRATIONS): void {
  const firstUnknown = applied.findIndex((name, index) => known[index]?.name !== name);
  if (firstUnknown === -1) return;
  if (firstUnknown >= known.length) throw refusal('OFFICE_NEWER', { version: applied[firstUnknown] ?? '?' });
  throw refusal('OFFICE_FOREIGN');
}

/**
 * Brings a database to the newest schema on a connection of its own.
 *
 * On SQLite foreign keys are switched off *before* any transaction: inside one the
 * switch is a no-op, and a table rebuild would then fire ON DELETE CASCADE and lose
 * child rows. The steps are kept only when no row points at one that is not there.
 *
 * @throws AppError OFFICE_DAMAGED when such a row is left; the database is as it was
 */
export async function migrate(target: DatabaseTarget, known: readonly Migration[] = MIGRATIONS): Promise<void> {
  const database = migrationConnection(target);
  try {
    if (target.engine === 'sqlite') {
      await database.raw('PRAGMA foreign_keys = OFF');
      await database.raw(LARGE_PAGES);
      await database.raw('PRAGMA journal_mode = WAL');
      await database.raw('PRAGMA synchronous = FULL');
    } else {
      await database.raw('SELECT pg_advisory_lock(?)', [MIGRATION_LOCK_KEY]);
    }
    const config = { tableName: HISTORY_TABLE, migrationSource: new StaticMigrations(known, target.engine) };
    await freeAbandonedLock(database, config);
    await database.migrate.latest(config);
  } finally {
    await database.destroy();
  }
}

/**
 * Bytes of a page of a new file; one that is there keeps its own. An import writes and logs a quarter of the pages the
 * usual 4096 would take, in nine tenths of the time, and an office PC's hard disk looks for fewer places.
 */
const LARGE_PAGES = 'PRAGMA page_size = 16384';

const HISTORY_TABLE = 'schema_migration';
/** Keeps two programs from migrating one office server at once; given up with the connection, also by a crash. */
const MIGRATION_LOCK_KEY = 0x0c0dae;

/**
 * knex's own lock is a row that outlives a killed program. Whoever comes here is alone,
 * by the writer lock beside the file or by the advisory lock, so a lock found was abandoned.
 */
async function freeAbandonedLock(database: Knex, config: Knex.MigratorConfig): Promise<void> {
  await database.migrate.forceFreeMigrationsLock(config);
}

function migrationConnection(target: DatabaseTarget): Knex {
  return target.engine === 'sqlite'
    ? sqliteConnection(target.file)
    : postgresConnection(target.connectionString, { max: 1 });
}

async function assertForeignKeysHold(tx: Tx): Promise<void> {
  const broken: { table: string }[] = await tx.raw('PRAGMA foreign_key_check');
  if (broken.length === 0) return;
  const tables = [...new Set(broken.map((row) => row.table))].join(', ');
  throw refusal('OFFICE_DAMAGED', { detail: `liên kết dữ liệu hỏng ở ${tables}` });
}

/** Gives knex's migrator our static list. */
class StaticMigrations implements Knex.MigrationSource<Migration> {
  readonly #migrations: readonly Migration[];
  readonly #engine: Engine;

  constructor(migrations: readonly Migration[], engine: Engine) {
    this.#migrations = migrations;
    this.#engine = engine;
  }

  getMigrations(): Promise<Migration[]> {
    return Promise.resolve([...this.#migrations]);
  }

  getMigrationName(migration: Migration): string {
    return migration.name;
  }

  getMigration(migration: Migration): Promise<Knex.Migration> {
    return Promise.resolve({
      up: async (knexTx) => {
        const tx = knexTx as Tx;
        await migration.up(new SchemaWriter(tx, this.#engine));
        // knex runs all that is missing in one transaction: what the last one throws takes every one back.
        const isLast = migration === this.#migrations.at(-1);
        if (isLast && this.#engine === 'sqlite') await assertForeignKeysHold(tx);
      },
      down: () => Promise.reject(new Error('migrations are history and are never taken back')),
    });
  }
}
