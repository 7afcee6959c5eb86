import { formatDate, isIsoDate } from '#core/dates/isoDate.ts';
import type { ImportedCell } from '#core/imports/importedSheet.ts';
import { serialToIsoDate } from '#core/imports/serialDate.ts';
import type { LegacyFont } from '#core/text/legacyEncoding.ts';
import type { CellStyles } from './cellStyles.ts';
import { cellLines, cleanCellText, numberText } from './cellText.ts';
import type { StoredText } from './sharedStrings.ts';

/** A cell before old encodings are looked at. */
export interface RawCell extends ImportedCell {
  font: LegacyFont | null;
}

/** A cell as its XML holds it. */
export interface StoredCell {
  /** The `t` attribute; `n` when there is none. */
  type: string;
  style: number;
  /** Text of `<v>`: a value, a formula's cached result, or the number of a shared string. */
  value: string;
  /** Only for `inlineStr`. */
  inline: StoredText | null;
  hasFormula: boolean;
}

/** What cells of a sheet refer to. */
export interface SheetContext {
  strings: readonly StoredText[];
  styles: CellStyles;
  is1904: boolean;
}

/** Gives a stored cell its meaning. Fills one object: a long list has millions of cells. */
export function readCell(column: number, stored: StoredCell, context: SheetContext): RawCell {
  const { legacyFont } = context.styles.at(stored.style);
  const cell: RawCell = { column, text: '', number: null, date: null, problem: null, font: legacyFont };
  switch (stored.type) {
    case 's': {
      const text = context.strings[Number(stored.value)];
      cell.text = text?.text ?? '';
      if (text?.lines) cell.lines = text.lines;
      cell.font = text?.font ?? legacyFont;
      return cell;
    }
    case 'inlineStr':
      cell.text = stored.inline?.text ?? '';
      if (stored.inline?.lines) cell.lines = stored.inline.lines;
      cell.font = stored.inline?.font ?? legacyFont;
      return cell;
    case 'str': {
      cell.text = cleanCellText(stored.value);
      const lines = cellLines(stored.value);
      if (lines) cell.lines = lines;
      return cell;
    }
    case 'e':
      cell.text = cleanCellText(stored.value);
      cell.problem = 'ERROR_VALUE';
      return cell;
    case 'b':
      cell.text = stored.value === '1' || stored.value === 'true' ? 'TRUE' : 'FALSE';
      return cell;
    case 'd':
      return setDate(cell, stored.value.slice(0, 10), stored.value);
    default:
      return setNumber(cell, stored, context);
  }
}

function setNumber(cell: RawCell, { value, style, hasFormula }: StoredCell, context: SheetContext): RawCell {
  if (value === '') {
    if (hasFormula) cell.problem = 'NO_RESULT';
    return cell;
  }
  const parsed = Number(value);
  if (!Number.isFinite(parsed) || value.trim() === '') {
    cell.text = cleanCellText(value);
    return cell;
  }
  // Excel itself keeps 15 digits; 0.1 + 0.2 must read 0,3.
  const number = Number.isSafeInteger(parsed) ? parsed : Number(parsed.toPrecision(15));
  const { isDate, isPercent, paddedDigits } = context.styles.at(style);
  if (isDate) {
    const date = serialToIsoDate(number, context.is1904);
    if (date !== null) return setDate(cell, date, value);
  }
  cell.number = number;
  cell.text = isPercent
    ? `${numberText(Number((number * 100).toPrecision(15)), 0)}%`
    : numberText(number, paddedDigits);
  return cell;
}

function setDate(cell: RawCell, iso: string, raw: string): RawCell {
  if (isIsoDate(iso)) {
    cell.date = iso;
    cell.text = formatDate(iso);
  } else {
    cell.text = cleanCellText(raw);
  }
  return cell;
}
