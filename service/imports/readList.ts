import type { AppError } from '#core/errors/appError.ts';
import type { FieldSpec } from '#core/imports/fieldSpec.ts';
import { detectHeader, type DetectedHeader } from '#core/imports/headerDetection.ts';
import { previewColumns } from '#core/imports/importColumns.ts';
import type { ImportedSheet } from '#core/imports/importedSheet.ts';
import type { ImportColumn, ImportMapping } from '#core/imports/listReading.ts';
import { findHeadedSheet, otherLists } from './findHeadedSheet.ts';
import { OpenWorkbook, type ReadOptions } from './readWorkbook.ts';

/** Where the user said the list stands, and what its columns are. */
export interface ListPlace<Field extends string> {
  sheetIndex?: number | undefined;
  headerRow?: number | undefined;
  mapping?: ImportMapping<Field> | undefined;
}

/** What a kind of list consists of. */
export interface ListShape<Field extends string> {
  specs: readonly FieldSpec<Field>[];
  /** Without one of these columns there is no list. */
  identifying: readonly Field[];
  /** What is said when there is none. */
  noHeader: () => AppError;
}

/** A worksheet with its header found and its columns understood. */
export interface HeadedList<Field extends string> {
  sheetNames: string[];
  sheet: ImportedSheet;
  header: DetectedHeader<Field>;
  columns: ImportColumn<Field>[];
  /** What a reader of any list should know about its file. */
  notices: string[];
}

/** Other sheets told by name; of more it is enough to know that they are there. */
const MOST_NAMED = 4;

/**
 * Opens a received workbook and finds the list in it. Writes nothing.
 *
 * @throws AppError FILE_*, IMPORT_TOO_MANY_ROWS, JOB_CANCELLED, NOT_FOUND, and what `noHeader` says
 */
export async function readList<Field extends string>(
  path: string,
  place: ListPlace<Field>,
  { specs, identifying, noHeader }: ListShape<Field>,
  options: ReadOptions = {},
): Promise<HeadedList<Field>> {
  const workbook = await OpenWorkbook.open(path, options);
  try {
    const sheetIndex = place.sheetIndex ?? (await findHeadedSheet(workbook, specs));
    const sheet = await workbook.readSheet(sheetIndex);
    const header = detectHeader(sheet, specs, place.headerRow);
    if (!header) throw noHeader();
    const columns = previewColumns(sheet, header, { specs, mapping: place.mapping });
    if (!columns.some(({ field }) => field !== null && identifying.includes(field))) throw noHeader();
    const sheetNames = workbook.sheets.map(({ name }) => name);
    const others = await otherLists(workbook, sheetIndex, { specs, identifying });
    return {
      sheetNames,
      sheet,
      header,
      columns,
      notices: [...otherListsNotice(sheet, others), ...sheetNotices(sheet)],
    };
  } finally {
    workbook.close();
  }
}

function otherListsNotice(sheet: ImportedSheet, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const told = names.slice(0, MOST_NAMED).map((name) => `“${name}”`);
  if (names.length > MOST_NAMED) told.push('…');
  return [
    `Đang đọc trang tính “${sheet.name}”. Tệp còn ${names.length} trang tính khác có danh sách: ${told.join(', ')}; ` +
      'mỗi lần nhập lấy một trang.',
  ];
}

function sheetNotices(sheet: ImportedSheet): string[] {
  const notices: string[] = [];
  if (sheet.convertedFrom !== null) {
    notices.push(
      `Chữ trong tệp dùng bảng mã cũ ${sheet.convertedFrom} đã được chuyển sang Unicode; hãy đọc lại vài tên.`,
    );
  }
  if (sheet.columnsDropped) notices.push('Trang tính có hơn 100 cột; các cột sau cột CV không được đọc.');
  if (sheet.hidden) notices.push(`Trang tính “${sheet.name}” đang bị ẩn trong tệp.`);
  return notices;
}
