import type { AwardList, AwardListLine } from '#core/awards/awardList.ts';
import { formatNumber } from '#core/money/format.ts';
import { columnMmFor, columnPixels, pixelsToPoints, textSpace } from '../sheet/paper.ts';
import { cellText } from '../sheet/sheetText.ts';
import { lineCount, textWidth } from '../timesMetrics.ts';
import { balancedTable, linesOf } from './balancedTable.ts';
import { fillTable, type ColumnWish, type Table } from './columnWidths.ts';

export type ListColumnKind = 'ordinal' | 'text' | 'coefficient' | 'money';
export type ListColumnKey =
  | 'ordinal'
  | 'name'
  | 'position'
  | 'unitName'
  | 'achievement'
  | 'awardName'
  | 'coefficient'
  | 'baseSalary'
  | 'amount'
  | 'register'
  | 'receipt'
  | 'note';

export interface ListColumn {
  key: ListColumnKey;
  kind: ListColumnKind;
  /** Line breaks are where the head breaks. */
  head: string;
  /** Whole pixels, as Excel draws it. */
  pixels: number;
}

/** The columns of a list and where things stand in them. */
export interface ListLayout {
  columns: readonly ListColumn[];
  /** Left edge of each column and the right edge of the last, points from the table's left edge. */
  edges: readonly number[];
  /** Columns left of the border at which header and signature blocks meet. */
  leftColumns: number;
  /** Null on a paper that prints no sums. */
  amountColumn: number | null;
  /** Last column the name of a collective takes where persons have position and unit. */
  collectiveNameEnd: number;
  /** Least height of a row somebody signs in, points; 0 where nobody does. */
  signedRow: number;
}

/** Width of the table: the text width less 2 %, so that no printer cuts its right border. */
const TABLE_MM = 247;
/** Where the header blocks may meet: at best in the middle, at worst where both still fit their half. */
const MIDDLE_WINDOWS_MM = [
  [110, 118],
  [92, 150],
] as const;
/** The model papers' proportions stay unless the balanced ones save more than one line in twenty. */
const WORTH_BALANCING = 0.95;
/** Room for a name written by hand: across, and points of its row (9 mm). */
const RECEIPT_MM = 40;
const SIGNED_ROW = 25.5;
/** Rows the balance is worked out on, spread over the sample; more of them cost more time than they save lines. */
const ROWS_WEIGHED = 120;
const LEAST_NAME_MM = 46;
const ROOM_FOR_UNSEEN_NAMES = 1.15;
/** A column of names grows with its longest name up to here. */
const WIDEST_NAME_MM = 78;

interface Wish extends ColumnWish {
  key: ListColumnKey;
  kind: ListColumnKind;
  head: string;
}

/**
 * Chooses the columns by what the list holds and gives each its width: as on the model
 * papers, or by the texts themselves where those proportions would wrap more of them.
 *
 * @param sample the list's lines, or the first of a very long list
 */
export function layOutList(list: AwardList, sample: readonly AwardListLine[]): ListLayout {
  const wishes = wishedColumns(list, longestName(list, sample));
  let usual = fill(wishes);
  if (!usual) {
    // Names and figures only: a column for remarks gives the middle border its place.
    wishes.push(noteWish(60));
    usual = fill(wishes);
  }
  const table = usual && balanced(list, sample, wishes, usual);
  if (!table) throw new Error('No table of names leaves its header blocks without a border between them');

  const { widths, leftColumns } = table;
  const columns = wishes.map(({ key, kind, head }, index) => {
    return { key, kind, head, pixels: columnPixels(widths[index] ?? 0) };
  });
  const edges = [0];
  for (const { pixels } of columns) edges.push((edges.at(-1) ?? 0) + pixelsToPoints(pixels));
  return {
    columns,
    edges,
    leftColumns,
    amountColumn: printsMoney(list) ? columns.findIndex((column) => column.key === 'amount') : null,
    collectiveNameEnd: hasPersons(list) ? lastOf(columns, ['name', 'position', 'unitName']) : 1,
    signedRow: list.payment === null ? 0 : SIGNED_ROW,
  };
}

/** What stands in the name column: `Bà Lò Thị Hặc`; a collective brings its unit where it has no column for it. */
export function printedName(line: AwardListLine, hasOwnUnitColumn: boolean): string {
  if (line.subject === 'INDIVIDUAL') return line.honorific === '' ? line.name : `${line.honorific} ${line.name}`;
  if (hasOwnUnitColumn) return line.name;
  return [line.name, line.position, line.unitName].filter((part) => part !== '').join(', ');
}

