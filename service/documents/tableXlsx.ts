import { setImmediate as nextTurn } from 'node:timers/promises';
import { isIsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { replaceFile } from './atomicFile.ts';
import { freeText, HEAD_PADDING, LINE_PADDING, TableStyles, type CellStyle } from './list/listStyles.ts';
import { columnPixels, pixelsToPoints, rowHeight, textSpace } from './sheet/paper.ts';
import type { PlannedRow, SheetValue } from './sheet/plannedRow.ts';
import { screenTableOptions } from './sheet/printSetup.ts';
import { cellText, mustStayText, safeSheetName } from './sheet/sheetText.ts';
import { StreamSink } from './sheet/streamSink.ts';
import { utcDate } from './sheet/utcDate.ts';
import { lineCount } from './timesMetrics.ts';

export type TableColumnKind = 'text' | 'money' | 'coefficient' | 'date' | 'count';

export interface TableColumn {
  header: string;
  kind: TableColumnKind;
  /** Millimetres; left out, the kind decides. */
  width?: number;
}

export interface TableExport {
  title: string;
  /** Empty for none, e.g. the filter in force. */
  subtitle: string;
  columns: readonly TableColumn[];
  /** Pages of rows; coefficients in hundredths, dates as `YYYY-MM-DD`. */
  rows: AsyncIterable<unknown[][]>;
  targetPath: string;
  signal: AbortSignal;
}

const USUAL_WIDTH_MM: Record<TableColumnKind, number> = { text: 50, money: 31, coefficient: 17, date: 26, count: 18 };
const SIZE = 12;
const ROWS_PER_TURN = 100;

/**
 * Writes any table as it is seen on screen: title, frozen head with filters, one
 * page wide. Same promises about the file as the award list.
 *
 * @throws AppError JOB_CANCELLED, FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY
 */
export async function writeTableXlsx(job: TableExport): Promise<void> {
  refuseIfCancelled(job.signal);
  await replaceFile(job.targetPath, async (tempPath) => {
    const styles = new TableStyles(SIZE);
    const pixels = job.columns.map(({ kind, width }) => columnPixels(width ?? USUAL_WIDTH_MM[kind]));
    const opening = openingRows(job, pixels, styles);
    const sink = new StreamSink(
      {
        name: safeSheetName(job.title),
        columnPixels: pixels,
        options: screenTableOptions(opening.length),
        filterRow: opening.length,
      },
      tempPath,
    );
    const lines = new TableLines(job.columns, pixels, styles);
    try {
      for (const row of opening) sink.add(row);
      let done = 0;
      for await (const page of job.rows) {
        for (const row of page) {
          sink.add(lines.rowOf(row));
          done += 1;
          if (done % ROWS_PER_TURN > 0) continue;
          await nextTurn();
          refuseIfCancelled(job.signal);
        }
        refuseIfCancelled(job.signal);
      }
      await sink.finish([]);
      refuseIfCancelled(job.signal);
    } catch (error) {
      sink.abandon();
      throw error;
    }
  });
}

/** Title, subtitle when there is one, and the head; the last row given is the head. */
function openingRows({ title, subtitle, columns }: TableExport, pixels: number[], styles: TableStyles): PlannedRow[] {
  const fullRow = (text: string, size: number, face: 'bold' | 'italic'): PlannedRow => {
    const style = freeText(size, face, 'left');
    return {
      role: 'heading',
      height: rowHeight(1, size, HEAD_PADDING),
      values: columns.map((_, index) => (index === 0 ? cellText(text) : null)),
      look: { styles: columns.map(() => style), merges: [[0, columns.length - 1]] },
    };
  };
  // The filter button covers the end of a heading: it gets less room.
  const headLines = columns.map(({ header }, index) =>
    lineCount(header, 'bold', SIZE, textSpace(pixelsToPoints(pixels[index] ?? 0), 1)),
  );
  const head: PlannedRow = {
    role: 'head',
    height: rowHeight(Math.max(1, ...headLines), SIZE, HEAD_PADDING),
    values: columns.map((column) => cellText(column.header)),
    look: { styles: columns.map(() => styles.head), merges: [] },
  };
  const subtitleRows = subtitle === '' ? [] : [fullRow(subtitle, 12, 'italic')];
  return [fullRow(title, 14, 'bold'), ...subtitleRows, head];
}

/** Turns rows of the screen into rows of the sheet. */
class TableLines {
  readonly #columns: readonly TableColumn[];
  readonly #space: readonly number[];
  readonly #styles: TableStyles;

  constructor(columns: readonly TableColumn[], pixels: readonly number[], styles: TableStyles) {
    this.#columns = columns;
    this.#space = pixels.map((width) => textSpace(pixelsToPoints(width), 1));
    this.#styles = styles;
  }

  rowOf(row: readonly unknown[]): PlannedRow {
    let lines = 1;
    const styles: CellStyle[] = [];
    const values = this.#columns.map(({ kind }, index) => {
      const value = sheetValue(kind, row[index]);
      styles.push(this.#styleOf(kind, value));
      if (typeof value === 'string') {
        lines = Math.max(lines, lineCount(value, 'regular', SIZE, this.#space[index] ?? 0));
      }
      return value;
    });
    return { role: 'line', height: rowHeight(lines, SIZE, LINE_PADDING[SIZE]), values, look: { styles, merges: [] } };
  }

  #styleOf(kind: TableColumnKind, value: SheetValue): CellStyle {
    if (typeof value === 'string') return mustStayText(value) ? this.#styles.guardedText : this.#styles.text;
    if (value instanceof Date) return this.#styles.date;
    if (kind === 'coefficient') return this.#styles.coefficient;
    return typeof value === 'number' ? this.#styles.money(value, 'regular') : this.#styles.text;
  }
}

/** What does not fit its column's kind ("1985" among birth dates) stays the text it is. */
function sheetValue(kind: TableColumnKind, value: unknown): string | number | Date | null {
  if (typeof value === 'number' && Number.isFinite(value)) return kind === 'coefficient' ? value / 100 : value;
  if (typeof value !== 'string' || value === '') return null;
  return kind === 'date' && isIsoDate(value) ? utcDate(value) : cellText(value);
}

function refuseIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw refusal('JOB_CANCELLED');
}
