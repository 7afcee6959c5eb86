import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TablePaper } from '#core/papers/tablePaper.ts';
import { dateInWords } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { replaceFile } from '../atomicFile.ts';
import { TableStyles } from '../list/listStyles.ts';
import { DocumentSink } from '../sheet/documentSink.ts';
import { LANDSCAPE_TEXT, PORTRAIT_TEXT } from '../sheet/paper.ts';
import type { PlannedRow } from '../sheet/plannedRow.ts';
import { signedPaperOptions } from '../sheet/printSetup.ts';
import type { SheetFrame } from '../sheet/sheetFrame.ts';
import type { SheetSink } from '../sheet/sheetSink.ts';
import { repeatHeads } from '../sheet/repeatedHeads.ts';
import { cellText, safeSheetName } from '../sheet/sheetText.ts';
import { StreamSink } from '../sheet/streamSink.ts';
import { fullRow, linesRow } from './freeRows.ts';
import { halves } from './grid.ts';
import { nationalHeader, NARROW_HEADER, WIDE_HEADER } from './nationalHeader.ts';
import { closingRows } from './paperClosing.ts';
import { paragraphRows } from './paragraphRows.ts';
import type { SigningSpace } from './signatureRows.ts';
import { layOutPaper, type TableGrid } from './tableGrid.ts';
import { headRows, tableRows } from './tableRows.ts';
import { attachedRows, markRows, ruleBelow, titleLines, titleRows } from './titleRows.ts';

/** Longer papers are streamed: in memory they would take hundreds of megabytes. */
const LONGEST_DOCUMENT = 2_000;
const ROWS_PER_TURN = 100;
/** Text sizes of the table, points. Upright pages are narrow: the small one saves wrapped lines there. */
const LARGE = 13;
const SMALL = 12;
const DATE_ROW = 18;
const GAP_ROW = 7.5;

/** A paper on a sheet of its own. */
export interface SheetOfPaper {
  paper: TablePaper;
  /** Name of the sheet, made safe here. */
  sheetName: string;
}

export interface TablePaperExport extends SheetOfPaper {
  targetPath: string;
  signal: AbortSignal;
}

/**
 * Writes a formal paper around a table as a workbook ready to print and sign. The file appears whole or not at all.
 *
 * @throws AppError JOB_CANCELLED when stopped by the signal, FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY
 */
export async function writeTablePaperXlsx(job: TablePaperExport): Promise<void> {
  refuseIfCancelled(job.signal);
  await replaceFile(job.targetPath, (tempPath) => writePaper(job, tempPath));
}

/**
 * Writes papers that belong together into one workbook, each on a sheet of its own, in their order. In memory: not for
 * papers of thousands of rows.
 *
 * @param sheets at least one
 * @throws AppError like {@link writeTablePaperXlsx}
 */
export async function writeTablePapersXlsx({
  sheets,
  targetPath,
  signal,
}: {
  sheets: readonly SheetOfPaper[];
  targetPath: string;
  signal: AbortSignal;
}): Promise<void> {
  refuseIfCancelled(signal);
  await replaceFile(targetPath, (tempPath) => writeSheets(sheets, tempPath, signal));
}

async function writePaper({ signal, ...sheet }: TablePaperExport, tempPath: string): Promise<void> {
  const plan = bestPlan(sheet.paper);
  const frame = frameOf(sheet, plan);
  const isLong = plan.rows.length > LONGEST_DOCUMENT;
  const sink = isLong ? new StreamSink(frame, tempPath) : new DocumentSink(frame, tempPath);
  try {
    await addRows(sink, plan.rows, signal);
    await sink.finish(plan.breaks);
    refuseIfCancelled(signal);
  } catch (error) {
    sink.abandon();
    throw error;
  }
}

async function writeSheets(sheets: readonly SheetOfPaper[], tempPath: string, signal: AbortSignal): Promise<void> {
  const planned = sheets.map((sheet) => {
    const plan = bestPlan(sheet.paper);
    return { plan, frame: frameOf(sheet, plan) };
  });
  const [first, ...others] = planned;
  if (!first) throw new Error('a workbook has a sheet');
  const sink = new DocumentSink(first.frame, tempPath);
  await addRows(sink, first.plan.rows, signal);
  let { breaks } = first.plan;
  for (const { plan, frame } of others) {
    sink.nextSheet(frame, breaks);
    await addRows(sink, plan.rows, signal);
    ({ breaks } = plan);
  }
  await sink.finish(breaks);
  refuseIfCancelled(signal);
}

async function addRows(sink: SheetSink, rows: readonly PlannedRow[], signal: AbortSignal): Promise<void> {
  for (const [index, row] of rows.entries()) {
    sink.add(row);
    if (index % ROWS_PER_TURN > 0) continue;
    await nextTurn();
    refuseIfCancelled(signal);
  }
}

function frameOf({ paper, sheetName }: SheetOfPaper, { grid, head }: PaperPlan): SheetFrame {
  return {
    name: safeSheetName(sheetName),
    columnPixels: grid.pixels,
    options: signedPaperOptions(head.last, paper.mark, {
      firstHeadRow: head.first,
      orientation: paper.orientation,
      repeatsHead: isShort(paper),
    }),
    filterRow: null,
  };
}

