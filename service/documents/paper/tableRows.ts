import type { PaperCell, PaperColumn, PaperRow, PaperSum, TablePaper } from '#core/papers/tablePaper.ts';
import { isIsoDate } from '#core/dates/isoDate.ts';
import { LINE_PADDING, HEAD_PADDING, type CellStyle, type TableStyles } from '../list/listStyles.ts';
import { columnLetter } from '../sheet/columnLetter.ts';
import { rowHeight, textSpace } from '../sheet/paper.ts';
import type { PlannedRow, RowRole, SheetValue } from '../sheet/plannedRow.ts';
import { cellText, mustStayText } from '../sheet/sheetText.ts';
import { utcDate } from '../sheet/utcDate.ts';
import { lineCount, type Face } from '../timesMetrics.ts';
import { partsRow, type Part } from './freeRows.ts';
import { widthOf, type Stretch } from './grid.ts';
import type { TableGrid } from './tableGrid.ts';

/** Where rows stand in the sheet, for the formulas. */
export interface TablePlace {
  /** Number of the sheet row of a row of the paper, from 0. */
  rowAt: (row: number) => number;
  /** Whether totals at the end belong to the closing block. */
  endsPaper: boolean;
}

/** The rows of the table below its head. */
export function tableRows(paper: TablePaper, grid: TableGrid, styles: TableStyles, place: TablePlace): PlannedRow[] {
  const lastOther = paper.rows.findLastIndex(({ kind }) => kind !== 'total' && kind !== 'subtotal');
  const columns = paper.columns.map((column, index): TableColumn => {
    const compared = column.kind === 'points' ? paper.rows.map(({ cells }) => numberIn(cells[index] ?? null)) : [];
    return { ...column, compared: compared.filter((figure) => figure !== null) };
  });
  return paper.rows.map((row, index) => {
    const isLast = place.endsPaper && index > lastOther;
    return tableRow(row, { columns, grid, styles, place }, isLast ? 'closing' : ROLES[row.kind]);
  });
}

const ROLES: Record<PaperRow['kind'], RowRole> = {
  line: 'line',
  section: 'group',
  subsection: 'group',
  subtotal: 'subtotal',
  total: 'subtotal',
};
const FACES: Record<PaperRow['kind'], Face> = {
  line: 'regular',
  section: 'bold',
  subsection: 'boldItalic',
  subtotal: 'bold',
  total: 'bold',
};

interface TableColumn extends PaperColumn {
  /** Figures of a column of points, hundredths: they are written alike. */
  compared: readonly number[];
}

interface Table {
  columns: readonly TableColumn[];
  grid: TableGrid;
  styles: TableStyles;
  place: TablePlace;
}

function tableRow(row: PaperRow, table: Table, role: RowRole): PlannedRow {
  const { columns, grid, styles } = table;
  const face = FACES[row.kind];
  const labelled = row.kind === 'line' ? 0 : labelColumns(row.cells, columns.length);
  const label: Part[] = row.kind === 'line' ? [] : [labelPart(row, grid, labelled, styles)];
  const cells = columns.slice(labelled).map((column, index): Part => {
    const at = labelled + index;
    const value = sheetValue(row.cells[at] ?? null, column, table, at);
    const stretch = grid.columns[at] ?? [0, 0];
    return { stretch, value, style: cellStyle(column, row.cells[at] ?? null, value, face, styles) };
  });
  const parts = [...label, ...cells];
  const lines = parts.map(({ stretch, value, style }) =>
    typeof value === 'string'
      ? lineCount(value, face, styles.size, textSpace(widthOf(grid, stretch), indentOf(style)))
      : 1,
  );
  const padding = LINE_PADDING[styles.size] + (row.kind === 'line' ? 0 : 0.75);
  return partsRow(grid, role, rowHeight(Math.max(1, ...lines), styles.size, padding), parts);
}

const indentOf = ({ alignment }: CellStyle) => alignment?.indent ?? 0;

/** Columns the label of a section or total runs over: those before its first cell. */
function labelColumns(cells: readonly PaperCell[], columns: number): number {
  const first = cells.findIndex((cell) => cell !== null);
  return first === -1 ? columns : Math.max(1, first);
}

function labelPart(
  row: Exclude<PaperRow, { kind: 'line' }>,
  { columns }: TableGrid,
  labelled: number,
  styles: TableStyles,
): Part {
  const stretch: Stretch = [0, columns[labelled - 1]?.[1] ?? 0];
  const isSum = row.kind === 'total' || row.kind === 'subtotal';
  const groupStyle = row.kind === 'section' ? styles.group : styles.reason;
  return { stretch, value: cellText(row.label) || null, style: isSum ? styles.totalLabel : groupStyle };
}

function sheetValue(cell: PaperCell, { kind }: PaperColumn, table: Table, column: number): SheetValue {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return cell / UNITS[kind];
  if (typeof cell === 'string') return kind === 'date' && isIsoDate(cell) ? utcDate(cell) : cellText(cell);
  return { formula: formulaOf(cell, UNITS[kind], table, column), result: cell.result / UNITS[kind] };
}

