import type ExcelJS from 'exceljs';
import type { SheetColumn } from '#core/clusters/scores/sheetColumns.ts';
import { HEAD_PADDING, LINE_PADDING, TableStyles, type CellStyle } from '../list/listStyles.ts';
import type { Grid } from '../paper/grid.ts';
import { toCellValue } from '../sheet/cellValue.ts';
import { columnLetter } from '../sheet/columnLetter.ts';
import { quantityFormat } from '../sheet/moneyFormat.ts';
import { columnPixels, columnWidth, pixelsToPoints, rowHeight, textSpace } from '../sheet/paper.ts';
import { PageBreaker } from '../sheet/pageBreaks.ts';
import type { PlannedRow, RowRole } from '../sheet/plannedRow.ts';
import { ruleAnchor, type RuleAnchor } from '../sheet/ruleImage.ts';
import { cellText } from '../sheet/sheetText.ts';
import { lineCount } from '../timesMetrics.ts';
import { widthsOf } from './formColumns.ts';

const SIZE = 12;
/** Where the header blocks meet, as on the signed papers across. */
const HEADER_SHARE = 114 / 247;
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

/** The sheet of a form, from top to bottom: free rows, then a table whose cells are found by the word of their column. */
export class FormGrid {
  readonly sheet: ExcelJS.Worksheet;
  /** Shown columns from the left; behind them stand the key and what is above plan, hidden. */
  readonly columns: readonly SheetColumn[];
  readonly styles = new FormStyles();
  readonly #widths: ReadonlyMap<SheetColumn, number>;
  readonly #pixels: readonly number[];
  readonly #rules: RuleAnchor[] = [];
  readonly #breaker = new PageBreaker();
  #row = 0;
  #headRow = 0;

  constructor(sheet: ExcelJS.Worksheet, columns: readonly SheetColumn[]) {
    this.sheet = sheet;
    this.columns = columns;
    this.#widths = widthsOf(columns);
    this.#pixels = columns.map((name) => columnPixels(this.#widthOf(name)));
  }

  /** The row that is written at the moment. */
  get row(): number {
    return this.#row;
  }

  /** Row of the table's head. */
  get headRow(): number {
    return this.#headRow;
  }

  /** Lines to be drawn over the sheet. */
  get rules(): readonly RuleAnchor[] {
    return this.#rules;
  }

  /** The shown columns as free rows stand on them. */
  get freeGrid(): Grid {
    const edges = [0];
    for (const width of this.#pixels) edges.push((edges.at(-1) ?? 0) + pixelsToPoints(width));
    const middle = (edges.at(-1) ?? 0) * HEADER_SHARE;
    const distances = edges.map((edge) => Math.abs(edge - middle));
    return { edges, leftColumns: distances.indexOf(Math.min(...distances)) };
  }

  /** Ends the pages where they are full; called once every row is written. */
  breakPages(): void {
    for (const row of this.#breaker.finish()) this.sheet.getRow(row).addPageBreak();
  }

  get keyColumn(): number {
    return this.columns.length + 1;
  }

  layColumns(): void {
    this.sheet.columns = [
      ...this.#pixels.map((pixels) => ({ width: columnWidth(pixels) })),
      { width: 10, hidden: true },
      { width: 10, hidden: true },
    ];
  }

  /** Writes the hidden first row: the word of each column, and the mark of the sheet. */
  writeTags(mark: string): void {
    this.#row += 1;
    const tags = this.sheet.getRow(this.#row);
    this.columns.forEach((name, index) => (tags.getCell(index + 1).value = name));
    tags.getCell(this.keyColumn).value = mark;
    tags.hidden = true;
  }

  /** Writes rows above or below the table. */
  addFree(rows: readonly PlannedRow[]): void {
    for (const { role, height, values, look, rules } of rows) {
      this.#row += 1;
      const row = this.sheet.getRow(this.#row);
      row.height = height;
      this.#breaker.add(this.#row, { role, height });
      values.forEach((value, index) => {
        const cell = row.getCell(index + 1);
        cell.style = look.styles[index] ?? {};
        if (value !== null) cell.value = toCellValue(value);
      });
      for (const [first, last] of look.merges) {
        if (last > first) this.sheet.mergeCells(this.#row, first + 1, this.#row, last + 1);
      }
      for (const rule of rules ?? []) this.#rules.push(ruleAnchor(rule, this.#row, this.#pixels));
    }
  }

  writeHead(heads: Record<SheetColumn, string>): void {
    this.#row += 1;
    this.#headRow = this.#row;
    const head = this.sheet.getRow(this.#row);
    const lines = this.columns.map((name) => {
      return lineCount(heads[name], 'bold', SIZE, spaceIn(this.#widthOf(name), 0));
    });
    head.height = rowHeight(Math.max(1, ...lines), SIZE, HEAD_PADDING);
    this.#breaker.add(this.#row, { role: 'head', height: head.height });
    this.columns.forEach((name, index) => {
      const cell = head.getCell(index + 1);
      cell.value = cellText(heads[name]);
      cell.style = this.styles.table.head;
    });
  }

  /** Begins the next row with one text across the whole table. */
  addHeading(text: string): void {
    this.#addRow('group', this.styles.table.group, this.#lines(text, 'bold', this.columns));
    this.sheet.getRow(this.#row).getCell(1).value = cellText(text);
    this.sheet.mergeCells(this.#row, 1, this.#row, this.columns.length);
  }

  /** Begins the next row of items, as tall as its name and explanation need. */
  addItem(number: string, name: string, note = ''): void {
    const { text, centered } = this.styles.table;
    const lines = Math.max(this.#lines(name, 'regular', ['name']), this.#lines(note, 'regular', ['note']));
    this.#addRow('line', text, lines);
    this.#writeName(number, name, centered);
  }

  /** Begins the next row of sums: of a group above its rows, or of all at the end. */
  addSum(role: 'group' | 'closing', number: string, name: string, style: CellStyle): void {
    this.#addRow(role, style, this.#lines(name, 'bold', ['name']));
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

  #addRow(role: RowRole, style: CellStyle, lines: number): void {
    this.#row += 1;
    const row = this.sheet.getRow(this.#row);
    row.height = rowHeight(Math.max(1, lines), SIZE, LINE_PADDING[SIZE] + 2);
    this.#breaker.add(this.#row, { role, height: row.height });
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