/** A paper laid out: its rows, and after which of them a page ends. */
interface PaperPlan {
  grid: TableGrid;
  /** Sheet rows of the head, from 1. */
  head: { first: number; last: number };
  rows: readonly PlannedRow[];
  breaks: readonly number[];
}

/** With the most room to sign, unless less of it for many parties saves a page. */
function bestPlan(paper: TablePaper): PaperPlan {
  const usual = planInSize(paper, 'ample');
  const isOneRow = paper.signatures.length <= paper.signaturesPerRow;
  if (usual.breaks.length === 0 || isOneRow) return usual;
  return fewerPages(usual, planInSize(paper, 'close'));
}

/** With the largest text in the table, unless a smaller one saves a page. */
function planInSize(paper: TablePaper, space: SigningSpace): PaperPlan {
  if (paper.orientation === 'portrait') return planPaper(paper, { size: SMALL, space });
  const large = planPaper(paper, { size: LARGE, space });
  return large.breaks.length === 0 ? large : fewerPages(large, planPaper(paper, { size: SMALL, space }));
}

function fewerPages(usual: PaperPlan, tighter: PaperPlan): PaperPlan {
  return tighter.breaks.length < usual.breaks.length ? tighter : usual;
}

type TextSize = typeof LARGE | typeof SMALL;

function planPaper(paper: TablePaper, { size, space }: { size: TextSize; space: SigningSpace }): PaperPlan {
  const styles = new TableStyles(size);
  const grid = layOutPaper(paper, size);
  const heading = headingRows(paper, grid);
  const head = headRows(paper, grid, styles);
  const lastHeadRow = heading.length + head.length;
  const closing = closingRows(paper, grid, space);
  const endsPaper = isShort(paper);
  const rowsWith = (rowAt: (row: number) => number): PlannedRow[] => {
    const body = tableRows(paper, grid, styles, { rowAt, endsPaper });
    return [...heading, ...(endsPaper ? [...head, ...body] : withOwnHead(head, body)), ...closing];
  };
  const textMm = (paper.orientation === 'portrait' ? PORTRAIT_TEXT : LANDSCAPE_TEXT).heightMm;
  const { numbers, ...paged } = repeatHeads(
    rowsWith((row) => lastHeadRow + 1 + row),
    textMm,
  );
  const areMoved = numbers.length < paged.rows.length;
  // Repeated heads push rows down, and the formulas follow them.
  const rows = areMoved
    ? repeatHeads(
        rowsWith((row) => numbers[lastHeadRow + row] ?? 0),
        textMm,
      ).rows
    : paged.rows;
  return { grid, head: { first: heading.length + 1, last: lastHeadRow }, rows, breaks: paged.breaks };
}

/** Whether a paper ends with its table, a sentence and one row of signatures. Of a longer one the head cannot be the
 * title of every page: it would print above text and signatures too. */
function isShort({ before, after, signatures, signaturesPerRow }: TablePaper): boolean {
  return before.length === 0 && after.length === 0 && signatures.length <= signaturesPerRow;
}

/** The head as a row that never ends a page, carried by each row below it that may begin one. */
function withOwnHead(head: readonly PlannedRow[], body: readonly PlannedRow[]): PlannedRow[] {
  const heads = head.map((row): PlannedRow => ({ ...row, role: 'group' }));
  const last = heads.at(-1);
  return [...heads, ...(last ? body.map((row) => ({ ...row, head: last })) : body)];
}

/** Everything above the head of the table. */
function headingRows(paper: TablePaper, grid: TableGrid): PlannedRow[] {
  const [left, right] = halves(grid);
  const isWide = paper.orientation === 'landscape';
  const date = dateLine(paper);
  const dateRow = linesRow(grid, 'heading', DATE_ROW, [
    [left, undefined],
    [right, { text: date, face: 'italic', size: 13 }],
  ]);
  return [
    ...nationalHeader(grid, paper.issuer, isWide ? WIDE_HEADER : NARROW_HEADER),
    ...(date === '' ? [] : [dateRow, gapRow(grid)]),
    ...markRows(grid, paper.mark),
    ...titleRows(grid, paper.titleLines),
    ...(paper.attachedTo === ''
      ? [ruleBelow(grid, titleLines(grid, paper.titleLines.slice(-1)))]
      : attachedRows(grid, cellText(paper.attachedTo))),
    ...paragraphRows(grid, paper.before, 'heading'),
    ...(paper.before.length === 0 ? [] : [gapRow(grid)]),
  ];
}

/** `Thuận Thành, ngày 06 tháng 02 năm 2024`; dots to write on while the day is open. */
function dateLine({ place, madeOn }: TablePaper): string {
  if (place === '') return '';
  const date = madeOn === null ? 'ngày ....... tháng ....... năm ...........' : dateInWords(madeOn);
  return `${cellText(place)}, ${date}`;
}

function gapRow(grid: TableGrid): PlannedRow {
  return fullRow(grid, { text: '', face: 'regular', size: 13 }, GAP_ROW);
}

function refuseIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw refusal('JOB_CANCELLED');
}
