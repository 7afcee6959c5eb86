import { dateInWords } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { signatureOf } from '#core/papers/paperMaker.ts';
import type { AwardRecord, RecordedAward } from '#core/people/awardRecord.ts';
import { romanNumeral } from '#core/text/roman.ts';
import { replaceFile } from './atomicFile.ts';
import { freeText, HEAD_PADDING, LINE_PADDING, TableStyles, type CellStyle } from './list/listStyles.ts';
import { fullRow, linesRow, partsRow } from './paper/freeRows.ts';
import { halves, wholeWidth, widthOf, type Grid, type Stretch } from './paper/grid.ts';
import { NARROW_HEADER, nationalHeader } from './paper/nationalHeader.ts';
import { signatureRows } from './paper/signatureRows.ts';
import { DocumentSink } from './sheet/documentSink.ts';
import { columnPixels, pixelsToPoints, PORTRAIT_TEXT, rowHeight, textSpace } from './sheet/paper.ts';
import type { PlannedRow, RichValue, RowRole } from './sheet/plannedRow.ts';
import { uprightPaperOptions } from './sheet/printSetup.ts';
import { repeatHeads } from './sheet/repeatedHeads.ts';
import { cellText, mustStayText, safeSheetName } from './sheet/sheetText.ts';
import { lineCount, runsLineCount, type Face } from './timesMetrics.ts';

/**
 * Four columns under everything: years in the first, the halves of header and signatures meet
 * after the second, names of awards take the second and third. Millimetres, 2 % less than the text.
 */
const COLUMNS_MM = [18, 48, 18, 78];
const PIXELS = COLUMNS_MM.map(columnPixels);
const GRID: Grid = {
  edges: PIXELS.reduce<number[]>((edges, pixels) => [...edges, (edges.at(-1) ?? 0) + pixelsToPoints(pixels)], [0]),
  leftColumns: 2,
};
const WHOLE = wholeWidth(GRID);
const HALVES = halves(GRID);
const THREE: readonly Stretch[] = [
  [0, 0],
  [1, 2],
  [3, 3],
];

const SIZE = 12;
const BODY_SIZE = 13;
const DATE_ROW = 18;
const GAP_ROW = 7.125;
const TITLE_ROW = 19.5;
const SIGNATURE_GAP = 14.25;
const SECTION_PADDING = 9;
const FACT_PADDING = 3;

/**
 * Writes "Lý lịch khen thưởng" of one person, upright, ready to print and sign. The file
 * appears whole or not at all.
 *
 * @throws AppError JOB_CANCELLED, FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY
 */
export async function writePersonRecordXlsx(job: {
  record: AwardRecord;
  targetPath: string;
  signal: AbortSignal;
}): Promise<void> {
  if (job.signal.aborted) throw refusal('JOB_CANCELLED');
  await replaceFile(job.targetPath, async (tempPath) => {
    const sink = new DocumentSink(
      {
        name: safeSheetName('Lý lịch khen thưởng'),
        columnPixels: PIXELS,
        options: uprightPaperOptions(),
        filterRow: null,
      },
      tempPath,
    );
    // Several tables cross pages, and a sheet has title rows for one only.
    const { rows, breaks } = repeatHeads(recordRows(job.record), PORTRAIT_TEXT.heightMm);
    for (const row of rows) sink.add(row);
    await sink.finish(breaks);
  });
}

function recordRows(record: AwardRecord): PlannedRow[] {
  const tables = new TableStyles(SIZE);
  let number = 0;
  const section = (title: string, rows: PlannedRow[]) => {
    number += 1;
    return [sectionRow(`${romanNumeral(number)}. ${title}`), ...rows];
  };
  return [
    ...heading(record),
    ...section('SƠ LƯỢC LÝ LỊCH', [
      factRow('Họ và tên', record.fullName.toLocaleUpperCase('vi'), 'bold'),
      ...record.facts.map(({ label, value }) => factRow(label, value, 'regular')),
    ]),
    ...(record.posts.length === 0
      ? []
      : section(
          'QUÁ TRÌNH CÔNG TÁC',
          table(tables, HALVES, {
            head: ['Thời gian', 'Chức vụ, đơn vị công tác'],
            lines: record.posts.map(({ period, post }) => [period, post]),
          }),
        )),
    ...(record.gradings.length === 0
      ? []
      : section(
          'XẾP LOẠI HẰNG NĂM',
          table(tables, THREE, {
            head: ['Năm', 'Mức xếp loại', 'Ghi chú'],
            lines: record.gradings.map(({ year, grade, note }) => [year, grade, note]),
          }),
        )),
    ...section('CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG', [
      ...awardTable(tables, '1. Danh hiệu thi đua', 'Danh hiệu thi đua', TITLE_DECISION, record.titles),
      ...awardTable(tables, '2. Hình thức khen thưởng', 'Hình thức khen thưởng', FORM_DECISION, record.forms),
    ]),
    ...(record.disciplines.length === 0
      ? []
      : section(
          'KỶ LUẬT',
          table(tables, HALVES, {
            head: ['Hình thức', 'Số, ngày, tháng, năm của quyết định'],
            lines: record.disciplines.map(({ form, decision }) => [form, decision]),
          }),
        )),
    ...signatures(record),
  ];
}

