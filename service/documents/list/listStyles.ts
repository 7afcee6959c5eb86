import type { Alignment, Borders, Font, Style } from 'exceljs';
import {
  COEFFICIENT_FORMAT,
  COMPLETION_FORMAT,
  moneyFormat,
  percentFormat,
  pointsFormat,
  quantityFormat,
  TEXT_FORMAT,
} from '../sheet/moneyFormat.ts';
import type { Face } from '../timesMetrics.ts';
import type { ListColumnKind } from './listColumns.ts';

export type CellStyle = Partial<Style>;

const FONT_FACES: Record<Face, Partial<Font>> = {
  regular: {},
  bold: { bold: true },
  italic: { italic: true },
  boldItalic: { bold: true, italic: true },
};

/** Space above and below the text of a table row, points. */
export const LINE_PADDING = { 12: 2.25, 13: 5.25 } as const;
export const HEAD_PADDING = 5;

const THIN = { style: 'thin' } as const;
const BOX: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };

export function timesFont(size: number, face: Face): Partial<Font> {
  return { name: 'Times New Roman', family: 1, size, ...FONT_FACES[face] };
}

/** Text above and below the table: no borders. */
export function freeText(size: number, face: Face, horizontal: 'left' | 'center', wrapText = false): CellStyle {
  return { font: timesFont(size, face), alignment: { horizontal, vertical: 'middle', wrapText } };
}

/** The cells of the table in one text size. Each style is made once: exceljs keeps its number by identity. */
export class TableStyles {
  readonly size: 12 | 13;
  readonly head: CellStyle;
  readonly group: CellStyle;
  readonly reason: CellStyle;
  readonly totalLabel: CellStyle;
  readonly sharedLabel: CellStyle;
  readonly text: CellStyle;
  readonly guardedText: CellStyle;
  readonly centered: CellStyle;
  readonly coefficient: CellStyle;
  readonly date: CellStyle;
  /** A short text in the middle of its column. */
  readonly word: CellStyle;
  readonly guardedWord: CellStyle;
  readonly #money = new Map<string, CellStyle>();
  readonly #figures = new Map<string, CellStyle>();

  constructor(size: 12 | 13) {
    this.size = size;
    const left: Partial<Alignment> = { horizontal: 'left', indent: 1, wrapText: true };
    this.head = this.#boxed('bold', { horizontal: 'center', wrapText: true });
    this.group = this.#boxed('bold', left);
    this.reason = this.#boxed('boldItalic', left);
    this.totalLabel = this.#boxed('bold', { horizontal: 'center' });
    this.sharedLabel = this.#boxed('italic', { horizontal: 'right', indent: 1 });
    this.text = this.#boxed('regular', left);
    this.guardedText = { ...this.text, numFmt: TEXT_FORMAT };
    this.centered = this.#boxed('regular', { horizontal: 'center' });
    this.coefficient = { ...this.centered, numFmt: COEFFICIENT_FORMAT };
    this.date = { ...this.centered, numFmt: 'dd/mm/yyyy' };
    this.word = this.#boxed('regular', { horizontal: 'center', wrapText: true });
    this.guardedWord = { ...this.word, numFmt: TEXT_FORMAT };
  }

  /** A sum of money; wrapping stays off, it made LibreOffice drop the indent. */
  money(amount: number, face: 'regular' | 'bold'): CellStyle {
    const numFmt = moneyFormat(amount);
    const key = `${face} ${numFmt}`;
    let style = this.#money.get(key);
    if (!style) {
      style = { ...this.#boxed(face, { horizontal: 'right', indent: 1 }), numFmt };
      this.#money.set(key, style);
    }
    return style;
  }

  /** A figure in the middle of its column, in hundredths. */
  quantity(hundredths: number, face: 'regular' | 'bold'): CellStyle {
    return this.#figure(quantityFormat(hundredths), face);
  }

  /** A figure among others of its column it is compared with, all in hundredths. */
  points(column: readonly number[], face: 'regular' | 'bold'): CellStyle {
    return this.#figure(pointsFormat(column), face);
  }

  /** A share in the middle of its column, in hundredths of a percent. */
  percent(hundredths: number, face: 'regular' | 'bold'): CellStyle {
    return this.#figure(percentFormat(hundredths), face);
  }

  /** How far a target is, to one decimal, in the middle of its column. */
  completion(face: 'regular' | 'bold'): CellStyle {
    return this.#figure(COMPLETION_FORMAT, face);
  }

  #figure(numFmt: string, face: 'regular' | 'bold'): CellStyle {
    const key = `${face} ${numFmt}`;
    let style = this.#figures.get(key);
    if (!style) {
      style = { ...this.#boxed(face, { horizontal: 'center' }), numFmt };
      this.#figures.set(key, style);
    }
    return style;
  }

  /** The usual style of a column of lines. */
  ofColumn(kind: ListColumnKind): CellStyle {
    switch (kind) {
      case 'ordinal':
        return this.centered;
      case 'text':
        return this.text;
      case 'coefficient':
        return this.coefficient;
      case 'money':
        return this.money(0, 'regular');
    }
  }

  #boxed(face: Face, alignment: Partial<Alignment>): CellStyle {
    return { font: timesFont(this.size, face), border: BOX, alignment: { vertical: 'middle', ...alignment } };
  }
}
