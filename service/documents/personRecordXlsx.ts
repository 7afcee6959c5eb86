import { dateInWords } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import type { AwardRecord, RecordedAward } from '#core/people/awardRecord.ts';
import { romanNumeral } from '#core/text/roman.ts';
import { replaceFile } from './atomicFile.ts';
import { freeText, HEAD_PADDING, LINE_PADDING, TableStyles, type CellStyle } from './list/listStyles.ts';
import { ISSUER_RULE_SHARE, MOTTO, NATIONAL_NAME } from './paper/nationalHeader.ts';
import { breakAtSense } from './senseBreaks.ts';
import { DocumentSink } from './sheet/documentSink.ts';
import { columnPixels, pixelsToPoints, PORTRAIT_TEXT, rowHeight, textSpace } from './sheet/paper.ts';
import type { PlannedRow, RichValue, RowRole, Rule, SheetValue } from './sheet/plannedRow.ts';
import { uprightPaperOptions } from './sheet/printSetup.ts';
import { repeatHeads } from './sheet/repeatedHeads.ts';
import { cellText, mustStayText, safeSheetName } from './sheet/sheetText.ts';
import { lineCount, runsLineCount, textWidth, type Face } from './timesMetrics.ts';

/**
 * Four columns under everything: years in the first, the halves of header and signatures meet
 * after the second, names of awards take the second and third. Millimetres, 2 % less than the text.
 */
const COLUMNS_MM = [18, 48, 18, 78];
const PIXELS = COLUMNS_MM.map(columnPixels);
const EDGES = PIXELS.reduce<number[]>((edges, pixels) => [...edges, (edges.at(-1) ?? 0) + pixelsToPoints(pixels)], [0]);
const RIGHT = EDGES[4] ?? 0;
const MIDDLE = EDGES[2] ?? 0;

/** First and last column of each part of a row. */
type Spans = readonly (readonly [number, number])[];
const WHOLE: Spans = [[0, 3]];
const HALVES: Spans = [
  [0, 1],
  [2, 3],
];
const THREE: Spans = [
  [0, 0],
  [1, 2],
  [3, 3],
];

/** The smaller pair of sizes: upright, Quốc hiệu in 13 would fill its half to the edge. */
const NATIONAL_SIZE = 12;
const MOTTO_SIZE = 13;
const SIZE = 12;
const BODY_SIZE = 13;
const HEADER_ROW = 18;
const RULE_ROW = 14.25;
const RULE_DROP = 2.5;
const TITLE_ROW = 19.5;
const SECTION_PADDING = 9;
const FACT_PADDING = 3;
/** Room for a signature and a stamp: 22 mm. */
const SIGNING_SPACE = { rows: 4, height: 15.75 };

interface Part {
  text: string;
  face: Face;
  size: number;
}

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
  const none = lines.length === 0 ? [tableRow(tables, 'line', WHOLE, ['Chưa có'])] : [];
  return [subsectionRow(title), ...rows, ...none];
}

/** A table whose head stands on every page it takes. */
function table(
  tables: TableStyles,
  spans: Spans,
  { head, lines }: { head: readonly string[]; lines: readonly (readonly (string | number)[])[] },
): PlannedRow[] {
  const headRow = tableRow(tables, 'group', spans, head);
  return [headRow, ...lines.map((line) => ({ ...tableRow(tables, 'line', spans, line), head: headRow }))];
}

/** Issuer and Quốc hiệu with their rules, place and date, title. */
function heading({ issuer, madeOn, fullName }: AwardRecord): PlannedRow[] {
  const issuerLines = upperLines(issuer.name, 'bold');
  const left = [...upperLines(issuer.superiorName, 'regular'), ...issuerLines];
  const right: Part[] = [
    { text: NATIONAL_NAME, face: 'bold', size: NATIONAL_SIZE },
    { text: MOTTO, face: 'bold', size: MOTTO_SIZE },
  ];
  const rows: PlannedRow[] = [];
  for (let index = 0; index <= Math.max(left.length, right.length); index++) {
    const isText = left[index] !== undefined || right[index] !== undefined;
    const row = freeRow('heading', HALVES, [left[index], right[index]], isText ? HEADER_ROW : RULE_ROW);
    const rules: Rule[] = [];
    if (index === left.length) rules.push(centeredRule(0, MIDDLE, ISSUER_RULE_SHARE * widest(issuerLines)));
    if (index === right.length) rules.push(centeredRule(MIDDLE, RIGHT, widest(right.slice(1))));
    rows.push({ ...row, rules });
  }
  const date: Part = { text: `${cellText(issuer.place)}, ${dateInWords(madeOn)}`, face: 'italic', size: BODY_SIZE };
  return [
    ...rows,
    freeRow('heading', HALVES, [undefined, date], HEADER_ROW),
    freeRow('heading', WHOLE, [undefined], RULE_ROW / 2),
    freeRow('heading', WHOLE, [{ text: 'LÝ LỊCH KHEN THƯỞNG', face: 'bold', size: 14 }], TITLE_ROW),
    {
      ...freeRow('heading', WHOLE, [{ text: `Của ${cellText(fullName)}`, face: 'bold', size: 14 }], TITLE_ROW),
    },
  ];
}

