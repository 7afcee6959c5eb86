import { balanceWidths, rowLines, type TextColumn } from './balancedWidths.ts';
import { canFill, share, sum, type ColumnWish, type Table } from './columnWidths.ts';

/** A column with what stands in it; for figures every row takes one line. */
export type MeasuredColumn = ColumnWish & TextColumn;

/** Where the header blocks like to meet, millimetres, and how far aside both still fit their half. */
const MIDDLE_MM = 114;
const WINDOWS_MM = [
  [100, 130],
  [92, 150],
] as const;

/**
 * Widths by content that fill a table exactly: of the borders that can be the middle
 * one, that which leaves the rows fewest lines, and of equals the one nearest to the middle.
 *
 * @returns null when no border can be brought into the middle
 */
export function balancedTable(columns: readonly MeasuredColumn[], total: number): (Table & { lines: number }) | null {
  const free = balancedSide(columns, total);
  let found: (Table & { lines: number; shift: number }) | null = null;
  for (let leftColumns = 1; free && leftColumns < columns.length; leftColumns++) {
    for (const [nearest, farthest] of WINDOWS_MM) {
      const border = Math.min(Math.max(sum(free.slice(0, leftColumns)), nearest), farthest);
      const left = balancedSide(columns.slice(0, leftColumns), border);
      const right = balancedSide(columns.slice(leftColumns), total - border);
      if (!left || !right) continue;
      const widths = [...left, ...right];
      const lines = linesOf(columns, widths);
      const shift = Math.abs(border - MIDDLE_MM);
      const isBetter = !found || lines < found.lines || (lines === found.lines && shift < found.shift);
      if (isBetter) found = { widths, leftColumns, lines, shift };
    }
  }
  return found;
}

/** Lines of all rows of a table with these widths. */
export function linesOf(columns: readonly MeasuredColumn[], widths: readonly number[]): number {
  return rowLines(columns.map(({ linesAt }, index) => linesAt(widths[index] ?? 0)));
}

/** Columns side by side filling a width; what no text needs is shared out in proportion. */
function balancedSide(columns: readonly MeasuredColumn[], total: number): number[] | null {
  if (!canFill(columns, total)) return null;
  const texts = columns.filter(({ isFlexible }) => isFlexible);
  const figures = sum(columns.filter(({ isFlexible }) => !isFlexible).map(({ least }) => least));
  const ideals = balanceWidths(texts, total - figures);
  return share(
    columns.map((column) => (column.isFlexible ? { ...column, ideal: ideals[texts.indexOf(column)] ?? 0 } : column)),
    total,
  );
}
