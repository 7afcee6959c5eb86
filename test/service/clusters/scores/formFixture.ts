import ExcelJS from 'exceljs';
import type { ScorePart, ScorePeriod } from '#core/clusters/scores/scoreEntries.ts';
import { KEY_SIGN, TAG_ROW, type SheetColumn } from '#core/clusters/scores/sheetColumns.ts';
import { formsOf } from '#service/clusters/scores/exportSheets.ts';
import { scoreFormXlsx } from '#service/documents/scores/scoreFormXlsx.ts';
import { present } from '../../../support/present.ts';
import type { TestOffice } from '../../../support/testOffice.ts';
import type { ScoringCluster } from './scoreFixture.ts';

export interface FormAsked {
  place?: number;
  part?: ScorePart;
  period?: ScorePeriod;
}

/** The file a member of the cluster gets. */
export async function formFile(
  office: TestOffice,
  { yearId, memberIds }: ScoringCluster,
  { place = 0, part = 'SELF', period = 'YEAR' }: FormAsked = {},
): Promise<Buffer> {
  const memberId = present(memberIds[place]);
  const [form] = await formsOf(office.database.reader, { yearId, part, period, memberIds: [memberId] });
  return scoreFormXlsx(present(form));
}

/** A file as a unit has it open in its spreadsheet program. */
export class OpenForm {
  readonly sheet: ExcelJS.Worksheet;
  readonly #workbook: ExcelJS.Workbook;

  private constructor(workbook: ExcelJS.Workbook) {
    this.#workbook = workbook;
    this.sheet = present(workbook.worksheets[0]);
  }

  static async open(file: Buffer): Promise<OpenForm> {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(file as unknown as ArrayBuffer);
    return new OpenForm(workbook);
  }

  /** Column of a word of the hidden row; that of keys carries the mark. */
  column(name: SheetColumn): number {
    const tags = this.sheet.getRow(TAG_ROW);
    for (let column = 1; column <= this.sheet.columnCount; column++) {
      const { text } = tags.getCell(column);
      if (text === name || (name === 'key' && text.includes('|'))) return column;
    }
    throw new Error(`no column ${name}`);
  }

  /** Row of an item. */
  row(key: string): number {
    const column = this.column('key');
    for (let row = 1; row <= this.sheet.rowCount; row++) {
      if (this.sheet.getCell(row, column).text === KEY_SIGN + key) return row;
    }
    throw new Error(`no row ${key}`);
  }

  /** The cell that says whose sheet it is. */
  unitCell(): ExcelJS.Cell {
    for (let row = 1; row <= this.sheet.rowCount; row++) {
      const cell = this.sheet.getCell(row, 1);
      if (cell.text.startsWith('Đơn vị:')) return cell;
    }
    throw new Error('no unit');
  }

  /** Row of the table's head. */
  headRow(): number {
    for (let row = 1; row <= this.sheet.rowCount; row++) if (this.sheet.getCell(row, 1).text === 'STT') return row;
    throw new Error('no head');
  }

  /** Every text of the free rows and of the table. */
  texts(): string[] {
    const texts: string[] = [];
    this.sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.value === null ? '' : cell.text)));
    return texts;
  }

  cell(key: string, column: SheetColumn): ExcelJS.Cell {
    return this.sheet.getCell(this.row(key), this.column(column));
  }

  fill(key: string, column: SheetColumn, value: ExcelJS.CellValue): this {
    this.cell(key, column).value = value;
    return this;
  }

  async save(): Promise<Buffer> {
    return Buffer.from(await this.#workbook.xlsx.writeBuffer());
  }
}
