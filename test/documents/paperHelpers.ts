import path from 'node:path';
import type { Worksheet } from 'exceljs';
import type { TablePaper } from '#core/papers/tablePaper.ts';
import { writeTablePaperXlsx } from '#service/documents/paper/tablePaperXlsx.ts';
import { openSheet, scratchFolder } from './exportHelpers.ts';

/** Writes a paper the way the product does. */
export async function exportPaper(paper: TablePaper, targetPath: string): Promise<void> {
  await writeTablePaperXlsx({ paper, sheetName: 'Bảng', targetPath, signal: new AbortController().signal });
}

/** Writes a paper into a new folder and opens it again. */
export async function exportedPaper(paper: TablePaper): Promise<{ sheet: Worksheet; filePath: string }> {
  const filePath = path.join(await scratchFolder(), 'bang.xlsx');
  await exportPaper(paper, filePath);
  return { sheet: await openSheet(filePath), filePath };
}

/** Texts of a row, merged ones once. */
export function rowTexts(sheet: Worksheet, row: number): string[] {
  const found: string[] = [];
  sheet.getRow(row).eachCell((cell) => {
    if (cell.master === cell && cell.value !== null) found.push(cell.text);
  });
  return found;
}

/** Texts of every row. */
export function allTexts(sheet: Worksheet): string[][] {
  return Array.from({ length: sheet.rowCount }, (_, index) => rowTexts(sheet, index + 1));
}
