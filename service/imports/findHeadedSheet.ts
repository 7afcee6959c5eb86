import type { FieldSpec } from '#core/imports/fieldSpec.ts';
import { detectHeader } from '#core/imports/headerDetection.ts';
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
