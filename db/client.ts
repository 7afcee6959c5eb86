import { createRequire } from 'node:module';
import knex, { type Knex } from 'knex';
import type pg from 'pg';

/** Which database stands behind the stores. Same schema, same suite on both. */
export type Engine = 'sqlite' | 'postgres';

export type DatabaseTarget = { engine: 'sqlite'; file: string } | { engine: 'postgres'; connectionString: string };

/** A running transaction. Stores take it as their first argument and never open their own. */
export type Tx = Knex.Transaction;
/** What a read-only store function runs on: a reader connection or a transaction. */
export type Queryable = Knex;

/**
 * One open office database. All writes pass {@link transaction}, one at a time;
 * {@link reader} cannot write at all, so a query can never become a hidden write.
 */
export interface Database {
  readonly engine: Engine;
  readonly reader: Queryable;
  /** Runs `work` in one write transaction: everything it does is kept, or nothing is. */
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Runs `work` on one unchanging view of the data, however long it takes. */
  snapshot<Result>(work: (view: Queryable) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Serialises writers of an office server the way the single SQLite connection does on a desktop. */
const WRITER_LOCK_KEY = 0x0c0dad;

/** Opens the connections. Does not migrate or check: see `openOffice.ts`. */
export function connect(target: DatabaseTarget): Database {
  return target.engine === 'sqlite' ? connectSqlite(target.file) : connectPostgres(target.connectionString);
}

function connectSqlite(file: string): Database {
  const writer = knex({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    pool: { min: 1, max: 1, afterCreate: pragmas(['journal_mode = WAL', 'synchronous = FULL', ...SHARED_PRAGMAS]) },
  });
  const reader = knex({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    pool: { min: 0, max: 3, afterCreate: pragmas([...SHARED_PRAGMAS, 'query_only = ON']) },
  });
  return {
    engine: 'sqlite',
    reader,
    transaction: (work) => writer.transaction(work),
    snapshot: (work) => reader.transaction(work),
    async close() {
      await reader.destroy();
      await writer.raw('PRAGMA wal_checkpoint(TRUNCATE)');
      await writer.destroy();
    },
  };
}

/** What every SQLite connection of ours sets (DESIGN §6). */
const SHARED_PRAGMAS = ['foreign_keys = ON', 'busy_timeout = 5000'];

interface SqliteConnection {
  exec(sql: string, done: (error: Error | null) => void): void;
}

function pragmas(settings: string[]) {
  const sql = settings.map((setting) => `PRAGMA ${setting};`).join(' ');
  return (connection: SqliteConnection, done: (error: Error | null, connection: SqliteConnection) => void) => {
    connection.exec(sql, (error) => done(error, connection));
  };
}

function connectPostgres(connectionString: string): Database {
  const pool = knex({
    client: 'pg',
    connection: { connectionString, types: safeIntegerTypes() },
    pool: { min: 0, max: 8 },
  });
  return {
    engine: 'postgres',
    reader: pool,
    transaction: (work) =>
      pool.transaction(async (tx) => {
        await tx.raw('SELECT pg_advisory_xact_lock(?)', [WRITER_LOCK_KEY]);
        return work(tx);
      }),
    snapshot: (work) => pool.transaction(work, { isolationLevel: 'repeatable read', readOnly: true }),
    close: () => pool.destroy(),
  };
}

/**
 * `pg` gives 64-bit integers and sums as text. All of ours are safe integers, so
 * they are read as numbers; anything larger would be a defect and throws.
 */
function safeIntegerTypes(): Knex.PgCustomTypesConfig {
  const { types } = createRequire(import.meta.url)('pg') as typeof pg;
  const INT8 = 20;
  const NUMERIC = 1700;
  const toSafeInteger = (text: string) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError(`number out of safe range: ${text}`);
    return value;
  };
  const getTypeParser = (oid: number, format?: 'text') =>
    oid === INT8 || oid === NUMERIC ? toSafeInteger : (types.getTypeParser(oid, format) as (text: string) => unknown);
  return { getTypeParser } as unknown as Knex.PgCustomTypesConfig;
}
