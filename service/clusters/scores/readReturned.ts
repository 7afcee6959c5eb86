import { AppError, refusal } from '#core/errors/appError.ts';
import { findMarkedSheet, type MarkedSheet } from '#core/clusters/scores/returnedSheet.ts';
import { TAG_ROW } from '#core/clusters/scores/sheetColumns.ts';
import type { FileDepot } from '../../hosting/fileDepot.ts';
import { fileHash } from '../../imports/fileHash.ts';
import { OpenWorkbook } from '../../imports/readWorkbook.ts';

/** A returned file as it was read, before it is held against the office's data. */
export interface ReadFile {
  fileToken: string;
  fileName: string;
  /** SHA-256 of the file's bytes; empty where it could not be read. */
  fileHash: string;
  /** Null where it is no sheet of ours; then `refusal` says why. */
  marked: MarkedSheet | null;
  refusal: string | null;
}

/** Sheets a returned workbook may have; ours have one. */
const MOST_SHEETS = 20;

/** Reads returned files one after the other; what is wrong with one does not keep the others. */
export async function readReturned(files: FileDepot, fileTokens: readonly string[]): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const fileToken of fileTokens) read.push(await readOne(files, fileToken));
  return read;
}

async function readOne(files: FileDepot, fileToken: string): Promise<ReadFile> {
  const file: ReadFile = { fileToken, fileName: '', fileHash: '', marked: null, refusal: null };
  try {
    const { path, name } = files.find(fileToken);
    file.fileName = name;
    file.fileHash = await fileHash(path);
    file.marked = await markedSheetIn(path, name);
    if (!file.marked) file.refusal = NOT_OURS;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    file.refusal = error.message;
  }
  return file;
}

const NOT_OURS =
  'Tệp không phải bảng chấm điểm do Cờ Đầu gửi đi, hoặc phần mã ẩn đã bị xóa. Chưa nhập gì; hãy nhập vào đúng tệp đã gửi.';

/** @throws AppError SCORE_FILE_OF_MANY, SCORE_FILE_TOO_LONG: no sheet is passed over; and what opening throws */
async function markedSheetIn(path: string, name: string): Promise<MarkedSheet | null> {
  const workbook = await OpenWorkbook.open(path, { name });
  try {
    if (workbook.sheets.length > MOST_SHEETS) throw refusal('SCORE_FILE_TOO_LONG', { most: MOST_SHEETS });
    const marked: number[] = [];
    for (let index = 0; index < workbook.sheets.length; index++) {
      if (findMarkedSheet([await workbook.readSheet(index, TAG_ROW)])) marked.push(index);
    }
    if (marked.length > 1) {
      const names = marked.map((index) => `“${workbook.sheets[index]?.name ?? ''}”`);
      throw refusal('SCORE_FILE_OF_MANY', { sheets: names.join(', ') });
    }
    const [only] = marked;
    return only === undefined ? null : findMarkedSheet([await workbook.readSheet(only)]);
  } finally {
    workbook.close();
  }
}
