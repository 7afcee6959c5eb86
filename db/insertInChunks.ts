import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { Engine, Tx } from './client.ts';
import { engineOf } from './engineOf.ts';

type Value = string | number | null;
/** One row by column; tables hold whole numbers and text only. */
export type InsertRow = Readonly<Record<string, Value>>;

/** One row and the table it is for. */
export interface TableRow {
  table: string;
  /** With the same columns as every other row for the table, each with a value. */
  row: InsertRow;
}

/** Values for one statement. */
interface Portion {
  table: string;
  columns: readonly string[];
  /** Of each row, in the order of the columns. */
  rows: Value[][];
}

interface Statement {
  sql: string;
  bindings: Knex.RawBinding[];
}

/**
 * Values of one statement. SQLite takes 32.766 bindings, PostgreSQL 65.535. SQLite copies every page a statement
 * changes, so that it can be taken back: fewer statements copy fewer. PostgreSQL gains nothing from larger ones.
 */
const MOST_VALUES: Record<Engine, number> = { sqlite: 25_000, postgres: 10_000 };
/** Rows worked out between two turns of the event loop: in these the database is given the next statement. */
const ROWS_PER_TURN = 400;
/** Statements made ready while the database is at another one: neither then waits for the other. */
const MOST_AHEAD = 3;
/** Control signs and half pairs in JSON: SQLite does not give all of them back as they were. */
const ESCAPED_SIGN = '\\u';

/**
 * Inserts any number of rows in statements of many rows. Rows are taken from `rows` as
 * they are needed: the next ones are worked out while the database stores those before.
 *
 * @param rows all with the same columns, each with a value
 * @throws Error naming the table when a row has other columns than the first, because they would be lost
 */
export async function insertInChunks(tx: Tx, table: string, rows: Iterable<InsertRow>): Promise<void> {
  await insertTogether(tx, rowsFor(table, rows));
}

function* rowsFor(table: string, rows: Iterable<InsertRow>): Generator<TableRow> {
  for (const row of rows) yield { table, row };
}

/**
 * Like {@link insertInChunks} for rows of several tables, mixed. What points at a row of another table comes
 * after it, and the first row for that other table comes before the first for its own.
 */
export async function insertTogether(tx: Tx, rows: Iterable<TableRow>): Promise<void> {
  const underWay: Promise<unknown>[] = [];
  let last: Promise<unknown> = Promise.resolve();
  try {
    for (const statement of statementsOf(engineOf(tx), rows)) {
      if (statement) {
        const { sql, bindings } = statement;
        last = last.then(() => tx.raw(sql, bindings));
        // Whoever waits below is told; until then a failure must not pass for one that nobody looks at.
        last.catch(() => undefined);
        underWay.push(last);
        if (underWay.length > MOST_AHEAD) await underWay.shift();
      }
      await nextTurn();
    }
    await last;
  } finally {
    // Nothing is still being stored when the transaction is given up.
    await last.catch(() => undefined);
  }
}

/** Null stands for a turn of the event loop. */
function* statementsOf(engine: Engine, rows: Iterable<TableRow>): Generator<Statement | null> {
  const portions = new Map<string, Portion>();
  let taken = 0;
  for (const { table, row } of rows) {
    let portion = portions.get(table);
    if (!portion) portions.set(table, (portion = { table, columns: Object.keys(row), rows: [] }));
    portion.rows.push(valuesOf(row, portion));
    if ((portion.rows.length + 1) * portion.columns.length > MOST_VALUES[engine]) yield* emptied(engine, portions);
    taken += 1;
    if (taken % ROWS_PER_TURN === 0) yield null;
  }
  yield* emptied(engine, portions);
}

/** All that waits, table by table: a row never comes before the one it points at. */
function* emptied(engine: Engine, portions: ReadonlyMap<string, Portion>): Generator<Statement> {
  for (const portion of portions.values()) {
    if (portion.rows.length > 0) yield insertOf(engine, portion);
    portion.rows = [];
  }
}

function valuesOf(row: InsertRow, { table, columns }: Portion): Value[] {
  const values = columns.map((column) => {
    const value = row[column];
    if (value === undefined) throw new Error(`A row for ${table} has no value for ${column}`);
    return value;
  });
  const names = Object.keys(row);
  if (names.length === columns.length) return values;
  const others = names.filter((name) => !columns.includes(name));
  throw new Error(`A row for ${table} has columns that the first has not: ${others.join(', ')}`);
}

/**
 * The text of a statement is our own: knex's insert sorts, compares and compiles every row
 * anew, which takes longer than the database does. SQLite gets all rows as one binding,
 * because its driver takes each binding over on the program's own thread, and bytes faster than text.
 */
function insertOf(engine: Engine, portion: Portion): Statement {
  return (engine === 'sqlite' ? insertFromJson(portion) : null) ?? insertOfValues(portion);
}

/** Texts that are the same in all rows are told once. Null where one holds what JSON does not bring back. */
function insertFromJson({ table, columns, rows }: Portion): Statement | null {
  const first = rows[0] ?? [];
  const places = columns.map((_, place) => place);
  // Not numbers: the driver takes large ones for fractions.
  const isShared = (place: number) =>
    typeof first[place] !== 'number' && rows.every((values) => values[place] === first[place]);
  const shared = places.filter(isShared);
  const varying = places.filter((place) => !shared.includes(place));
  const json = JSON.stringify(rows.map((values) => varying.map((place) => values[place])));
  if (json.includes(ESCAPED_SIGN)) return null;
  const told = [...varying.map((_, at) => `told ->> ${at}`), ...shared.map(() => '?')];
  const named = [...varying, ...shared].map((place) => columns[place] ?? '');
  // The limit keeps SQLite from working the row out anew for each of its values.
  const source = 'SELECT value AS told FROM jsonb_each(CAST(? AS TEXT)) LIMIT -1';
  return {
    sql: `INSERT INTO ?? (??) SELECT ${told.join(', ')} FROM (${source})`,
    bindings: bindings(table, named, [...shared.map((place) => first[place]), Buffer.from(json)]),
  };
}

function insertOfValues({ table, columns, rows }: Portion): Statement {
  const row = `(${columns.map(() => '?').join(', ')})`;
  const sql = `INSERT INTO ?? (??) VALUES ${rows.map(() => row).join(', ')}`;
  return { sql, bindings: bindings(table, columns, rows.flat()) };
}

/** knex knows no null among what it binds, though it binds it. */
function bindings(table: string, columns: readonly string[], values: readonly unknown[]): Knex.RawBinding[] {
  return [table, columns, ...values] as Knex.RawBinding[];
}
