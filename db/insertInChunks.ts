import type { Tx } from './client.ts';

/** One row by column; tables hold whole numbers and text only. */
export type InsertRow = Readonly<Record<string, string | number | null>>;

/** SQLite takes 32.766 bindings in one statement, PostgreSQL 65.535; larger statements are no faster than this. */
const MAX_BINDINGS = 10_000;

/**
 * Inserts any number of rows in statements of many rows. Rows are taken from `rows` as
 * they are needed, so that working them out is spread between the statements too.
 *
 * The text of a statement is made once: knex's own insert sorts, compares and compiles
 * every row anew, which takes longer than the database does.
 *
 * @param rows all with the same columns, each with a value
 * @throws Error naming the table when a row has other columns than the first, because they would be lost
 */
export async function insertInChunks(tx: Tx, table: string, rows: Iterable<InsertRow>): Promise<void> {
  let columns: string[] | undefined;
  let values: (string | number | null)[] = [];
  let waiting = 0;
  let statement = { rows: 0, sql: '' };

  const insertWaiting = async (names: string[]) => {
    if (statement.rows !== waiting) statement = { rows: waiting, sql: insertStatement(names.length, waiting) };
    await tx.raw(statement.sql, [table, names, ...values]);
    values = [];
    waiting = 0;
  };

  for (const row of rows) {
    columns ??= Object.keys(row);
    addValues(values, { table, columns, row });
    waiting += 1;
    if (values.length + columns.length > MAX_BINDINGS) await insertWaiting(columns);
  }
  if (columns && waiting > 0) await insertWaiting(columns);
}

function addValues(
  values: (string | number | null)[],
  { table, columns, row }: { table: string; columns: readonly string[]; row: InsertRow },
): void {
  for (const column of columns) {
    const value = row[column];
    if (value === undefined) throw new Error(`A row for ${table} has no value for ${column}`);
    values.push(value);
  }
  const names = Object.keys(row);
  if (names.length === columns.length) return;
  const others = names.filter((name) => !columns.includes(name));
  throw new Error(`A row for ${table} has columns that the first has not: ${others.join(', ')}`);
}

/** `INSERT INTO ?? (??) VALUES (?, ?), (?, ?)`: the names are bindings as well, so that knex quotes them. */
function insertStatement(columns: number, rows: number): string {
  const row = `(${new Array<string>(columns).fill('?').join(', ')})`;
  return `INSERT INTO ?? (??) VALUES ${new Array<string>(rows).fill(row).join(', ')}`;
}
