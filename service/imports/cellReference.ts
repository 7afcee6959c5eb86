import type { MergedRange } from '#core/imports/importedSheet.ts';

const REFERENCE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u;

/** `C12` → row 12, column 3; null for anything else. */
export function parseCellReference(text: string): { row: number; column: number } | null {
  const match = REFERENCE.exec(text);
  if (!match) return null;
  return { row: Number(match[2]), column: columnNumber((match[1] ?? '').toUpperCase()) };
}

/** `A` → 1, `AA` → 27. @param letters capitals */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let place = 0; place < letters.length; place++) column = column * 26 + letters.charCodeAt(place) - 64;
  return column;
}

/** `A1:C2` as a range with its corners in order; null for anything else. Never expanded into cells. */
export function parseRange(text: string): MergedRange | null {
  const [from, to] = text.split(':');
  const start = parseCellReference(from ?? '');
  const end = parseCellReference(to ?? from ?? '');
  if (!start || !end) return null;
  return {
    top: Math.min(start.row, end.row),
    bottom: Math.max(start.row, end.row),
    left: Math.min(start.column, end.column),
    right: Math.max(start.column, end.column),
  };
}
