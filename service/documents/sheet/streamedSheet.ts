import ExcelJS from 'exceljs';
import { columnLetter } from './columnLetter.ts';
import type { PlannedRow } from './plannedRow.ts';

/**
 * The parts of exceljs 4.4's streaming sheet that its types leave out and this
 * product needs. All knowledge of its inside is in this file.
 */
export interface StreamedSheet extends ExcelJS.Worksheet {
  rowBreaks: { id: number; max: number; man: number }[];
  /** Ranges written as `<mergeCell>` when the sheet is committed. */
  _merges: { toString(): string }[];
  /** Number of the first row that is not written yet. */
  _rowZero: number;
  _writeRow: (row: { hasValues: boolean; model: RowModel }) => void;
  _write: (xml: string) => void;
  _writePageMargins: () => void;
  _writeLegacyData: () => void;
}

/** What exceljs makes of a row and its cells before it writes them. */
interface RowModel {
  number: number;
  height: number;
  style: Partial<ExcelJS.Style>;
  /** First and last column, from 1. */
  min: number;
  max: number;
  cells: CellModel[];
}

interface CellModel {
  address: string;
  type: ExcelJS.ValueType;
  value?: string | number;
  style: Partial<ExcelJS.Style>;
}

/** A row with a style of its own, which the types leave out. */
export type StreamedRow = ExcelJS.Row & { style: Partial<ExcelJS.Style> };

/** One object for all that have no style of their own, because exceljs works a style out once per object. */
export const NO_STYLE: Partial<ExcelJS.Style> = {};

/** @throws Error when exceljs is not the version this was made for */
export function asStreamedSheet(sheet: ExcelJS.Worksheet): StreamedSheet {
  const streamed = sheet as StreamedSheet;
  const methods = [streamed._write, streamed._writeRow, streamed._writePageMargins, streamed._writeLegacyData];
  const isKnown =
    Array.isArray(streamed._merges) &&
    streamed._rowZero === 1 &&
    methods.every((method) => typeof method === 'function');
  if (!isKnown) throw new Error('The streaming sheet of this exceljs differs from version 4.4');
  return streamed;
}

/**
 * Writes a row of texts, numbers and empty cells. exceljs's own objects for a row and
 * its cells, made for workbooks that are read and changed, would cost a sixth of a long export.
 *
 * @returns false, with nothing written, for a row that holds other values
 */
export function writePlainRow(sheet: StreamedSheet, number: number, { height, values, look }: PlannedRow): boolean {
  const cells: CellModel[] = [];
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? null;
    const address = `${columnLetter(index)}${number}`;
    const style = look.styles[index] ?? NO_STYLE;
    if (value === null) cells.push({ address, type: ExcelJS.ValueType.Null, style });
    else if (typeof value === 'string') cells.push({ address, type: ExcelJS.ValueType.String, value, style });
    else if (typeof value === 'number') cells.push({ address, type: ExcelJS.ValueType.Number, value, style });
    else return false;
  }
  sheet._writeRow({ hasValues: true, model: { number, height, style: NO_STYLE, min: 1, max: values.length, cells } });
  sheet._rowZero = number + 1;
  return true;
}

/**
 * Notes a merge as the text exceljs will write. Its own `mergeCells`
 * compares each merge with all before it: minutes for a list of 100.000 merged names.
 *
 * @param rows upper and lower row
 * @param first @param last columns from 0
 */
export function noteMerge(
  sheet: StreamedSheet,
  [upper, lower]: readonly [number, number],
  first: number,
  last: number,
): void {
  sheet._merges.push(`${columnLetter(first)}${upper}:${columnLetter(last)}${lower}`);
}

/** Centres the printed page; the streaming writer forgets this option. */
export function centerOnPage(sheet: StreamedSheet): void {
  const writeMargins = sheet._writePageMargins.bind(sheet);
  sheet._writePageMargins = () => {
    sheet._write('<printOptions horizontalCentered="1"/>');
    writeMargins();
  };
}

/** Adds an element at the place where the order of a sheet wants its drawing: last but for old comments. */
export function writeAtDrawingPlace(sheet: StreamedSheet, xml: string): void {
  sheet._writeLegacyData = () => sheet._write(xml);
}
