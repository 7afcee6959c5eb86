import type { IsoDate } from '../dates/isoDate.ts';
import type { LegacyEncoding } from '../text/legacyEncoding.ts';

/** Why a cell has no usable value: an Excel error such as #REF!, or a formula saved without its result. */
export type CellProblem = 'ERROR_VALUE' | 'NO_RESULT';

/** One cell that holds something, free of any spreadsheet library. */
export interface ImportedCell {
  /** From 1 (A). */
  column: number;
  /** As a reader of the sheet would see it, NFC, on one line. */
  text: string;
  /** The lines of a text the sheet breaks into several; left out for a text of one line. */
  lines?: string[];
  number: number | null;
  /** Only for cells Excel shows as dates. */
  date: IsoDate | null;
  problem: CellProblem | null;
}

/** One row that holds something. `number` is the row number Excel shows. */
export interface ImportedRow {
  number: number;
  hidden: boolean;
  /** In column order; empty cells are left out. */
  cells: ImportedCell[];
}

/** Merged cells, both ends included, from 1. The value stands in the top left cell. */
export interface MergedRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** One worksheet as read. */
export interface ImportedSheet {
  /** Place among the workbook's worksheets, from 0. */
  index: number;
  name: string;
  hidden: boolean;
  /** In row order; empty rows are left out. */
  rows: ImportedRow[];
  merges: MergedRange[];
  /** Something stands right of the last column that is read. */
  columnsDropped: boolean;
  /** The old encoding texts were converted from. */
  convertedFrom: LegacyEncoding | null;
}

/** The cell of a row in a column, from 1. */
export function cellAt(row: ImportedRow, column: number): ImportedCell | undefined {
  // Rows without empty cells, most of a long list, need no search.
  const straight = row.cells[column - 1];
  return straight?.column === column ? straight : row.cells.find((cell) => cell.column === column);
}

/** 1 → `A`, 27 → `AA`. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
