import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImportedCell, ImportedRow } from '#core/imports/importedSheet.ts';
import {
  convertLegacy,
  hasUnicodeVietnamese,
  LegacyTextJudge,
  likelyEncoding,
  type LegacyEncoding,
} from '#core/text/legacyEncoding.ts';
import { normalizeText } from '#core/text/normalize.ts';
import type { RawCell } from './cellReader.ts';
import type { RawRow } from './worksheetReader.ts';

/** Rows with every text in Unicode, and the encoding some were converted from. */
export interface UnicodeRows {
  rows: ImportedRow[];
  convertedFrom: LegacyEncoding | null;
}

/** Rows looked at between two turns of the event loop. */
const ROWS_PER_TURN = 2_000;

/** What the cells of a sheet say about their encoding, besides their words. */
interface SheetSigns {
  fonts: Record<LegacyEncoding, number>;
  /** Columns with at least one text that only Unicode can hold. */
  unicodeColumns: Set<number>;
}

/**
 * Converts TCVN3 and VNI texts of one sheet. The sheet as a whole settles which
 * encoding it is; each cell is then judged on its own, since offices paste old
 * text into new lists. Fonts help but never decide: people set .VnTime on Unicode text.
 */
export async function convertLegacyRows(rows: readonly RawRow[]): Promise<UnicodeRows> {
  const judge = new LegacyTextJudge();
  const signs: SheetSigns = { fonts: { TCVN3: 0, VNI: 0 }, unicodeColumns: new Set() };
  for (const [done, row] of rows.entries()) {
    if (done % ROWS_PER_TURN === 0) await nextTurn();
    for (const cell of row.cells) noteSigns(cell, signs);
    judge.gather(textsOf(row));
  }
  const encoding = likelyEncoding(judge.evidence, fontHint(signs));
  if (encoding === null) return { rows: [...rows], convertedFrom: null };

  const unicodeRows: ImportedRow[] = [];
  let converted = 0;
  for (const [done, row] of rows.entries()) {
    if (done % ROWS_PER_TURN === 0) await nextTurn();
    const isUnicodeRow = row.cells.some(({ text }) => hasUnicodeVietnamese(text));
    const isLegacyPlace = (cell: RawCell) =>
      !isUnicodeRow &&
      !signs.unicodeColumns.has(cell.column) &&
      (signs.fonts[encoding] === 0 || cell.font?.encoding === encoding);
    const cells = row.cells.map((cell) => toUnicode(cell, encoding, judge, isLegacyPlace(cell)));
    converted += cells.filter((cell, i) => cell !== row.cells[i]).length;
    unicodeRows.push({ ...row, cells });
  }
  return { rows: unicodeRows, convertedFrom: converted > 0 ? encoding : null };
}

/**
 * The cell itself when there is nothing to convert.
 *
 * @param isLegacyPlace nothing around it is Unicode, such as the other headings above old text
 */
function toUnicode(
  cell: RawCell,
  encoding: LegacyEncoding,
  judge: LegacyTextJudge,
  isLegacyPlace: boolean,
): ImportedCell {
  if (cell.number !== null || cell.date !== null || hasUnicodeVietnamese(cell.text)) return cell;
  const isCapitals = cell.font?.encoding === encoding && cell.font.capitals;
  const isLegacy = judge.readsAsLegacy(cell.text, encoding, isLegacyPlace);
  if (!isLegacy && !isCapitals) return cell;
  const unicode = (text: string) =>
    normalizeText(isLegacy ? convertLegacy(text, encoding, isCapitals) : text.toUpperCase());
  return { ...cell, text: unicode(cell.text), ...(cell.lines && { lines: cell.lines.map(unicode) }) };
}

function noteSigns(cell: RawCell, { fonts, unicodeColumns }: SheetSigns): void {
  if (cell.font) fonts[cell.font.encoding]++;
  if (!unicodeColumns.has(cell.column) && hasUnicodeVietnamese(cell.text)) unicodeColumns.add(cell.column);
}

function* textsOf(row: RawRow): Generator<string> {
  for (const cell of row.cells) if (cell.number === null) yield cell.text;
}

/** The old encoding most cells' fonts speak of. */
function fontHint({ fonts }: SheetSigns): LegacyEncoding | null {
  if (fonts.TCVN3 + fonts.VNI === 0) return null;
  return fonts.TCVN3 >= fonts.VNI ? 'TCVN3' : 'VNI';
}
