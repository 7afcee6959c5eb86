import { setTimeout as pause } from 'node:timers/promises';
import type { Tx } from './client.ts';
import { engineOf } from './engineOf.ts';

type Value = string | number | null;
/** One row by column; tables hold whole numbers and text only. */
export type InsertRow = Readonly<Record<string, Value>>;

/** Rows for one statement, each with its values in the order of the columns. */
interface Portion {
  columns: string[];
  rows: Value[][];
  /** More rows may follow. */
  isFull: boolean;
}

/** SQLite takes 32.766 bindings in one statement, PostgreSQL 65.535; larger statements are no faster than this. */
const MOST_VALUES = 10_000;
/** The driver compiles a statement first and runs it a turn later: that long it is let alone, to run beside our work. */
const BEGINNING_MS = 1;
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
  const portions = portionsOf(table, rows);
  let next = portions.next();
  while (!next.done) {
    const { isFull } = next.value;
    const statement = insertPortion(tx, table, next.value);
    [, next] = await Promise.all([
      statement,
      isFull ? pause(BEGINNING_MS).then(() => portions.next()) : portions.next(),
    ]);
  }
}

function* portionsOf(table: string, rows: Iterable<InsertRow>): Generator<Portion, undefined> {
  let columns: string[] | undefined;
  let waiting: Value[][] = [];
  for (const row of rows) {
    columns ??= Object.keys(row);
    waiting.push(valuesOf(row, table, columns));
    if ((waiting.length + 1) * columns.length <= MOST_VALUES) continue;
    yield { columns, rows: waiting, isFull: true };
    waiting = [];
  }
  if (columns && waiting.length > 0) yield { columns, rows: waiting, isFull: false };
}

function valuesOf(row: InsertRow, table: string, columns: readonly string[]): Value[] {
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
 * because its driver takes each binding over on the program's own thread.
 */
async function insertPortion(tx: Tx, table: string, { columns, rows }: Portion): Promise<void> {
  const json = engineOf(tx) === 'sqlite' ? JSON.stringify(rows) : null;
  if (json !== null && !json.includes(ESCAPED_SIGN)) {
    const values = columns.map((_, index) => `told ->> ${index}`).join(', ');
    // The limit keeps SQLite from working the row out anew for each of its values.
    const told = 'SELECT value AS told FROM jsonb_each(?) LIMIT -1';
    const statement = `INSERT INTO ?? (??) SELECT ${values} FROM (${told})`;
    await tx.raw(statement, [table, columns, json]);
    return;
  }
  const row = `(${columns.map(() => '?').join(', ')})`;
  const statement = `INSERT INTO ?? (??) VALUES ${rows.map(() => row).join(', ')}`;
  await tx.raw(statement, [table, columns, ...rows.flat()] as Value[]);
}
