import type { FieldSpec } from './fieldSpec.ts';
import { headingKey } from './headingKey.ts';
import { matchHeading, type FieldMatch } from './headingMatch.ts';
import type { ImportedCell, ImportedRow, ImportedSheet, MergedRange } from './importedSheet.ts';

/** One column of a header and the field it was taken for. */
export interface HeaderColumn<Field extends string> {
  /** From 1. */
  index: number;
  header: string;
  field: Field | null;
  /** 0 … 1; 0 without a field. */
  confidence: number;
}

/** A header found: its rows, its columns, where the list begins. */
export interface DetectedHeader<Field extends string> {
  /** Excel number of the header's first row. */
  row: number;
  /** Header rows, 1 or 2; rows of column numbers below count as neither. */
  depth: number;
  /** Excel number of the first row that may hold a line. */
  firstDataRow: number;
  columns: HeaderColumn<Field>[];
  /** Sum of confidences: for choosing between sheets. */
  score: number;
}

const HEADER_SEARCH_ROWS = 40;
const LEAST_CONFIDENCE = 0.4;

/**
 * Finds the row that names the columns within the first 40 rows, in any column
 * order, with or without dấu, over one or two rows.
 *
 * @param headerRow the row the user chose; then only that row is looked at, and taken whatever it holds
 * @returns null when no row names an identifying column and one more
 */
export function detectHeader<Field extends string>(
  sheet: Pick<ImportedSheet, 'rows' | 'merges'>,
  specs: readonly FieldSpec<Field>[],
  headerRow?: number,
): DetectedHeader<Field> | null {
  const candidates = sheet.rows.filter((row) =>
    headerRow === undefined ? row.number <= HEADER_SEARCH_ROWS : row.number === headerRow,
  );
  const merges = mergesByTop(sheet.merges);
  let best: DetectedHeader<Field> | null = null;
  // One row before two: a title over a header is no part of it.
  for (const depth of [1, 2]) {
    for (const row of candidates) {
      const place = { row, depth, merges: merges.get(row.number) ?? [] };
      const found = readHeader(sheet.rows, place, specs, headerRow !== undefined);
      // A second row must add something; equal rows further down are the header repeated on a later page.
      if (found && (best === null || found.score > best.score + 0.3)) best = found;
    }
  }
  return best;
}

interface HeaderPlace {
  row: ImportedRow;
  depth: number;
  /** Merges that begin in this row. */
  merges: readonly MergedRange[];
}

/** Merges by their first row: a hostile sheet may have 200.000, and each heading looks for its own. */
function mergesByTop(merges: readonly MergedRange[]): Map<number, MergedRange[]> {
  const byTop = new Map<number, MergedRange[]>();
  for (const merge of merges) {
    const row = byTop.get(merge.top);
    if (row) row.push(merge);
    else byTop.set(merge.top, [merge]);
  }
  return byTop;
}

function readHeader<Field extends string>(
  rows: readonly ImportedRow[],
  { row, depth, merges }: HeaderPlace,
  specs: readonly FieldSpec<Field>[],
  isChosen: boolean,
): DetectedHeader<Field> | null {
  const below = rows.find((other) => other.number === row.number + 1);
  if (depth === 2 && (!below || !continuesHeader(row, below, merges))) return null;
  const headings = depth === 2 && below ? twoRowHeadings(row, below, merges) : oneRowHeadings(row);
  const columns = assignFields(headings, specs);
  const known = columns.filter((column) => column.field !== null);
  const identified = known.some(({ field }) => specs.some((spec) => spec.field === field && spec.identifies));
  if (!isChosen && (!identified || known.length < 2)) return null;
  const score = known.reduce((sum, column) => sum + column.confidence, 0);
  const firstDataRow = afterColumnNumbers(rows, row.number + depth);
  return { row: row.number, depth, firstDataRow, columns, score };
}

interface Heading {
  index: number;
  /** Candidates from the most to the least telling: own text, parent and own text, parent. */
  texts: string[];
}

function oneRowHeadings(row: ImportedRow): Heading[] {
  return row.cells.map(({ column, text }) => ({ index: column, texts: [text] }));
}

