import { writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { ScoreForm } from '#core/clusters/scores/scoreForm.ts';
import { writeMark } from '#core/clusters/scores/sheetMark.ts';
import { sheetItems, sheetSections } from '#core/clusters/scores/sheetRows.ts';
import { replaceFile } from '../atomicFile.ts';
import { columnLetter } from '../sheet/columnLetter.ts';
import { formOptions } from '../sheet/printSetup.ts';
import { drawRules } from '../sheet/ruleDrawing.ts';
import { safeSheetName } from '../sheet/sheetText.ts';
import { openWorkbook, packWorkbook, setTimesAsNormal } from '../sheet/workbookPatch.ts';
import { columnHeads, shownColumns } from './formColumns.ts';
import { adviceRow, formHeading, formSignature } from './formFrame.ts';
import { FormGrid } from './formGrid.ts';
import { FormRows } from './formRows.ts';
import { FormScores } from './formScores.ts';

/** Writes the sheet a unit fills in. @throws AppError FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY */
export async function writeScoreFormXlsx(form: ScoreForm, targetPath: string): Promise<void> {
  await replaceFile(targetPath, async (tempPath) => writeFile(tempPath, await scoreFormXlsx(form)));
}

/**
 * The sheet as a workbook, with letterhead and signature as on the paper that is signed. Cells to fill in are open
 * and checked, everything else is protected, and the sums are live. The first row is hidden and says what each column
 * is; a hidden column has the key of each row.
 */
export async function scoreFormXlsx(form: ScoreForm): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Cờ Đầu';
  const sheet = workbook.addWorksheet(safeSheetName('Chấm điểm'), formOptions());
  const { rules } = writeForm(form, sheet);
  drawRules(workbook, sheet, rules);
  await sheet.protect('', { formatColumns: true, formatRows: true });
  const zip = await openWorkbook(Buffer.from(await workbook.xlsx.writeBuffer()));
  await setTimesAsNormal(zip);
  return packWorkbook(zip);
}

/** Builds the sheet from top to bottom. */
function writeForm(form: ScoreForm, sheet: ExcelJS.Worksheet): FormGrid {
  const items = sheetItems(form.template, form.part);
  const grid = new FormGrid(sheet, shownColumns(form, items));
  const { freeGrid } = grid;
  grid.layColumns();
  grid.writeTags(writeMark(form.mark));
  grid.addFree([adviceRow(freeGrid)]);
  const firstPrinted = grid.row + 1;
  grid.addFree(formHeading(form, freeGrid));
  grid.writeHead(columnHeads(form, items));
  const rows = new FormRows(form, grid, new FormScores(form));
  for (const section of sheetSections(form.template, form.part)) rows.writeSection(section);
  rows.writeTotal();
  grid.addFree(formSignature(form, freeGrid));
  grid.breakPages();
  sheet.pageSetup.printTitlesRow = `${grid.headRow}:${grid.headRow}`;
  sheet.pageSetup.printArea = `A$${firstPrinted}:${columnLetter(grid.columns.length - 1)}$${grid.row}`;
  return grid;
}
