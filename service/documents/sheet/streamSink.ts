import { createWriteStream, type WriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { toCellValue } from './cellValue.ts';
import { printArea } from './columnLetter.ts';
import { columnWidth } from './paper.ts';
import type { PlannedRow } from './plannedRow.ts';
import { DRAWING_REFERENCE, graftRules } from './ruleDrawing.ts';
import { ruleAnchor, type RuleAnchor } from './ruleImage.ts';
import type { SheetFrame } from './sheetFrame.ts';
import type { SheetSink } from './sheetSink.ts';
import {
  asStreamedSheet,
  centerOnPage,
  NO_STYLE,
  noteMerge,
  writeAtDrawingPlace,
  writePlainRow,
  type StreamedRow,
  type StreamedSheet,
} from './streamedSheet.ts';
import { openWorkbook, packWorkbook, setTimesAsNormal } from './workbookPatch.ts';

const LAST_COLUMN_OF_BREAK = 16_383;

/** A sheet that goes to the disk row by row, for lists of any length. */
export class StreamSink implements SheetSink {
  readonly #frame: SheetFrame;
  readonly #filePath: string;
  readonly #file: WriteStream;
  readonly #workbook: ExcelJS.stream.xlsx.WorkbookWriter;
  readonly #sheet: StreamedSheet;
  readonly #rules: RuleAnchor[] = [];
  #failure: Error | undefined;
  #row = 0;

  constructor(frame: SheetFrame, filePath: string) {
    this.#frame = frame;
    this.#filePath = filePath;
    this.#file = createWriteStream(filePath);
    // exceljs listens only from its last step on; until then a full disk would end the process.
    this.#file.on('error', (error) => (this.#failure ??= error));
    this.#workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
      stream: this.#file,
      useSharedStrings: true,
      useStyles: true,
    });
    this.#workbook.creator = 'Cờ Đầu';
    this.#sheet = asStreamedSheet(this.#workbook.addWorksheet(frame.name, frame.options));
    if (frame.options.pageSetup?.horizontalCentered) centerOnPage(this.#sheet);
    this.#sheet.columns = frame.columnPixels.map((pixels) => ({ width: columnWidth(pixels) }));
  }

  add(planned: PlannedRow): void {
    if (this.#failure) throw this.#failure;
    this.#row += 1;
    const { look, rules } = planned;
    if (!writePlainRow(this.#sheet, this.#row, planned)) this.#writeRow(planned);
    for (const [first, last] of look.merges) {
      if (last > first) noteMerge(this.#sheet, [this.#row, this.#row], first, last);
    }
    for (const [first, last] of look.tallMerges ?? []) {
      noteMerge(this.#sheet, [this.#row, this.#row + 1], first, last);
    }
    for (const rule of rules ?? []) this.#rules.push(ruleAnchor(rule, this.#row, this.#frame.columnPixels));
  }

  /** A row with formulas, dates or several faces in one text. */
  #writeRow({ height, values, look }: PlannedRow): void {
    const row = this.#sheet.getRow(this.#row) as StreamedRow;
    row.style = NO_STYLE;
    row.height = height;
    for (let index = 0; index < values.length; index++) {
      const cell = row.getCell(index + 1);
      cell.style = look.styles[index] ?? NO_STYLE;
      const value = values[index];
      if (value !== null && value !== undefined) cell.value = toCellValue(value);
    }
    row.commit();
  }

  async finish(breaks: readonly number[]): Promise<void> {
    const { columnPixels, filterRow } = this.#frame;
    for (const id of breaks) this.#sheet.rowBreaks.push({ id, max: LAST_COLUMN_OF_BREAK, man: 1 });
    this.#sheet.pageSetup.printArea = printArea(columnPixels.length, this.#row);
    if (filterRow !== null) {
      this.#sheet.autoFilter = {
        from: { row: filterRow, column: 1 },
        to: { row: this.#row, column: columnPixels.length },
      };
    }
    if (this.#rules.length > 0) writeAtDrawingPlace(this.#sheet, DRAWING_REFERENCE);
    await this.#workbook.commit();
    if (this.#failure) throw this.#failure;
    const zip = await openWorkbook(await readFile(this.#filePath));
    await setTimesAsNormal(zip);
    await graftRules(zip, this.#rules);
    await writeFile(this.#filePath, await packWorkbook(zip));
  }

  abandon(): void {
    this.#file.destroy();
  }
}
