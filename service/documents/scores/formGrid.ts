import type ExcelJS from 'exceljs';
import type { SheetColumn } from '#core/clusters/scores/sheetColumns.ts';
import { HEAD_PADDING, LINE_PADDING, TableStyles, type CellStyle } from '../list/listStyles.ts';
import { columnLetter } from '../sheet/columnLetter.ts';
import { quantityFormat } from '../sheet/moneyFormat.ts';
import { columnPixels, columnWidth, pixelsToPoints, rowHeight, textSpace } from '../sheet/paper.ts';
import { cellText } from '../sheet/sheetText.ts';
import { lineCount } from '../timesMetrics.ts';
import { widthsOf } from './formColumns.ts';

const SIZE = 12;
/** Row of the table's head: words and mark, cluster, title, member, what to do, head. */
export const HEAD_ROW = 6;
/** As many decimals as there are, with a comma. */
const FIGURE = quantityFormat(0);
const INPUT_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8DC' } } as const;

/** How the cells of a form look; those to fill in are yellow and open. */
export class FormStyles {
  readonly table = new TableStyles(SIZE);
  readonly figure: CellStyle = { ...this.table.centered, numFmt: FIGURE };
  readonly sum: CellStyle = { ...this.table.head, numFmt: FIGURE };
  readonly input: CellStyle = { ...this.figure, fill: INPUT_FILL, protection: { locked: false } };
  readonly noteInput: CellStyle = { ...this.table.text, fill: INPUT_FILL, protection: { locked: false } };
}

/** The table of a form: rows from the head down, cells found by the word of their column. */
export class FormGrid {
  readonly sheet: ExcelJS.Worksheet;
  /** Shown columns from the left; behind them stand the key and what is above plan, hidden. */
  readonly columns: readonly SheetColumn[];
  readonly styles = new FormStyles();
  readonly #widths: ReadonlyMap<SheetColumn, number>;
  #row = HEAD_ROW;

  constructor(sheet: ExcelJS.Worksheet, columns: readonly SheetColumn[]) {
    this.sheet = sheet;
    this.columns = columns;
    this.#widths = widthsOf(columns);
  }

  /** The row that is written at the moment. */
  get row(): number {
    return this.#row;
  }

  get keyColumn(): number {
    return this.columns.length + 1;
  }

  layColumns(): void {
    this.sheet.columns = [
      ...this.columns.map((name) => ({ width: columnWidth(columnPixels(this.#widthOf(name))) })),
      { width: 10, hidden: true },
      { width: 10, hidden: true },
    ];
  }

  writeHead(heads: Record<SheetColumn, string>): void {
    const head = this.sheet.getRow(HEAD_ROW);
    const lines = this.columns.map((name) => {
      return lineCount(heads[name], 'bold', SIZE, spaceIn(this.#widthOf(name), 0));
    });
    head.height = rowHeight(Math.max(1, ...lines), SIZE, HEAD_PADDING);
    this.columns.forEach((name, index) => {
      const cell = head.getCell(index + 1);
      cell.value = cellText(heads[name]);
      cell.style = this.styles.table.head;
    });
  }

  /** Begins the next row with one text across the whole table. */
  addHeading(text: string): void {
    this.#addRow(this.styles.table.group, this.#lines(text, 'bold', this.columns));
    this.sheet.getRow(this.#row).getCell(1).value = cellText(text);
    this.sheet.mergeCells(this.#row, 1, this.#row, this.columns.length);
  }

  /** Begins the next row of items, as tall as its name and explanation need. */
  addItem(number: string, name: string, note = ''): void {
    const { text, centered } = this.styles.table;
    const lines = Math.max(this.#lines(name, 'regular', ['name']), this.#lines(note, 'regular', ['note']));
    this.#addRow(text, lines);
    this.#writeName(number, name, centered);
  }

  /** Begins the next row of sums. */
  addSum(number: string, name: string, style: CellStyle): void {
    this.#addRow(style, this.#lines(name, 'bold', ['name']));
    this.#writeName(number, name, this.styles.table.head);
  }

  /** Writes into the row at hand; a column that is not shown takes nothing. */
  put(column: SheetColumn, value: ExcelJS.CellValue, style: CellStyle): void {
    if (!this.columns.includes(column)) return;
    const cell = this.cell(column);
    cell.value = value;
    cell.style = style;
  }

  /** A cell of the row at hand. */
  cell(column: SheetColumn): ExcelJS.Cell {
    return this.sheet.getCell(this.#row, this.columns.indexOf(column) + 1);
  }

  letter(column: SheetColumn): string {
    return columnLetter(this.columns.indexOf(column));
  }

  /** Of a cell of the row at hand, for formulas; empty for a column that is not shown. */
  address(column: SheetColumn): string {
    return this.columns.includes(column) ? `${this.letter(column)}${this.#row}` : '';
  }

  #addRow(style: CellStyle, lines: number): void {
    this.#row += 1;
    const row = this.sheet.getRow(this.#row);
    row.height = rowHeight(Math.max(1, lines), SIZE, LINE_PADDING[SIZE] + 2);
    this.columns.forEach((_, index) => (row.getCell(index + 1).style = style));
  }

  #writeName(number: string, name: string, numberStyle: CellStyle): void {
    const row = this.sheet.getRow(this.#row);
    row.getCell(1).value = cellText(number);
    row.getCell(1).style = numberStyle;
    row.getCell(2).value = cellText(name);
  }

  #lines(text: string, face: 'regular' | 'bold', columns: readonly SheetColumn[]): number {
    const width = columns.reduce((sum, column) => sum + this.#widthOf(column), 0);
    return lineCount(text, face, SIZE, spaceIn(width, 1));
  }

  #widthOf(column: SheetColumn): number {
    return this.#widths.get(column) ?? 0;
  }
}

/** Points of room for text in a column of so many millimetres. */
function spaceIn(millimetres: number, indent: number): number {
  return textSpace(pixelsToPoints(columnPixels(millimetres)), indent);
}
