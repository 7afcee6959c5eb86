import knex, { type Knex } from 'knex';
import pg from 'pg';
import { keepCompiled, type CompilingConnection } from './compiledStatements.ts';

/** knex prints failing statements, values included; refusals and our own log say what is needed (S6). */
const SILENT: Knex.Logger = {
  warn: () => undefined,
  error: () => undefined,
  debug: () => undefined,
  deprecate: () => undefined,
};

/** The driver's own connection, as far as it is used here. */
export interface SqliteDriverConnection extends CompilingConnection {
  exec(sql: string, done: (error: Error | null) => void): void;
  /** Ends a statement that is running. */
  interrupt(): void;
}

interface SqliteOptions {
  /** Set on every connection of the pool. */
  pragmas?: string[];
  max?: number;
  /** The same questions are asked again and again here, so they are kept compiled. */
  repeats?: boolean;
  onOpen?: (driver: SqliteDriverConnection) => void;
}

/** A connection (or a small pool of them) to a SQLite file. */
export function sqliteConnection(
  file: string,
  { pragmas = [], max = 1, repeats = false, onOpen }: SqliteOptions = {},
): Knex {
  const sql = pragmas.map((pragma) => `PRAGMA ${pragma};`).join(' ');
  const afterCreate = (
    driver: SqliteDriverConnection,
    done: (error: Error | null, driver: SqliteDriverConnection) => void,
  ) => {
    onOpen?.(driver);
    if (repeats) keepCompiled(driver);
    driver.exec(sql, (error) => done(error, driver));
  };
  return knex({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    log: SILENT,
    pool: { min: max === 1 ? 1 : 0, max, afterCreate },
  });
}

/** A pool of PostgreSQL connections; a read-only one refuses every write on the server's side. */
export function postgresConnection(connectionString: string, { readOnly = false, max = 4 } = {}): Knex {
  return knex({
    client: 'pg',
    connection: {
      connectionString,
      types: safeIntegerTypes(),
      ...(readOnly && { options: '-c default_transaction_read_only=on' }),
    },
    log: SILENT,
    pool: { min: 0, max },
  });
}

/**
 * `pg` gives 64-bit integers and sums as text. All of ours are safe integers, so
 * they are read as numbers; anything larger would be a defect and throws.
 */
function safeIntegerTypes(): Knex.PgCustomTypesConfig {
  const INT8 = 20;
  const NUMERIC = 1700;
  const toSafeInteger = (text: string) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError(`number out of safe range: ${text}`);
    return value;
  };
  const parserOf = pg.types.getTypeParser as (oid: number, format?: string) => unknown;
  const getTypeParser = (oid: number, format?: string) =>
    oid === INT8 || oid === NUMERIC ? toSafeInteger : parserOf(oid, format);
  return { getTypeParser };
}