/** Whether coefficients and sums stand on the paper. */
export function printsMoney(list: AwardList): boolean {
  return list.moneyArticle === 'AMOUNTS';
}

/** Whether persons stand in the list, alone or beside collectives. */
export function hasPersons(list: AwardList): boolean {
  return list.sections.some((section) => section.subject === 'INDIVIDUAL');
}

/** The table with widths by content, where that makes it clearly shorter. */
function balanced(list: AwardList, sample: readonly AwardListLine[], wishes: readonly Wish[], usual: Table): Table {
  const every = Math.max(1, Math.ceil(sample.length / ROWS_WEIGHED));
  const rows = sample.filter((_, index) => index % every === 0);
  const isMerged = hasPersons(list);
  const columns = wishes.map((wish) => {
    const texts = rows.map((line) => columnText(wish.key, line, isMerged));
    const least = wish.key === 'name' ? Math.min(wish.least, LEAST_NAME_MM) : wish.least;
    return { ...wish, least, linesAt: measured(texts, list.style.tableFontSize) };
  });
  const now = linesOf(columns, usual.widths);
  if (now <= rows.length) return usual;
  const table = balancedTable(columns, TABLE_MM);
  return table && table.lines < now * WORTH_BALANCING ? table : usual;
}

/** What a line has in a column of texts; a collective's name runs over the columns beside it and asks none for room. */
function columnText(key: ListColumnKey, line: AwardListLine, isMerged: boolean): string {
  const isCollective = line.subject === 'COLLECTIVE';
  switch (key) {
    case 'name':
      return isCollective && isMerged ? '' : printedName(line, true);
    case 'position':
    case 'unitName':
      return isCollective && isMerged ? '' : cellText(line[key]);
    case 'achievement':
    case 'awardName':
    case 'note':
      return cellText(line[key]);
    case 'ordinal':
    case 'coefficient':
    case 'baseSalary':
    case 'amount':
    case 'register':
    case 'receipt':
      return '';
  }
}

/** Lines each text takes at a width. Posts, units and awards repeat, and so do widths: each is measured once. */
function measured(texts: readonly string[], size: number): (width: number) => Uint16Array {
  const different = [...new Set(texts)];
  const known = new Map<number, Uint16Array>();
  return (width) => {
    const before = known.get(width);
    if (before) return before;
    const space = textSpace(pixelsToPoints(columnPixels(width)), 1);
    const lines = new Map(different.map((text) => [text, lineCount(text, 'regular', size, space)]));
    const now = Uint16Array.from(texts, (text) => lines.get(text) ?? 1);
    known.set(width, now);
    return now;
  };
}

/** Points of the widest printed name of a person; 0 when there is none. */
function longestName(list: AwardList, sample: readonly AwardListLine[]): number {
  const size = list.style.tableFontSize;
  const persons = sample.filter((line) => line.subject === 'INDIVIDUAL');
  const longest = persons.reduce(
    (widest, line) => Math.max(widest, textWidth(printedName(line, true), 'regular', size)),
    0,
  );
  const count = list.sections.reduce((total, section) => total + section.count, 0);
  // Names that were not seen may be longer than those that were.
  return count > sample.length ? longest * ROOM_FOR_UNSEEN_NAMES : longest;
}

function wishedColumns(list: AwardList, longestName: number): Wish[] {
  const { uses } = list;
  const size = list.style.tableFontSize;
  const wishes: Wish[] = [ordinalWish(list, size), nameWish(list, longestName)];
  const persons = hasPersons(list);
  if (persons && uses.position) wishes.push(textWish('position', 'Chức vụ', 60, 26));
  if (uses.unitName) wishes.push(textWish('unitName', persons ? 'Đơn vị công tác' : 'Đơn vị', persons ? 86 : 70, 32));
  if (uses.achievement) wishes.push(textWish('achievement', 'Thành tích', 58, 28));
  if (uses.awardName) wishes.push(awardWish(list));
  if (printsMoney(list)) wishes.push(...moneyWishes(list, size));
  if (list.registerFrom !== null) wishes.push(registerWish(list, list.registerFrom, size));
  if (list.payment !== null) wishes.push(figureWish('receipt', 'text', 'Ký nhận', RECEIPT_MM));
  if (uses.note) wishes.push(noteWish(30));
  return squeezed(wishes.map((wish) => (wish.key === 'name' ? withRoomForOthers(wish, wishes) : wish)));
}

