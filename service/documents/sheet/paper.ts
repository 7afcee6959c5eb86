/** A4 across with the margins of NĐ 30/2020: left 30, right 15, top and bottom 20 mm. */
export const LANDSCAPE_TEXT = { widthMm: 252, heightMm: 170 } as const;
/** A4 upright, same margins. */
export const PORTRAIT_TEXT = { widthMm: 165, heightMm: 257 } as const;
export const MARGINS_IN = {
  left: 30 / 25.4,
  right: 15 / 25.4,
  top: 20 / 25.4,
  bottom: 20 / 25.4,
  header: 10 / 25.4,
  footer: 10 / 25.4,
} as const;

export const POINTS_PER_MM = 72 / 25.4;
const PIXELS_PER_MM = 96 / 25.4;
/** One unit of width with Times New Roman 12 as the Normal style. */
const PIXELS_PER_WIDTH_UNIT = 8;
const POINTS_PER_PIXEL = 0.75;
const EXCELJS_DEFAULT_WIDTH = 9;
/** What Excel keeps free inside a cell, left and right together, and what one step of indent takes. */
const CELL_PADDING_PT = 5;
const INDENT_PT = 10.5;
const TALLEST_ROW_PT = 409.5;

/** A column as Excel will draw it: whole pixels. */
export function columnPixels(mm: number): number {
  return Math.round(mm * PIXELS_PER_MM);
}

/** The width Excel stores for a column of that many pixels. */
export function columnWidth(pixels: number): number {
  const width = pixels / PIXELS_PER_WIDTH_UNIT;
  // exceljs takes exactly 9 for a column without a width of its own and leaves it out.
  return width === EXCELJS_DEFAULT_WIDTH ? width + 0.001 : width;
}

export function pixelsToPoints(pixels: number): number {
  return pixels * POINTS_PER_PIXEL;
}

/** Points a text may take in a cell of that width. */
export function textSpace(cellPoints: number, indent: number): number {
  return cellPoints - CELL_PADDING_PT - INDENT_PT * indent;
}

/** The other way round: millimetres of a column in which a text of that many points stays on one line. */
export function columnMmFor(textPoints: number, indent: number): number {
  return (textPoints / 0.985 + CELL_PADDING_PT + INDENT_PT * indent) / POINTS_PER_MM + 0.3;
}

/** Height of a row, points, on the pixel grid Excel rounds to anyway. */
export function rowHeight(lines: number, size: number, padding: number): number {
  const exact = lines * size * 1.2 + padding;
  return Math.min(TALLEST_ROW_PT, Math.ceil(exact / POINTS_PER_PIXEL) * POINTS_PER_PIXEL);
}
