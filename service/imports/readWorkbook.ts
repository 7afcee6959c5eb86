import { AppError, refusal } from '#core/errors/appError.ts';
import type { ImportedSheet } from '#core/imports/importedSheet.ts';
import { readCellStyles, type CellStyles } from './cellStyles.ts';
import { readImportFile } from './importFile.ts';
import { convertLegacyRows } from './legacyText.ts';
import { readSharedStrings, type StoredText } from './sharedStrings.ts';
import { WorkbookArchive } from './workbookArchive.ts';
import { readWorkbookParts, type WorkbookParts } from './workbookParts.ts';
import { WorksheetReader } from './worksheetReader.ts';
import { readXml } from './xmlEvents.ts';

export interface ReadOptions {
  /** The name the user chose, when the path is a temporary one. */
  name?: string;
  /** Aborting gives JOB_CANCELLED. */
  signal?: AbortSignal;
}

/**
 * An .xlsx opened for import; nothing of the file on disk is held or changed.
 *
 * Own reading of the sheet XML on top of yauzl and saxes, not exceljs: its
 * streaming reader decodes each chunk by itself and so breaks Vietnamese
 * letters at chunk borders, joins rich text wrongly and knows no merges; its
 * document reader takes gigabytes at our row cap and can be made to expand a
 * hostile range into every cell of a sheet.
 */
export class OpenWorkbook {
  readonly #archive: WorkbookArchive;
  readonly #parts: WorkbookParts;
  readonly #strings: StoredText[];
  readonly #styles: CellStyles;
  readonly #signal: AbortSignal | undefined;

  private constructor(
    archive: WorkbookArchive,
    parts: WorkbookParts,
    strings: StoredText[],
    styles: CellStyles,
    signal: AbortSignal | undefined,
  ) {
    this.#archive = archive;
    this.#parts = parts;
    this.#strings = strings;
    this.#styles = styles;
    this.#signal = signal;
  }

  /** @throws AppError FILE_* with a sentence for every file that is no readable .xlsx */
  static async open(path: string, { name, signal }: ReadOptions = {}): Promise<OpenWorkbook> {
    const archive = await WorkbookArchive.open(await readImportFile(path, name));
    try {
      const parts = await readWorkbookParts(archive);
      const styles = await readCellStyles(archive, parts.styles);
      const strings = await readSharedStrings(archive, parts.sharedStrings);
      return new OpenWorkbook(archive, parts, strings, styles, signal);
    } catch (error) {
      archive.close();
      throw asRefusal(error);
    }
  }

  /** Worksheets in the order of their tabs. */
  get sheets(): { name: string; hidden: boolean }[] {
    return this.#parts.sheets.map(({ name, hidden }) => ({ name, hidden }));
  }

  /**
   * Reads one worksheet.
   *
   * @param index from 0
   * @param lastRow stop after this row: for looking at a sheet's head only; merges are then not known
   * @throws AppError IMPORT_TOO_MANY_ROWS, FILE_SUSPICIOUS, FILE_UNREADABLE, JOB_CANCELLED, NOT_FOUND
   */
  async readSheet(index: number, lastRow?: number): Promise<ImportedSheet> {
    const sheet = this.#parts.sheets[index];
    if (!sheet) throw refusal('NOT_FOUND', { what: 'trang tính đã chọn' });
    try {
      const context = { strings: this.#strings, styles: this.#styles, is1904: this.#parts.is1904 };
      const reader = new WorksheetReader(context, lastRow);
      await readXml(sheet.part, this.#cancellable(this.#archive.text(sheet.part)), reader);
      const { rows, convertedFrom } = await convertLegacyRows(reader.rows);
      const { merges, columnsDropped } = reader;
      return { index, name: sheet.name, hidden: sheet.hidden, rows, merges, columnsDropped, convertedFrom };
    } catch (error) {
      throw asRefusal(error);
    }
  }

  close(): void {
    this.#archive.close();
  }

  async *#cancellable(chunks: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const chunk of chunks) {
      if (this.#signal?.aborted) throw refusal('JOB_CANCELLED');
      yield chunk;
    }
  }
}

/**
 * Reads every worksheet of a workbook.
 *
 * @throws AppError as {@link OpenWorkbook}
 */
export async function readWorkbook(path: string, options: ReadOptions = {}): Promise<ImportedSheet[]> {
  const workbook = await OpenWorkbook.open(path, options);
  try {
    const sheets: ImportedSheet[] = [];
    for (let index = 0; index < workbook.sheets.length; index++) sheets.push(await workbook.readSheet(index));
    return sheets;
  } finally {
    workbook.close();
  }
}

/** Whatever a hostile file provokes reaches the user as a sentence; memory and length errors included. */
function asRefusal(error: unknown): AppError {
  return error instanceof AppError
    ? error
    : refusal('FILE_UNREADABLE', { detail: 'nội dung tệp không đúng cấu trúc của Excel' });
}
