import { mkdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';

/** What is written into a sheet: by the words of its row, then by the head of its column. */
export type Written = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

/** Heads of the columns a unit writes into. */
export const PLAN = 'Kế hoạch';
export const ACTUAL = 'Thực hiện, số lần';

/** Unpacks the sheets as they were sent. @returns their paths by file name */
export async function unpack(zipFile: string, folder: string): Promise<Map<string, string>> {
  mkdirSync(folder, { recursive: true });
  const zip = await JSZip.loadAsync(readFileSync(zipFile));
  const paths = new Map<string, string>();
  for (const entry of Object.values(zip.files)) {
    const path = join(folder, entry.name);
    await writeFile(path, await entry.async('nodebuffer'));
    paths.set(entry.name, path);
  }
  return paths;
}

/**
 * Fills a sheet in as a unit does: finds the row by its words and the column by its head, writes, saves.
 *
 * @returns addresses of what was written, by row, then column
 */
export async function fillSheet(file: string, written: Written): Promise<Record<string, Record<string, string>>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error(`${file} has no sheet`);
  const addresses: Record<string, Record<string, string>> = {};
  for (const [words, cells] of Object.entries(written)) {
    for (const [head, value] of Object.entries(cells)) {
      const { row } = cellSaying(sheet, words);
      const cell = sheet.getCell(Number(row), Number(cellSaying(sheet, head).col));
      cell.value = value;
      (addresses[words] ??= {})[head] = cell.address;
    }
  }
  await workbook.xlsx.writeFile(file);
  return addresses;
}

function cellSaying(sheet: ExcelJS.Worksheet, words: string): ExcelJS.Cell {
  let found: ExcelJS.Cell | undefined;
  // Behind the name of a line stands what it counts: “Chỉ tiêu định lượng (%)”.
  const says = (text: string) => text === words || text.startsWith(`${words} (`);
  sheet.eachRow((row) => row.eachCell((cell) => (found ??= cell.value !== null && says(cell.text) ? cell : undefined)));
  if (!found) throw new Error(`no cell says “${words}”`);
  return found;
}
