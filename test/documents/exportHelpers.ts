import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { onTestFinished } from 'vitest';
import type { AwardListLine } from '#core/awards/awardList.ts';
import { writeAwardListXlsx } from '#service/documents/awardListXlsx.ts';
import type { SampleList } from './sampleLists.ts';

/** A new empty folder for one test, gone with it. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'co-dau-documents-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Lines as the service hands them over, in pages. */
export async function* inPages<Row>(rows: readonly Row[], pageSize = 500): AsyncGenerator<Row[]> {
  for (let start = 0; start < rows.length; start += pageSize) {
    // Pages come from a database in the product: never in the same turn.
    yield await Promise.resolve(rows.slice(start, start + pageSize));
  }
}

/** Writes a list the way the product does. */
export async function exportList({ list, lines }: SampleList, targetPath: string): Promise<void> {
  await writeAwardListXlsx({
    list,
    lines: inPages<AwardListLine>(lines),
    targetPath,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
}

/** Writes a list into a new folder and opens it again. */
export async function exportedSheet(sample: SampleList): Promise<{ sheet: ExcelJS.Worksheet; filePath: string }> {
  const filePath = path.join(await scratchFolder(), 'danh-sach.xlsx');
  await exportList(sample, filePath);
  return { sheet: await openSheet(filePath), filePath };
}

export async function openSheet(filePath: string): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(filePath);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error(`${filePath} has no sheet`);
  return sheet;
}