const TITLE_DECISION = 'Số, ngày, tháng, năm của quyết định công nhận danh hiệu thi đua; cơ quan ban hành quyết định';
const FORM_DECISION = 'Số, ngày, tháng, năm của quyết định khen thưởng; cơ quan ban hành quyết định';

function awardTable(
  tables: TableStyles,
  title: string,
  head: string,
  decisionHead: string,
  awards: readonly RecordedAward[],
): PlannedRow[] {
  const lines = awards.map(({ year, name, decision }) => [year, name, decision]);
  const rows = table(tables, THREE, { head: ['Năm', head, decisionHead], lines });
  const none = lines.length === 0 ? [tableRow(tables, 'line', [WHOLE], ['Chưa có'])] : [];
  return [subsectionRow(title), ...rows, ...none];
}

/** A table whose head stands on every page it takes. */
function table(
  tables: TableStyles,
  places: readonly Stretch[],
  { head, lines }: { head: readonly string[]; lines: readonly (readonly (string | number)[])[] },
): PlannedRow[] {
  const headRow = tableRow(tables, 'group', places, head);
  return [headRow, ...lines.map((line) => ({ ...tableRow(tables, 'line', places, line), head: headRow }))];
}

/** Issuer and Quốc hiệu with their rules, place and date, title. */
function heading({ issuer, madeOn, fullName }: AwardRecord): PlannedRow[] {
  const [left, right] = HALVES;
  const date = `${cellText(issuer.place)}, ${dateInWords(madeOn)}`;
  return [
    ...nationalHeader(GRID, issuer, NARROW_HEADER),
    linesRow(GRID, 'heading', DATE_ROW, [
      [left, undefined],
      [right, { text: date, face: 'italic', size: BODY_SIZE }],
    ]),
    linesRow(GRID, 'heading', GAP_ROW, [[WHOLE, undefined]]),
    fullRow(GRID, { text: 'LÝ LỊCH KHEN THƯỞNG', face: 'bold', size: 14 }, TITLE_ROW),
    fullRow(GRID, { text: `Của ${cellText(fullName)}`, face: 'bold', size: 14 }, TITLE_ROW),
  ];
}

function sectionRow(text: string): PlannedRow {
  return wrappedRow('group', text, [{ text, face: 'bold' }], SECTION_PADDING);
}

function subsectionRow(text: string): PlannedRow {
  return wrappedRow('group', text, [{ text, face: 'boldItalic' }], SECTION_PADDING);
}

function factRow(label: string, value: string, face: Face): PlannedRow {
  const runs = [
    { text: `${label}: `, face: 'regular' as const },
    { text: cellText(value), face },
  ];
  return wrappedRow('line', { size: BODY_SIZE, runs }, runs, FACT_PADDING);
}

/** A row of text over the whole width, as tall as its lines need. */
function wrappedRow(role: RowRole, value: string | RichValue, runs: RichValue['runs'], padding: number): PlannedRow {
  const lines = runsLineCount(runs, BODY_SIZE, textSpace(widthOf(GRID, WHOLE), 0));
  const style = freeText(BODY_SIZE, runs[0]?.face ?? 'regular', 'left', true);
  return partsRow(GRID, role, rowHeight(lines, BODY_SIZE, padding), [{ stretch: WHOLE, value, style }]);
}

/** A row of a table with borders; its head is a row that never ends a page. */
function tableRow(
  tables: TableStyles,
  kind: 'group' | 'line',
  places: readonly Stretch[],
  content: readonly (string | number)[],
): PlannedRow {
  const isHead = kind === 'group';
  const styleOf = (value: string | number | null): CellStyle => {
    if (isHead) return tables.head;
    if (typeof value === 'number') return tables.centered;
    return mustStayText(value ?? '') ? tables.guardedText : tables.text;
  };
  const parts = places.map((stretch, index) => {
    const said = content[index] ?? '';
    const value = typeof said === 'number' ? said : cellText(said) || null;
    return { stretch, value, style: styleOf(value) };
  });
  const lines = parts.map(({ stretch, value }) =>
    lineCount(
      String(value ?? ''),
      isHead ? 'bold' : 'regular',
      SIZE,
      textSpace(widthOf(GRID, stretch), isHead ? 0 : 1),
    ),
  );
  const padding = isHead ? HEAD_PADDING : LINE_PADDING[SIZE] + 2;
  return partsRow(GRID, kind, rowHeight(Math.max(1, ...lines), SIZE, padding), parts);
}

/** Who prepared it on the left, who confirms it on the right; names on one and the same row. */
function signatures({ preparedBy, signer }: AwardRecord): PlannedRow[] {
  const { titles, ...confirming } = signatureOf(signer);
  const signed = [
    { titles: ['NGƯỜI LẬP'], remark: '', name: preparedBy },
    { titles: ['XÁC NHẬN CỦA CƠ QUAN', ...titles], ...confirming },
  ];
  return [
    linesRow(GRID, 'closing', SIGNATURE_GAP, [[WHOLE, undefined]]),
    ...signatureRows(GRID, HALVES, signed, { inside: 'closing', last: 'closing' }),
  ];
}
