import knex, { type Knex } from 'knex';
import pg from 'pg';

/** knex prints failing statements, values included; refusals and our own log say what is needed (S6). */
const SILENT: Knex.Logger = {
  warn: () => undefined,
  error: () => undefined,
  debug: () => undefined,
  deprecate: () => undefined,
};

/** A connection to a SQLite file. `pragmas` are set on every connection of the pool. */
export function sqliteConnection(
  file: string,
  { pragmas = [], max = 1 }: { pragmas?: string[]; max?: number } = {},
): Knex {
  return knex({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    log: SILENT,
    pool: { min: max === 1 ? 1 : 0, max, afterCreate: settingPragmas(pragmas) },
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

interface SqliteDriverConnection {
  exec(sql: string, done: (error: Error | null) => void): void;
}

function settingPragmas(settings: string[]) {
  const sql = settings.map((setting) => `PRAGMA ${setting};`).join(' ');
  return (
    connection: SqliteDriverConnection,
    done: (error: Error | null, connection: SqliteDriverConnection) => void,
  ) => {
    connection.exec(sql, (error) => done(error, connection));
  };
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
  const getTypeParser = (oid: number, format?: 'text') =>
    oid === INT8 || oid === NUMERIC
      ? toSafeInteger
      : (pg.types.getTypeParser(oid, format) as (text: string) => unknown);
  return { getTypeParser } as unknown as Knex.PgCustomTypesConfig;
}
