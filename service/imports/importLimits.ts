/** Caps on what an import reads. All counts are inclusive. */
export const IMPORT_LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 30 * 1024 * 1024,
  /** Bytes of all parts together once inflated. */
  inflatedBytes: 400 * 1024 * 1024,
  /** A part that inflates to more than this … */
  largePartBytes: 10 * 1024 * 1024,
  /** … may not be more than this many times its packed size. Office sheets stay well below 100. */
  largePartRatio: 200,
  archiveEntries: 10_000,
  /** Rows that hold something, per sheet. */
  rows: 100_000,
  columns: 100,
  /** Characters of one cell: Excel's own limit. */
  cellText: 32_767,
  /** Cells that hold something, and their characters together, per sheet: one shared text can be named a million times. */
  cells: 3_000_000,
  sheetText: 200_000_000,
  sharedStrings: 2_000_000,
  styles: 100_000,
  relations: 10_000,
  /** XML elements inside each other, and attributes of one element; Excel uses about ten and twenty. */
  xmlDepth: 100,
  xmlAttributes: 200,
  sheets: 500,
  merges: 200_000,
} as const;
