import type { ImportIssue } from '#core/imports/listReading.ts';
import type { RegisterCounts, RowAction } from '#core/imports/personPlan.ts';

/**
 * Rows after the first that fill up the same record: each would believe the other's blanks were still blank.
 *
 * @param recordOf id of the record a row fills up; empty when none is settled
 */
export function* repeatedUpdates<Row extends { row: number }>(
  updated: readonly Row[],
  recordOf: (row: Row) => string,
): Generator<{ row: Row; firstRow: number }> {
  const firstRows = new Map<string, number>();
  for (const row of updated) {
    const record = recordOf(row);
    const firstRow = firstRows.get(record);
    if (firstRow !== undefined) yield { row, firstRow };
    else if (record !== '') firstRows.set(record, row.row);
  }
}

/** Leaves such rows out of what is proposed, and says so. Ask it when rows that add nothing are left out already. */
export function leaveOutRepeated<Row extends { row: number; issues: ImportIssue[]; proposed: RowAction }>(
  rows: readonly Row[],
  counts: RegisterCounts,
  recordOf: (row: Row) => string,
): void {
  const updating = rows.filter(({ proposed }) => proposed === 'UPDATE');
  for (const { row, firstRow } of repeatedUpdates(updating, recordOf)) {
    row.proposed = 'SKIP';
    counts.update--;
    // It bears a warning already, that of being met on record, so it is counted among those to look at.
    const message = `Cùng một hồ sơ với dòng ${firstRow} nên không chọn sẵn; nhập xong hãy nhập lại tệp này để bổ sung tiếp từ dòng này.`;
    row.issues.push({ row: row.row, column: null, severity: 'WARNING', message, value: '' });
  }
}