/** How many of the paper's units make one of the sheet's. */
const UNITS: Record<PaperColumn['kind'], number> = {
  count: 1,
  text: 1,
  word: 1,
  quantity: 100,
  points: 100,
  percent: 10_000,
  completion: 10_000,
  money: 1,
  date: 1,
};

/** `F10+F15-SUM(F20:F22)`, kept between its bounds. */
function formulaOf({ parts, least, most }: PaperSum, unit: number, { grid, place }: Table, column: number): string {
  const letter = columnLetter(grid.columns[column]?.[0] ?? 0);
  const at = (row: number) => `${letter}${place.rowAt(row)}`;
  const sum = parts
    .map(({ from, to, sign }, index) => {
      const part = from === to ? at(from) : `SUM(${at(from)}:${at(to)})`;
      return sign === 1 ? `${index === 0 ? '' : '+'}${part}` : `-${part}`;
    })
    .join('');
  const capped = most === null ? sum : `MIN(${most / unit},${sum})`;
  return least === null ? capped : `MAX(${least / unit},${capped})`;
}

function cellStyle(
  { kind, compared }: TableColumn,
  cell: PaperCell,
  value: SheetValue,
  face: Face,
  styles: TableStyles,
): CellStyle {
  const weight = face === 'regular' ? 'regular' : 'bold';
  const number = numberIn(cell);
  if (number !== null) {
    switch (kind) {
      case 'money':
        return styles.money(number, weight);
      case 'percent':
        return styles.percent(number, weight);
      case 'completion':
        return styles.completion(weight);
      case 'quantity':
        return styles.quantity(number, weight);
      case 'points':
        return styles.points(compared, weight);
      case 'count':
      case 'text':
      case 'word':
      case 'date':
        return styles.quantity(number * 100, weight);
    }
  }
  if (value instanceof Date) return styles.date;
  const isLeft = kind === 'text' || value === null;
  if (isLeft) return typeof value === 'string' && mustStayText(value) ? styles.guardedText : styles.text;
  return typeof value === 'string' && mustStayText(value) ? styles.guardedWord : styles.word;
}

/** In the column's unit; null for a text or nothing. */
function numberIn(cell: PaperCell): number | null {
  if (typeof cell === 'number') return cell;
  return cell !== null && typeof cell === 'object' ? cell.result : null;
}

/** The head of the table: one row, or two where columns share a heading. */
export function headRows({ columns }: TablePaper, grid: TableGrid, styles: TableStyles): PlannedRow[] {
  const groups = headGroups(columns);
  const linesOf = (text: string, stretch: Stretch) =>
    lineCount(text, 'bold', styles.size, textSpace(widthOf(grid, stretch), 0));
  const height = (lines: number) => rowHeight(lines, styles.size, HEAD_PADDING);
  const stretchOf = ({ first, last }: HeadGroup): Stretch => [
    grid.columns[first]?.[0] ?? 0,
    grid.columns[last]?.[1] ?? 0,
  ];
  const alone = groups.filter(({ over }) => over === '');
  const shared = groups.filter(({ over }) => over !== '');
  const columnLines = columns.map(({ head }, index) => linesOf(cellText(head), grid.columns[index] ?? [0, 0]));
  const part = (stretch: Stretch, text: string | null): Part => {
    return { stretch, value: text === null ? null : cellText(text), style: styles.head };
  };

  const tallestAlone = height(Math.max(1, ...alone.map(({ first }) => columnLines[first] ?? 1)));
  if (shared.length === 0) {
    const parts = columns.map(({ head }, index) => part(grid.columns[index] ?? [0, 0], head));
    return [partsRow(grid, 'head', tallestAlone, parts)];
  }
  const upper = height(Math.max(...shared.map((group) => linesOf(group.over, stretchOf(group)))));
  const inGroups = columns.flatMap(({ over }, index) => (over === '' ? [] : [columnLines[index] ?? 1]));
  const lower = Math.max(height(Math.max(...inGroups)), tallestAlone - upper);
  const upperRow = partsRow(
    grid,
    'head',
    upper,
    groups.map((group) => part(stretchOf(group), group.over === '' ? (columns[group.first]?.head ?? '') : group.over)),
  );
  const lowerRow = partsRow(
    grid,
    'head',
    lower,
    columns.map(({ head, over }, index) => part(grid.columns[index] ?? [0, 0], over === '' ? null : head)),
  );
  // What stands alone is merged over both rows: once, from the upper one.
  const tall = alone.map((group) => stretchOf(group));
  const isTall = ([first]: Stretch) => tall.some(([start]) => start === first);
  const wide = (row: PlannedRow) => ({ ...row.look, merges: row.look.merges.filter((merge) => !isTall(merge)) });
  return [
    { ...upperRow, look: { ...wide(upperRow), tallMerges: tall } },
    { ...lowerRow, look: wide(lowerRow) },
  ];
}

interface HeadGroup {
  over: string;
  first: number;
  last: number;
}

/** Neighbours with the same heading over them; a column without one stands for itself. */
function headGroups(columns: readonly PaperColumn[]): HeadGroup[] {
  const groups: HeadGroup[] = [];
  columns.forEach(({ over }, index) => {
    const before = groups.at(-1);
    if (before && over !== '' && before.over === over) before.last = index;
    else groups.push({ over, first: index, last: index });
  });
  return groups;
}
