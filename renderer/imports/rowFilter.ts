import type { ImportLine } from '#core/imports/importPlan.ts';
import { hasError } from '#core/imports/listReading.ts';
import type { RowFilter } from '#core/imports/registerView.ts';

/** Rows of a filter in the order of the file; among those to look at, errors come first. */
export function rowsOf(lines: readonly ImportLine[], filter: RowFilter): ImportLine[] {
  const fits = {
    ALL: () => true,
    PROPOSED: (line: ImportLine) => line.include,
    ATTENTION: (line: ImportLine) => line.issues.length > 0,
    DUPLICATE: (line: ImportLine) => line.duplicate,
    SKIPPED: () => false,
  }[filter];
  const weight = (line: ImportLine) => (filter === 'ATTENTION' && hasError(line) ? 0 : 1);
  return lines.filter(fits).sort((a, b) => weight(a) - weight(b) || a.row - b.row);
}
