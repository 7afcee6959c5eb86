import type { ImportedCell, ImportedRow } from './importedSheet.ts';

/** Longer than any number of a row: a heading that begins in the ordinal column. */
const LONGEST_ORDINAL = 7;

/** The cells of a row that hold words, its ordinal aside. */
export function wordCells(row: ImportedRow, ordinal: ImportedCell | undefined): ImportedCell[] {
  const isHeadingInOrdinal = ordinal !== undefined && ordinal.text.length > LONGEST_ORDINAL;
  return row.cells.filter(
    (cell) => /\p{L}/u.test(cell.text) && cell.problem === null && (cell !== ordinal || isHeadingInOrdinal),
  );
}
