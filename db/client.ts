import type { Knex } from 'knex';
import { postgresConnection, sqliteConnection } from './connection.ts';
import { LaterSearch, LEFT_IN_LOG, USUAL_LOG } from './search/laterSearch.ts';
import { settleFew, settleSearch } from './search/settleSearch.ts';

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
  /** Runs `work`, a screenful of queries, on one unchanging view of the data. */
  view<Result>(work: (view: Queryable) => Promise<Result>): Promise<Result>;
  /** Like {@link view} for work that takes long, such as an export: on connections of its own. */
  snapshot<Result>(work: (view: Queryable) => Promise<Result>): Promise<Result>;
  /** Resolves once everything kept so far is in the search index. To be awaited before a view is opened to search in. */
  searchable(): Promise<void>;
  /**
   * Leaves nothing of what rows of `table` said before: neither in SQLite's log, nor as dead rows of PostgreSQL. A
   * longer read under way may keep it from that; then it is to be asked for again. On SQLite {@link close} does it too.
   *
   * @returns false when it could not be done
   */
  forgetPast(table: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Serialises writers of an office server the way the single SQLite connection does on a desktop. */
const WRITER_LOCK_KEY = 0x0c0dad;

/** Long reads at a time. They have connections of their own, so that screens never wait for an export. */
const LONG_READS = 2;

/** Opens the connections. Does not migrate or check: see `openOffice.ts`. */
export function connect(target: DatabaseTarget): Database {
  return target.engine === 'sqlite' ? connectSqlite(target.file) : connectPostgres(target.connectionString);
}

function connectSqlite(file: string): Database {
  const writer = sqliteConnection(file, {
    pragmas: [...SAFE_LOG, LARGE_WRITES, STEPS_IN_MEMORY, FORGETTING, ...SHARED_PRAGMAS],
    repeats: true,
  });
  const reader = sqliteConnection(file, { pragmas: [...SHARED_PRAGMAS, 'query_only = ON'], max: 3, repeats: true });
  const viewer = sqliteConnection(file, { pragmas: [...SHARED_PRAGMAS, 'query_only = ON'], max: LONG_READS });
  const later = new LaterSearch(writer);
  return {
    engine: 'sqlite',
    reader,
    async transaction(work) {
      let isMuch = false as boolean;
      try {
        return await writer.transaction(async (tx) => {
          const result = await work(tx);
          isMuch = !(await settleFew(tx));
          if (isMuch) await tx.raw(LEFT_IN_LOG);
          return result;
        });
      } finally {
        // Were it not kept after all, nothing waits, and the log is moved at times again.
        if (isMuch) later.settle();
      }
    },
    view: (work) => reader.transaction(work),
    snapshot: (work) => viewer.transaction(work),
    searchable: () => later.settled(),
    async forgetPast() {
      return !(await isLogHeld(writer));
    },
    async close() {
      await later.ended();
      await viewer.destroy();
      await reader.destroy();
      try {
        await writer.raw(EMPTY_LOG);
      } finally {
        await writer.destroy();
      }
    },
  };
}

/** What is acknowledged is on disk. */
const SAFE_LOG = ['journal_mode = WAL', 'synchronous = FULL', USUAL_LOG];
/** KiB of pages a write may hold before it has to put some of them on disk and read them again: an import fits. */
const LARGE_WRITES = 'cache_size = -65536';
/** What takes a single statement back, pages it changed, is kept in memory: it is of no use after a fall. */
const STEPS_IN_MEMORY = 'temp_store = MEMORY';
/** What a row said is gone from the file with the row. */
const FORGETTING = 'secure_delete = ON';
/** Moves the whole log into the file and cuts it to nothing: until then it holds every page as each write left it. */
const EMPTY_LOG = 'PRAGMA wal_checkpoint(TRUNCATE)';
/** Far less than a voter at the machine waits: who reads for longer is not waited for. */
const QUICKLY = 'PRAGMA busy_timeout = 200';
/** Milliseconds a write waits for another program's. */
const PATIENTLY = 'busy_timeout = 5000';
const AS_BEFORE = `PRAGMA ${PATIENTLY}`;
/** What every SQLite connection of ours sets. */
const SHARED_PRAGMAS = ['foreign_keys = ON', PATIENTLY];

/** @returns whether somebody who reads kept the log from being emptied */
async function isLogHeld(writer: Knex): Promise<boolean> {
  await writer.raw(QUICKLY);
  try {
    // SQLite says so in its answer; it does not fail.
    const [answer] = await writer.raw<{ busy: number }[]>(EMPTY_LOG);
    return answer?.busy !== 0;
  } finally {
    await writer.raw(AS_BEFORE);
  }
}

function connectPostgres(connectionString: string): Database {
  const writer = postgresConnection(connectionString);
  const reader = postgresConnection(connectionString, { readOnly: true });
  const viewer = postgresConnection(connectionString, { readOnly: true, max: LONG_READS });
  return {
    engine: 'postgres',
    reader,
    transaction: (work) =>
      writer.transaction(async (tx) => {
        await tx.raw('SELECT pg_advisory_xact_lock(?)', [WRITER_LOCK_KEY]);
        const result = await work(tx);
        // Always before it is kept: another program on the same server would not know that something is left.
        await settleSearch(tx);
        return result;
      }),
    view: (work) => reader.transaction(work, { isolationLevel: 'repeatable read' }),
    snapshot: (work) => viewer.transaction(work, { isolationLevel: 'repeatable read' }),
    searchable: () => Promise.resolve(),
    async forgetPast(table) {
      // Asked first: who begins to read after this no longer sees what was there before.
      const isHeld = await arePastRowsHeld(writer);
      await writer.raw('VACUUM ??', [table]);
      return !isHeld;
    },
    async close() {
      await viewer.destroy();
      await reader.destroy();
      await writer.destroy();
    },
  };
}

/** @returns whether somebody still reads what was there before the last write: VACUUM leaves those rows and is silent */
async function arePastRowsHeld(writer: Knex): Promise<boolean> {
  const { rows } = await writer.raw<{ rows: unknown[] }>(OLD_READERS);
  return rows.length > 0;
}

/** A reader that began after the last write has an age of 0. */
const OLD_READERS = `SELECT pid FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type <> 'autovacuum worker'
    AND age(backend_xmin) > 0`;
