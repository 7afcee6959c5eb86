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

/** Rows for one statement. */
interface Portion {
  table: string;
  columns: readonly string[];
  rows: InsertRow[];
}

interface Statement {
  sql: string;
  bindings: Knex.RawBinding[];
}

/** SQLite takes 32.766 bindings in one statement, PostgreSQL 65.535; larger statements are no faster than this. */
const MOST_VALUES = 10_000;
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
    requireColumns(row, portion);
    portion.rows.push(row);
    if ((portion.rows.length + 1) * portion.columns.length > MOST_VALUES) yield* emptied(engine, portions);
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

function requireColumns(row: InsertRow, { table, columns }: Portion): void {
  for (const column of columns) {
    if (row[column] === undefined) throw new Error(`A row for ${table} has no value for ${column}`);
  }
  const names = Object.keys(row);
  if (names.length === columns.length) return;
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
  const [first] = rows;
  // Not numbers: the driver takes large ones for fractions.
  const isShared = (column: string) =>
    typeof first?.[column] !== 'number' && rows.every((row) => row[column] === first?.[column]);
  const shared = columns.filter(isShared);
  const varying = columns.filter((column) => !shared.includes(column));
  const json = JSON.stringify(rows.map((row) => varying.map((column) => row[column])));
  if (json.includes(ESCAPED_SIGN)) return null;
  const values = [...varying.map((_, place) => `told ->> ${place}`), ...shared.map(() => '?')];
  // The limit keeps SQLite from working the row out anew for each of its values.
  const told = 'SELECT value AS told FROM jsonb_each(CAST(? AS TEXT)) LIMIT -1';
  return {
    sql: `INSERT INTO ?? (??) SELECT ${values.join(', ')} FROM (${told})`,
    bindings: bindings(table, [...varying, ...shared], [...shared.map((column) => first?.[column]), Buffer.from(json)]),
  };
}

function insertOfValues({ table, columns, rows }: Portion): Statement {
  const row = `(${columns.map(() => '?').join(', ')})`;
  const sql = `INSERT INTO ?? (??) VALUES ${rows.map(() => row).join(', ')}`;
  const values = rows.flatMap((told) => columns.map((column) => told[column]));
  return { sql, bindings: bindings(table, columns, values) };
}

/** knex knows no null among what it binds, though it binds it. */
function bindings(table: string, columns: readonly string[], values: readonly unknown[]): Knex.RawBinding[] {
  return [table, columns, ...values] as Knex.RawBinding[];
}
