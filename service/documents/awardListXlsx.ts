import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AwardList, AwardListLine } from '#core/awards/awardList.ts';
import { refusal } from '#core/errors/appError.ts';
import { replaceFile } from './atomicFile.ts';
import { ListBody } from './list/listBody.ts';
import { planClosing } from './list/listClosing.ts';
import { layOutList } from './list/listColumns.ts';
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
 *   DISK_FULL or FOLDER_READ_ONLY, LIST_CONTRADICTS_TOTALS when lines and counts or sums disagree
 */
export async function writeAwardListXlsx(job: AwardListExport): Promise<void> {
  refuseIfCancelled(job.signal);
  await replaceFile(job.targetPath, async (tempPath) => {
    const count = job.list.sections.reduce((total, section) => total + section.count, 0);
    const isLong = count > LONGEST_DOCUMENT;
    return writeList(job, (frame) => (isLong ? new StreamSink(frame, tempPath) : new DocumentSink(frame, tempPath)));
  });
}

async function writeList(
  { list, lines, signal, onProgress }: AwardListExport,
  openSink: (frame: SheetFrame) => SheetSink,
): Promise<void> {
  const { sample, pages } = await readAhead(lines);
  const layout = layOutList(list, sample);
  const styles = new TableStyles(list.style.tableFontSize);
  const heading = planHeading(list, layout, styles);
  const body = new ListBody(list, layout, styles, heading.length + 1);
  const breaker = new PageBreaker();
  const sink = openSink({
    name: safeSheetName(`${list.payment === null ? 'Danh sách' : 'Ký nhận'} ${list.decisionNumber}`),
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
    body.finish().forEach(put);
    planClosing(list, layout, body.isPriced).forEach(put);
    await sink.finish(breaker.finish());
    refuseIfCancelled(signal);
    onProgress(done);
  } catch (error) {
    sink.abandon();
    throw error;
  }
}

/** Looks at the first lines, which decide the columns, and gives them out again before the rest. */
async function readAhead(
  lines: AsyncIterable<AwardListLine[]>,
): Promise<{ sample: AwardListLine[]; pages: AsyncIterable<AwardListLine[]> }> {
  const source = lines[Symbol.asyncIterator]();
  const sample: AwardListLine[] = [];
  while (sample.length < LONGEST_DOCUMENT) {
    const next = await source.next();
    if (next.done) break;
    sample.push(...next.value);
  }
  async function* pages() {
    try {
      yield sample;
      for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
    } finally {
      await source.return?.();
    }
  }
  return { sample, pages: pages() };
}

function refuseIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw refusal('JOB_CANCELLED');
}
