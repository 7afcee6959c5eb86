import type ExcelJS from 'exceljs';
import { columnLetter } from './columnLetter.ts';

/**
 * The parts of exceljs 4.4's streaming sheet that its types leave out and this
 * product needs. All knowledge of its inside is in this file.
 */
export interface StreamedSheet extends ExcelJS.Worksheet {
  rowBreaks: { id: number; max: number; man: number }[];
  /** Ranges written as `<mergeCell>` when the sheet is committed. */
  _merges: { toString(): string }[];
  _write: (xml: string) => void;
  _writePageMargins: () => void;
  _writeLegacyData: () => void;
}

/** A row's own style; one object for all rows, because exceljs works a style out once per object. */
export type StreamedRow = ExcelJS.Row & { style: Partial<ExcelJS.Style> };

/** @throws Error when exceljs is not the version this was made for */
export function asStreamedSheet(sheet: ExcelJS.Worksheet): StreamedSheet {
  const streamed = sheet as StreamedSheet;
  const methods = [streamed._write, streamed._writePageMargins, streamed._writeLegacyData];
  const isKnown = Array.isArray(streamed._merges) && methods.every((method) => typeof method === 'function');
  if (!isKnown) throw new Error('The streaming sheet of this exceljs differs from version 4.4');
  return streamed;
}

/**
 * Notes a merge inside one row as the text exceljs will write. Its own `mergeCells`
 * compares each merge with all before it: minutes for a list of 100.000 merged names.
 *
 * @param first @param last columns from 0
 */
export function noteMerge(sheet: StreamedSheet, row: number, first: number, last: number): void {
  sheet._merges.push(`${columnLetter(first)}${row}:${columnLetter(last)}${row}`);
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
