import type { Style } from 'exceljs';
import type { TextRun } from '../timesMetrics.ts';

/** A formula with the value it had when written, so that viewers that do not calculate show it too. */
export interface FormulaValue {
  formula: string;
  result: number;
}

export interface RichValue {
  runs: readonly TextRun[];
  size: number;
}

export type SheetValue = string | number | Date | FormulaValue | RichValue | null;

/**
 * What a row may do at the edge of a page: `group` (a section or reason) never
 * stands last, `subtotal` never first, `closing` rows stay together.
 */
export type RowRole = 'heading' | 'head' | 'group' | 'line' | 'subtotal' | 'closing';

/** Styles and merges by column; shared by all rows that look alike, so never changed. */
export interface RowLook {
  styles: readonly Partial<Style>[];
  /** First and last column, from 0, inside the row. */
  merges: readonly (readonly [number, number])[];
  /** The same for what is merged with the row below as well. */
  tallMerges?: readonly (readonly [number, number])[];
}

/** A horizontal line drawn over the sheet, points from the table's left edge and from the top of its row. */
export interface Rule {
  left: number;
  length: number;
  top: number;
}

/** One row of a sheet, ready to be written by whichever writer. */
export interface PlannedRow {
  role: RowRole;
  /** Points. */
  height: number;
  /** One per column. */
  values: readonly SheetValue[];
  look: RowLook;
  rules?: readonly Rule[];
  /** Head of the table the row stands in, to be repeated above it where it begins a page. */
  head?: PlannedRow;
}
