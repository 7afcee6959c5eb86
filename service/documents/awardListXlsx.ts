import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AwardList, AwardListLine } from '#core/awards/awardList.ts';
import { refusal } from '#core/errors/appError.ts';
import { replaceFile } from './atomicFile.ts';
import { ListBody } from './list/listBody.ts';
import { planClosing } from './list/listClosing.ts';
import { layOutList, printedName } from './list/listColumns.ts';
import { planHeading } from './list/listHeading.ts';
import { TableStyles } from './list/listStyles.ts';
import { DocumentSink } from './sheet/documentSink.ts';
import { PageBreaker } from './sheet/pageBreaks.ts';
import type { PlannedRow } from './sheet/plannedRow.ts';
import { signedPaperOptions } from './sheet/printSetup.ts';
import type { SheetFrame } from './sheet/sheetFrame.ts';
import { safeSheetName } from './sheet/sheetText.ts';
import type { SheetSink } from './sheet/sheetSink.ts';
import { StreamSink } from './sheet/streamSink.ts';
import { textWidth } from './timesMetrics.ts';

/** Longer lists are streamed: in memory, 100.000 lines would take gigabytes. */
export const LONGEST_DOCUMENT = 2_000;
/** Lines written between two turns of the event loop, a few milliseconds of work. */
const LINES_PER_TURN = 100;

export interface AwardListExport {
  list: AwardList;
  /** Pages of lines in the order of the list's sections and reasons. */
  lines: AsyncIterable<AwardListLine[]>;
  targetPath: string;
  signal: AbortSignal;
  /** Told now and then how many lines are written, and once at the end. */
  onProgress: (done: number) => void;
}

/**
 * Writes "Danh sách kèm theo Quyết định" as a workbook ready to print and sign, for
 * 1 to 100.000 lines. The file appears whole or not at all.
 *
 * @throws AppError JOB_CANCELLED when stopped by the signal, FILE_OPEN_ELSEWHERE,
 *   DISK_FULL or FOLDER_READ_ONLY; Error when the lines contradict the list's counts or sums
 */
export async function writeAwardListXlsx(job: AwardListExport): Promise<void> {
  refuseIfCancelled(job.signal);
  await replaceFile(job.targetPath, async (tempPath) => {
    const count = job.list.sections.reduce((total, section) => total + section.count, 0);
    if (count > LONGEST_DOCUMENT) return writeList(job, job.lines, 0, (frame) => new StreamSink(frame, tempPath));

    const pages: AwardListLine[][] = [];
    for await (const page of job.lines) pages.push(page);
    return writeList(job, pages, longestName(job.list, pages.flat()), (frame) => new DocumentSink(frame, tempPath));
  });
}

type SinkOf = (frame: SheetFrame) => SheetSink;

async function writeList(
  { list, signal, onProgress }: AwardListExport,
  pages: AsyncIterable<AwardListLine[]> | AwardListLine[][],
  widestName: number,
  openSink: SinkOf,
): Promise<void> {
  const layout = layOutList(list, widestName);
  const styles = new TableStyles(list.style.tableFontSize);
  const heading = planHeading(list, layout, styles);
  const body = new ListBody(list, layout, styles, heading.length + 1);
  const breaker = new PageBreaker();
  const sink = openSink({
    name: safeSheetName(`Danh sách ${list.decisionNumber}`),
    columnPixels: layout.columns.map((column) => column.pixels),
    options: signedPaperOptions(heading.length, list.mark),
    filterRow: null,
  });

  let rows = 0;
  const put = (row: PlannedRow) => {
    rows += 1;
    breaker.add(rows, row);
    sink.add(row);
  };

  try {
    heading.forEach(put);
    let done = 0;
    for await (const page of pages) {
      for (const line of page) {
        body.add(line).forEach(put);
        done += 1;
        if (done % LINES_PER_TURN > 0) continue;
        onProgress(done);
        await nextTurn();
        refuseIfCancelled(signal);
      }
      refuseIfCancelled(signal);
    }
    put(body.finish());
    planClosing(list, layout).forEach(put);
    await sink.finish(breaker.finish());
    refuseIfCancelled(signal);
    onProgress(done);
  } catch (error) {
    sink.abandon();
    throw error;
  }
}

function longestName(list: AwardList, lines: readonly AwardListLine[]): number {
  const persons = lines.filter((line) => line.subject === 'INDIVIDUAL');
  return Math.max(0, ...persons.map((line) => textWidth(printedName(line, true), 'regular', list.style.tableFontSize)));
}

function refuseIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw refusal('JOB_CANCELLED');
}
