import { AppError } from '#core/errors/appError.ts';
import type { FieldSpec } from '#core/imports/fieldSpec.ts';
import { detectHeader } from '#core/imports/headerDetection.ts';
import { previewColumns } from '#core/imports/importColumns.ts';
import type { ImportedSheet } from '#core/imports/importedSheet.ts';
import type { OpenWorkbook } from './readWorkbook.ts';

/** Rows that may hold a header (headerDetection). */
const HEAD_ROWS = 42;
/** Sheets looked at; a workbook with more is not a list. */
const MOST_SHEETS = 40;

/**
 * The worksheet to start with: the first visible one with a header, else the
 * first hidden one with a header, else the first. Only heads are read.
 */
export async function findHeadedSheet<Field extends string>(
  workbook: OpenWorkbook,
  specs: readonly FieldSpec<Field>[],
): Promise<number> {
  if (workbook.sheets.length === 1) return 0;
  const order = workbook.sheets.map((sheet, index) => ({ ...sheet, index })).slice(0, MOST_SHEETS);
  order.sort((a, b) => Number(a.hidden) - Number(b.hidden) || a.index - b.index);
  for (const { index } of order) {
    if (detectHeader(await workbook.readSheet(index, HEAD_ROWS), specs)) return index;
  }
  return order[0]?.index ?? 0;
}

/** Names of the other visible worksheets that hold such a list with a row in it. Only heads are read. */
export async function otherLists<Field extends string>(
  workbook: OpenWorkbook,
  shown: number,
  list: { specs: readonly FieldSpec<Field>[]; identifying: readonly Field[] },
): Promise<string[]> {
  const names: string[] = [];
  for (const [index, { name, hidden }] of workbook.sheets.slice(0, MOST_SHEETS).entries()) {
    if (index === shown || hidden) continue;
    const head = await readableHead(workbook, index);
    if (head && holdsList(head, list)) names.push(name);
  }
  return names;
}

/** A sheet nobody asked for must not refuse the file. */
async function readableHead(workbook: OpenWorkbook, index: number): Promise<ImportedSheet | null> {
  try {
    return await workbook.readSheet(index, HEAD_ROWS);
  } catch (error) {
    if (error instanceof AppError && error.code !== 'JOB_CANCELLED') return null;
    throw error;
  }
}

function holdsList<Field extends string>(
  sheet: ImportedSheet,
  { specs, identifying }: { specs: readonly FieldSpec<Field>[]; identifying: readonly Field[] },
): boolean {
  const header = detectHeader(sheet, specs);
  if (!header) return false;
  const columns = previewColumns(sheet, header, { specs, mapping: undefined });
  const naming = columns.flatMap(({ field, index }) => (field !== null && identifying.includes(field) ? index : []));
  const body = sheet.rows.filter(({ number }) => number >= header.firstDataRow);
  return body.some(({ cells }) => cells.some(({ column, text }) => naming.includes(column) && text.trim() !== ''));
}
