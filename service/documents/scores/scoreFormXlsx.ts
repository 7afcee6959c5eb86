import { writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { formTitle, unitLine, type ScoreForm } from '#core/clusters/scores/scoreForm.ts';
import { TAG_ROW } from '#core/clusters/scores/sheetColumns.ts';
import { writeMark } from '#core/clusters/scores/sheetMark.ts';
import { sheetItems, sheetSections } from '#core/clusters/scores/sheetRows.ts';
import { replaceFile } from '../atomicFile.ts';
import { freeText, type CellStyle } from '../list/listStyles.ts';
import { screenTableOptions } from '../sheet/printSetup.ts';
import { cellText, safeSheetName } from '../sheet/sheetText.ts';
import { openWorkbook, packWorkbook, setTimesAsNormal } from '../sheet/workbookPatch.ts';
import { columnHeads, shownColumns } from './formColumns.ts';
import { FormGrid, HEAD_ROW } from './formGrid.ts';
import { FormRows } from './formRows.ts';
import { FormScores } from './formScores.ts';

/** Writes the sheet a unit fills in. @throws AppError FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY */
export async function writeScoreFormXlsx(form: ScoreForm, targetPath: string): Promise<void> {
  await replaceFile(targetPath, async (tempPath) => writeFile(tempPath, await scoreFormXlsx(form)));
}

/**
 * The sheet as a workbook: cells to fill in are open and checked, everything else is protected, and the sums are live.
 * The first row is hidden and says what each column is; a hidden column has the key of each row.
 */
export async function scoreFormXlsx(form: ScoreForm): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Cờ Đầu';
  const sheet = workbook.addWorksheet(safeSheetName('Chấm điểm'), screenTableOptions(HEAD_ROW));
  writeForm(form, sheet);
  await sheet.protect('', { formatColumns: true, formatRows: true });
  const zip = await openWorkbook(Buffer.from(await workbook.xlsx.writeBuffer()));
  await setTimesAsNormal(zip);
  return packWorkbook(zip);
}

/** Builds the sheet from top to bottom. */
function writeForm(form: ScoreForm, sheet: ExcelJS.Worksheet): void {
  const items = sheetItems(form.template, form.part);
  const grid = new FormGrid(sheet, shownColumns(form, items));
  grid.layColumns();
  writeTags(form, grid);
  writeTitle(form, grid);
  grid.writeHead(columnHeads(form, items));
  const rows = new FormRows(form, grid, new FormScores(form));
  for (const section of sheetSections(form.template, form.part)) rows.writeSection(section);
  rows.writeTotal();
  writeSignature(grid);
}

/** The hidden first row: the word of each column, and the mark of the sheet. */
function writeTags({ mark }: ScoreForm, { sheet, columns, keyColumn }: FormGrid): void {
  const tags = sheet.getRow(TAG_ROW);
  columns.forEach((name, index) => (tags.getCell(index + 1).value = name));
  tags.getCell(keyColumn).value = writeMark(mark);
  tags.hidden = true;
}

function writeTitle(form: ScoreForm, grid: FormGrid): void {
  const advice = 'Chỉ ghi vào ô nền vàng; điểm và tổng tự tính. Gửi lại chính tệp này, đừng chép sang tệp khác.';
  const lines: [string, CellStyle][] = [
    [form.clusterName.toLocaleUpperCase('vi'), freeText(12, 'bold', 'left')],
    [formTitle(form), freeText(14, 'bold', 'center')],
    [unitLine(form), freeText(13, 'bold', 'center', true)],
    [advice, freeText(12, 'italic', 'center', true)],
  ];
  lines.forEach(([text, style], index) => {
    const row = TAG_ROW + 1 + index;
    grid.sheet.mergeCells(row, 1, row, grid.columns.length);
    const cell = grid.sheet.getCell(row, 1);
    cell.value = cellText(text);
    cell.style = style;
    grid.sheet.getRow(row).height = 19.5;
  });
}

function writeSignature({ sheet, columns, row: lastRow }: FormGrid): void {
  const last = columns.length;
  const first = Math.max(3, last - 2);
  const write = (offset: number, text: string, style: CellStyle) => {
    const row = lastRow + offset;
    sheet.mergeCells(row, first, row, last);
    const cell = sheet.getCell(row, first);
    cell.value = text;
    cell.style = style;
  };
  write(2, 'ĐẠI DIỆN BÊN CHẤM ĐIỂM', freeText(13, 'bold', 'center'));
  write(3, '(Ký, ghi rõ họ tên)', freeText(12, 'italic', 'center'));
}
