import type { Tx } from './client.ts';

/** SQLite takes 32.766 bindings in one statement, PostgreSQL 65.535. */
const MAX_BINDINGS = 30_000;

/** Inserts any number of rows of one shape, in statements of a hundred rows: knex takes longer to compile larger ones. */
export async function insertInChunks(tx: Tx, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const chunkSize = Math.max(1, Math.min(100, Math.floor(MAX_BINDINGS / Object.keys(first).length)));
  for (let start = 0; start < rows.length; start += chunkSize) {
    await tx(table).insert(rows.slice(start, start + chunkSize));
  }
}
