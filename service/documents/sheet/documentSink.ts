import { writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { toCellValue } from './cellValue.ts';
import { printArea } from './columnLetter.ts';
import { columnWidth } from './paper.ts';
import type { PlannedRow } from './plannedRow.ts';
import { drawRules } from './ruleDrawing.ts';
import { ruleAnchor, type RuleAnchor } from './ruleImage.ts';
import type { SheetFrame } from './sheetFrame.ts';
import type { SheetSink } from './sheetSink.ts';
import { openWorkbook, packWorkbook, setTimesAsNormal } from './workbookPatch.ts';

/** Sheets built in memory, with their rules as pictures. For papers of ordinary length. */
export class DocumentSink implements SheetSink {
  readonly #filePath: string;
  readonly #workbook = new ExcelJS.Workbook();
  #frame: SheetFrame;
  #sheet: ExcelJS.Worksheet;
  #rules: RuleAnchor[] = [];
  #row = 0;

  constructor(frame: SheetFrame, filePath: string) {
    this.#filePath = filePath;
    this.#workbook.creator = 'Cờ Đầu';
    this.#frame = frame;
    this.#sheet = this.#addSheet(frame);
  }

  /** Ends the sheet begun and begins the next. @param breaks of the one that ends */
  nextSheet(frame: SheetFrame, breaks: readonly number[]): void {
    this.#endSheet(breaks);
    this.#frame = frame;
    this.#sheet = this.#addSheet(frame);
    this.#rules = [];
    this.#row = 0;
  }

  #addSheet(frame: SheetFrame): ExcelJS.Worksheet {
    const sheet = this.#workbook.addWorksheet(frame.name, frame.options);
    sheet.columns = frame.columnPixels.map((pixels) => ({ width: columnWidth(pixels) }));
    return sheet;
  }

  #endSheet(breaks: readonly number[]): void {
    this.#sheet.pageSetup.printArea = printArea(this.#frame.columnPixels.length, this.#row);
    drawRules(this.#workbook, this.#sheet, this.#rules);
    for (const row of breaks) this.#sheet.getRow(row).addPageBreak();
  }

  add({ height, values, look, rules }: PlannedRow): void {
    this.#row += 1;
    const row = this.#sheet.getRow(this.#row);
    row.height = height;
    for (let index = 0; index < values.length; index++) {
      const cell = row.getCell(index + 1);
      cell.style = look.styles[index] ?? {};
      const value = values[index];
      if (value !== null && value !== undefined) cell.value = toCellValue(value);
    }
    for (const [first, last] of look.merges) {
      if (last > first) this.#sheet.mergeCells(this.#row, first + 1, this.#row, last + 1);
    }
    for (const [first, last] of look.tallMerges ?? []) {
      this.#sheet.mergeCells(this.#row, first + 1, this.#row + 1, last + 1);
    }
    for (const rule of rules ?? []) this.#rules.push(ruleAnchor(rule, this.#row, this.#frame.columnPixels));
  }

  async finish(breaks: readonly number[]): Promise<void> {
    this.#endSheet(breaks);
    const zip = await openWorkbook(Buffer.from(await this.#workbook.xlsx.writeBuffer()));
    await setTimesAsNormal(zip);
    await writeFile(this.#filePath, await packWorkbook(zip));
  }

  abandon(): void {
    // Nothing is open before the file is written in one go.
  }
}
