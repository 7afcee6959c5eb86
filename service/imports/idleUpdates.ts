import type { RegisterCounts, RowAction } from '#core/imports/personPlan.ts';
import type { RegisterRowView } from '#core/imports/registerView.ts';

/**
 * Leaves rows out that were to fill up a record and would add nothing to it: what is proposed
 * and counted is what will be written.
 *
 * @param viewsOf what of the records is known now, for the rows in question
 */
export async function leaveOutIdle<Row extends { row: number; proposed: RowAction }>(
  rows: readonly Row[],
  counts: RegisterCounts,
  viewsOf: (rows: readonly Row[]) => Promise<RegisterRowView[]>,
): Promise<void> {
  const updating = new Map(rows.filter(({ proposed }) => proposed === 'UPDATE').map((row) => [row.row, row]));
  if (updating.size === 0) return;
  for (const { row, update } of await viewsOf([...updating.values()])) {
    const idle = update?.adds.length === 0 ? updating.get(row) : undefined;
    if (!idle) continue;
    idle.proposed = 'SKIP';
    counts.update--;
  }
}
