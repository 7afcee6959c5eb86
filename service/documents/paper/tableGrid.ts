import type { PaperColumn, PaperRow, TablePaper } from '#core/papers/tablePaper.ts';
import { balanceWidths, rowLines, type TextColumn } from '../list/balancedWidths.ts';
import { fillTable, share, sum, type ColumnWish } from '../list/columnWidths.ts';
import { columnMmFor, columnPixels, pixelsToPoints, textSpace } from '../sheet/paper.ts';
import { cellText } from '../sheet/sheetText.ts';
import { lineCount, textWidth } from '../timesMetrics.ts';
import type { Grid, Stretch } from './grid.ts';
import { issuerWidths, NARROW_HEADER, WIDE_HEADER } from './nationalHeader.ts';

/** The table of a paper on the columns of its sheet. */
export interface TableGrid extends Grid {
  /** Whole pixels by column of the sheet. */
  pixels: readonly number[];
  /** Where each column of the table stands: most in one of the sheet, a few over two. */
  columns: readonly Stretch[];
  /** Where signatures stand that are side by side. */
  signatures: readonly Stretch[];
}

/** Widths of the table, the text width less 2 %, and where the header blocks meet, millimetres. */
const PAGE = {
  landscape: { table: 247, middle: { at: 114, from: 100, to: 130 } },
  // Quốc hiệu in 12 is 88,3 mm wide: what is left of it goes to the issuer.
  portrait: { table: 161.7, middle: { at: 66, from: 60, to: 68 } },
} as const;
/** Text columns keep this part of their width where they give way to a border in the middle; else one is split. */
const LEAST_SHARE = 0.8;
/** A border wished for is moved this far to fall on one that is there, millimetres. */
const SNAP = 8;
/** How many times the lines a table may take so that none of its columns is split. */
const WORTH_SPLITTING = 1.02;
/** Rows the widths are worked out on, spread over the table. */
const ROWS_WEIGHED = 120;

/**
 * Lays the columns of a paper out on its page. Header and signatures need borders at places of their own: where no
 * column of the table ends there, one is split in two and merged again in each row.
 *
 * @param size of the text in the table, points
 */
export function layOutPaper(paper: TablePaper, size: number): TableGrid {
  const { orientation, signaturesPerRow } = paper;
  const { table } = PAGE[orientation];
  const middle = middleOf(paper);
  const widths = widthsOf(paper, size);
  const inner = widths.slice(0, -1).map((_, index) => sum(widths.slice(0, index + 1)));

  const borders = [...inner];
  const middleBorder = placeBorder(borders, middle);
  const signed = Array.from({ length: signaturesPerRow - 1 }, (_, index) => {
    const at = (table * (index + 1)) / signaturesPerRow;
    return placeBorder(borders, { at, from: at - SNAP, to: at + SNAP });
  });
  borders.sort((a, b) => a - b);

  const all = [0, ...borders, table];
  const pixels = all.slice(1).map((border, index) => columnPixels(border - (all[index] ?? 0)));
  const edges = [0];
  for (const width of pixels) edges.push((edges.at(-1) ?? 0) + pixelsToPoints(width));
  const stretches = (ends: readonly number[]): Stretch[] => {
    const columnsTo = [...ends, table].map((end) => all.indexOf(end) - 1);
    return columnsTo.map((last, index) => [index === 0 ? 0 : (columnsTo[index - 1] ?? 0) + 1, last]);
  };
  return {
    pixels,
    edges,
    leftColumns: all.indexOf(middleBorder),
    columns: stretches(inner),
    signatures: stretches(signed),
  };
}

interface Window {
  at: number;
  from: number;
  to: number;
}

/**
 * Where the header blocks may meet: right of the issuer's names, so that one office is written alike above all its
 * papers. A name longer than half the page is broken in two wherever they meet.
 */
function middleOf({ orientation, issuer }: TablePaper): Window {
  const { middle } = PAGE[orientation];
  const widths = issuerWidths(issuer, orientation === 'landscape' ? WIDE_HEADER : NARROW_HEADER);
  const fitting = widths.map(pointsToMm).filter((width) => width <= middle.at);
  return { ...middle, from: Math.max(middle.from, ...fitting) };
}

const pointsToMm = (points: number): number => (points * 25.4) / 72;

/** Widths by what stands in the columns, with a border in the middle where a small change brings one there. */
function widthsOf(paper: TablePaper, size: number): readonly number[] {
  const { columns, rows, orientation } = paper;
  const { table } = PAGE[orientation];
  const middle = middleOf(paper);
  const texts = columns.flatMap((column, index) => (column.grows ? [measuredColumn(column, rows, index, size)] : []));
  const fixed = sum(columns.map(({ width, grows }) => (grows ? 0 : width)));
  const balanced = balanceWidths(texts, table - fixed);
  const growing = columns.filter(({ grows }) => grows);
  const wishes: ColumnWish[] = columns.map((column) => {
    const place = growing.indexOf(column);
    if (place === -1) return { ideal: column.width, least: column.width, isFlexible: false };
    const ideal = balanced[place] ?? column.width;
    return { ideal, least: Math.max(texts[place]?.least ?? 0, ideal * LEAST_SHARE), isFlexible: true };
  });
  const free = share(wishes, table);
  const moved = fillTable(wishes, table, [middle.from, middle.to])?.widths;
  const linesIn = (widths: readonly number[]) => {
    const ofTexts = widths.filter((_, index) => columns[index]?.grows);
    return rowLines(texts.map(({ linesAt }, index) => linesAt(ofTexts[index] ?? 0)));
  };
  // A column split in two is plainer than rows that wrap for the sake of the header.
  return moved && linesIn(moved) <= linesIn(free) * WORTH_SPLITTING ? moved : free;
}

/** A column of texts: no narrower than the longest word of its head, nor than half of what it is meant to be. */
function measuredColumn(
  { head, width }: PaperColumn,
  rows: readonly PaperRow[],
  index: number,
  size: number,
): TextColumn {
  const lines = rows.filter(({ kind }) => kind === 'line');
  const every = Math.max(1, Math.ceil(lines.length / ROWS_WEIGHED));
  const texts = lines.flatMap(({ cells }, row) => {
    const cell = cells[index];
    return row % every === 0 ? [typeof cell === 'string' ? cellText(cell) : ''] : [];
  });
  const word = Math.max(...head.split(/\s+/u).map((part) => textWidth(part, 'bold', size)));
  return {
    least: Math.max(columnMmFor(word, 0), width / 2),
    linesAt: (mm) => {
      const space = textSpace(pixelsToPoints(columnPixels(mm)), 1);
      return Uint16Array.from(texts, (text) => lineCount(text, 'regular', size, space));
    },
  };
}

/** The border in the window nearest to where it is wished; a new one where there is none. */
function placeBorder(borders: number[], { at, from, to }: Window): number {
  const [nearest] = borders
    .filter((border) => border >= from && border <= to)
    .toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at));
  if (nearest !== undefined) return nearest;
  borders.push(at);
  return at;
}
