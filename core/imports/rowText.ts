import type { ImportedRow } from './importedSheet.ts';

/** A row as one text, for showing what was left out. */
export function rowText(row: ImportedRow): string {
  const text = row.cells.map((cell) => cell.text).join(' | ');
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
