import type { AddWorksheetOptions } from 'exceljs';

/** What is fixed about a sheet before its first row. */
export interface SheetFrame {
  name: string;
  /** Whole pixels by column. */
  columnPixels: readonly number[];
  options: Partial<AddWorksheetOptions>;
  /** Row whose cells get filter buttons; null for none. */
  filterRow: number | null;
}