function upperLines(name: string, face: Face): Part[] {
  const text = cellText(name).toLocaleUpperCase('vi');
  return breakAtSense(text, face, NATIONAL_SIZE, MIDDLE - 6).map((line) => ({ text: line, face, size: NATIONAL_SIZE }));
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
  const lines = runsLineCount(runs, BODY_SIZE, textSpace(RIGHT, 0));
  return spannedRow(
    role,
    WHOLE,
    [value],
    [freeText(BODY_SIZE, runs[0]?.face ?? 'regular', 'left', true)],
    rowHeight(lines, BODY_SIZE, padding),
  );
}

/** A row of a table with borders; its head is a row that never ends a page. */
function tableRow(
  tables: TableStyles,
  kind: 'group' | 'line',
  spans: Spans,
  content: readonly (string | number)[],
): PlannedRow {
  const isHead = kind === 'group';
  const values = content.map((value) => (typeof value === 'number' ? value : cellText(value) || null));
  const lines = spans.map(([first, last], index) => {
    const space = textSpace((EDGES[last + 1] ?? 0) - (EDGES[first] ?? 0), isHead ? 0 : 1);
    return lineCount(String(values[index] ?? ''), isHead ? 'bold' : 'regular', SIZE, space);
  });
  const styles = values.map((value): CellStyle => {
    if (isHead) return tables.head;
    if (typeof value === 'number') return tables.centered;
    return mustStayText(value ?? '') ? tables.guardedText : tables.text;
  });
  return spannedRow(
    kind,
    spans,
    values,
    styles,
    rowHeight(Math.max(1, ...lines), SIZE, isHead ? HEAD_PADDING : LINE_PADDING[SIZE] + 2),
  );
}

/** Who prepared it on the left, who confirms it on the right; names on one and the same row. */
function signatures({ preparedBy, signer }: AwardRecord): PlannedRow[] {
  const width = RIGHT - MIDDLE - 12;
  const titles = signer ? [signer.authority, signer.position.toLocaleUpperCase('vi')] : [];
  const right = [
    'XÁC NHẬN CỦA CƠ QUAN',
    ...titles.flatMap((title) => breakAtSense(cellText(title), 'bold', BODY_SIZE, width)),
  ];
  const bold = (text: string | undefined): Part | undefined =>
    text === undefined ? undefined : { text, face: 'bold', size: BODY_SIZE };
  return [
    freeRow('closing', WHOLE, [undefined], RULE_ROW),
    ...right.map((line, index) =>
      freeRow('closing', HALVES, [bold(index === 0 ? 'NGƯỜI LẬP' : undefined), bold(line)], HEADER_ROW),
    ),
    ...Array.from({ length: SIGNING_SPACE.rows }, () => freeRow('closing', WHOLE, [undefined], SIGNING_SPACE.height)),
    freeRow('closing', HALVES, [bold(cellText(preparedBy)), bold(cellText(signer?.fullName ?? ''))], HEADER_ROW),
  ];
}

/** Centred text without borders, one part per span. */
function freeRow(role: RowRole, spans: Spans, parts: readonly (Part | undefined)[], height: number): PlannedRow {
  const styles = parts.map((part) => freeText(part?.size ?? BODY_SIZE, part?.face ?? 'regular', 'center'));
  return spannedRow(
    role,
    spans,
    parts.map((part) => part?.text ?? null),
    styles,
    height,
  );
}

/** A row whose parts run over spans of columns; every cell under a merge carries its style, for the borders. */
function spannedRow(
  role: RowRole,
  spans: Spans,
  content: readonly SheetValue[],
  styles: readonly CellStyle[],
  height: number,
): PlannedRow {
  const values: SheetValue[] = COLUMNS_MM.map(() => null);
  const looks: CellStyle[] = COLUMNS_MM.map(() => ({}));
  spans.forEach(([first, last], index) => {
    values[first] = content[index] ?? null;
    for (let column = first; column <= last; column++) looks[column] = styles[index] ?? {};
  });
  return { role, height, values, look: { styles: looks, merges: spans.filter(([first, last]) => last > first) } };
}

function centeredRule(from: number, to: number, length: number): Rule {
  return { left: (from + to - length) / 2, length, top: RULE_DROP };
}

function widest(parts: readonly Part[]): number {
  return Math.max(0, ...parts.map(({ text, face, size }) => textWidth(text, face, size)));
}
