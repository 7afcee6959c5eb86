/** `A` for column 0, `Z` for 25, `AA` for 26. */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last;
}

/**
 * The print area as exceljs wants it: it puts a `$` before each end itself and
 * would leave the rows relative.
 */
export function printArea(columns: number, lastRow: number): string {
  return `A$1:${columnLetter(columns - 1)}$${lastRow}`;
}