/** `Họ và tên` over nothing, `Mức thưởng` over `Hệ số | Số tiền`: each column gets its own text and its parent's. */
function twoRowHeadings(row: ImportedRow, below: ImportedRow, merges: readonly MergedRange[]): Heading[] {
  const parents = new Map<number, string>();
  for (const { column, text } of row.cells) {
    const merge = merges.find(({ left }) => left === column);
    const last = Math.min(merge?.right ?? column, column + 30);
    for (let covered = column; covered <= last; covered++) parents.set(covered, text);
  }
  const own = new Map(below.cells.map(({ column, text }) => [column, text]));
  const indexes = [...new Set([...row.cells.map(({ column }) => column), ...own.keys()])].sort((a, b) => a - b);
  return indexes.map((index) => {
    const parent = parents.get(index) ?? '';
    const child = own.get(index) ?? '';
    return { index, texts: child === '' ? [parent] : [child, `${parent} ${child}`.trim()] };
  });
}

/** Whether the row below belongs to the header: texts only, and some parent spans several columns or stands beside its parts. */
function continuesHeader(row: ImportedRow, below: ImportedRow, merges: readonly MergedRange[]): boolean {
  if (below.cells.some((cell) => cell.date !== null || (cell.number !== null && !isYearHeading(cell)))) return false;
  const filled = new Set(row.cells.map(({ column }) => column));
  const spansColumns = merges.some(({ left, right }) => right > left);
  const addsColumns = below.cells.some(({ column }) => !filled.has(column));
  const staysUnderParents = below.cells.every(({ column, text }) => !filled.has(column) || text.length <= 40);
  return staysUnderParents && (spansColumns || addsColumns) && below.cells.length < row.cells.length + 8;
}

/** `2024` under "Xếp loại": a year that heads a column. A list of births has other numbers beside them. */
function isYearHeading({ number }: ImportedCell): boolean {
  return number !== null && Number.isInteger(number) && number >= 1945 && number <= 2100;
}

/** Each field goes to one column and each column to one field, the surest pair first. */
function assignFields<Field extends string>(
  headings: readonly Heading[],
  specs: readonly FieldSpec<Field>[],
): HeaderColumn<Field>[] {
  const pairs = headings.flatMap((heading) =>
    heading.texts.flatMap((text, rank) =>
      matchHeading(text, specs)
        .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
        .map((match: FieldMatch<Field>) => ({ index: heading.index, ...match, rank })),
    ),
  );
  pairs.sort((a, b) => b.confidence - a.confidence || b.rank - a.rank || a.index - b.index);
  const taken = new Map<number, FieldMatch<Field>>();
  const used = new Set<Field>();
  const repeating = new Set(specs.filter(({ repeats }) => repeats).map(({ field }) => field));
  for (const pair of pairs) {
    if (taken.has(pair.index) || used.has(pair.field)) continue;
    taken.set(pair.index, pair);
    if (!repeating.has(pair.field)) used.add(pair.field);
  }
  return headings.map(({ index, texts }) => ({
    index,
    header: texts.at(-1) ?? '',
    field: taken.get(index)?.field ?? null,
    confidence: taken.get(index)?.confidence ?? 0,
  }));
}

/** Skips a row such as `(1) (2) (3)` or `A B 1 2` under the header. */
function afterColumnNumbers(rows: readonly ImportedRow[], start: number): number {
  const row = rows.find(({ number }) => number === start);
  return row && isColumnNumbers(row) ? start + 1 : start;
}

/** True for a row that only numbers the columns. */
export function isColumnNumbers(row: ImportedRow): boolean {
  if (row.cells.length < 3) return false;
  return row.cells.every(({ text }) => /^(?:[a-k]|\d{1,2})$/u.test(headingKey(text))) && isIncreasing(row);
}

function isIncreasing(row: ImportedRow): boolean {
  const numbers = row.cells.map(({ text }) => Number(headingKey(text))).filter((value) => !Number.isNaN(value));
  return numbers.length >= 2 && numbers.every((value, i) => i === 0 || value === (numbers[i - 1] ?? 0) + 1);
}