function moneyWishes(list: AwardList, size: 12 | 13): Wish[] {
  const wishes: Wish[] = [];
  if (list.uses.coefficient) {
    wishes.push(figureWish('coefficient', 'coefficient', 'Hệ số', size === 13 ? 17 : 14));
    if (!hasPersons(list)) wishes.push(figureWish('baseSalary', 'money', 'Lương cơ sở\n(đồng)', 29));
  }
  return [...wishes, amountWish(list, size)];
}

/** Long names give way before the table outgrows the page; they wrap then. */
function withRoomForOthers(name: Wish, wishes: Wish[]): Wish {
  const others = wishes.reduce((total, wish) => (wish === name ? total : total + wish.least), 0);
  return { ...name, least: Math.min(name.least, Math.max(28, TABLE_MM - others)) };
}

/** Figures must not be cut: where every column is wanted and sums are huge, texts give way alike and wrap more. */
function squeezed(wishes: Wish[]): Wish[] {
  const leastOf = (some: readonly Wish[]) => some.reduce((total, wish) => total + wish.least, 0);
  const excess = leastOf(wishes) - TABLE_MM;
  if (excess <= 0) return wishes;
  const texts = leastOf(wishes.filter(({ isFlexible }) => isFlexible));
  const scale = (texts - excess) / texts;
  return wishes.map((wish) => (wish.isFlexible ? { ...wish, least: wish.least * scale } : wish));
}

function fill(wishes: readonly Wish[]): Table | null {
  for (const window of MIDDLE_WINDOWS_MM) {
    const table = fillTable(wishes, TABLE_MM, window);
    if (table) return table;
  }
  return null;
}

function ordinalWish(list: AwardList, size: number): Wish {
  const largest = Math.max(0, ...list.sections.map((section) => section.count));
  const needed = columnMmFor(textWidth(String(largest), 'regular', size), 0);
  return figureWish('ordinal', 'ordinal', 'STT', Math.max(12, needed));
}

function nameWish(list: AwardList, longestName: number): Wish {
  if (!hasPersons(list)) return textWish('name', 'Tên tập thể', 100, 50);
  const isMixed = list.sections.length > 1;
  const usual = list.uses.honorific ? 62 : 54;
  const needed = longestName === 0 ? usual : Math.min(columnMmFor(longestName, 1), WIDEST_NAME_MM);
  const width = Math.max(LEAST_NAME_MM, needed);
  return textWish('name', isMixed ? 'Họ và tên /\nTên tập thể' : 'Họ và tên', width, width);
}

function awardWish({ payment }: AwardList): Wish {
  return payment === null
    ? textWish('awardName', 'Hình thức', 40, 27)
    : textWish('awardName', 'Hình thức\nkhen thưởng', 62, 34);
}

/** Wide enough for the total: a number that does not fit prints as ####. */
function amountWish(list: AwardList, size: number): Wish {
  const needed = columnMmFor(textWidth(formatNumber(list.totalAmount), 'bold', size), 1);
  const head = list.payment === null ? 'Tiền thưởng\n(đồng)' : 'Số tiền\n(đồng)';
  return figureWish('amount', 'money', head, Math.max(size === 13 ? 31 : 29, needed));
}

function registerWish(list: AwardList, first: number, size: number): Wish {
  const last = list.sections.reduce((number, section) => number + section.count, first - 1);
  const needed = columnMmFor(textWidth(String(last), 'regular', size), 0);
  return figureWish('register', 'ordinal', 'Số\nvào sổ', Math.max(17, needed));
}

function noteWish(ideal: number): Wish {
  return textWish('note', 'Ghi chú', ideal, 18);
}

function textWish(key: ListColumnKey, head: string, ideal: number, least: number): Wish {
  return { key, kind: 'text', head, ideal, least, isFlexible: true };
}

function figureWish(key: ListColumnKey, kind: ListColumnKind, head: string, width: number): Wish {
  return { key, kind, head, ideal: width, least: width, isFlexible: false };
}

function lastOf(columns: readonly ListColumn[], keys: readonly ListColumnKey[]): number {
  return columns.findLastIndex((column) => keys.includes(column.key));
}
