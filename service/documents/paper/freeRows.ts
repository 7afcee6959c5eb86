import type { PlannedRow, RowRole, Rule, SheetValue } from '../sheet/plannedRow.ts';
import { freeText, type CellStyle } from '../list/listStyles.ts';
import { textWidth, type Face } from '../timesMetrics.ts';
import { columnCount, leftOf, rightOf, wholeWidth, type Grid, type Stretch } from './grid.ts';

/** One line of text in one face. */
export interface TextLine {
  text: string;
  face: Face;
  size: number;
}

/** What stands in a stretch of a row. */
export interface Part {
  stretch: Stretch;
  value: SheetValue;
  style: CellStyle;
}

const RULE_DROP = 2.5;

/** A row whose parts are merged over their columns; each cell under a merge has its style, for the borders. */
export function partsRow(grid: Grid, role: RowRole, height: number, parts: readonly Part[]): PlannedRow {
  const values: SheetValue[] = Array.from({ length: columnCount(grid) }, () => null);
  const styles: CellStyle[] = values.map(() => ({}));
  for (const { stretch, value, style } of parts) {
    const [first, last] = stretch;
    values[first] = value;
    styles.fill(style, first, last + 1);
  }
  return { role, height, values, look: { styles, merges: parts.map(({ stretch }) => stretch) } };
}

/** Centred lines side by side, without borders; an empty place keeps its stretch. */
export function linesRow(
  grid: Grid,
  role: RowRole,
  height: number,
  places: readonly (readonly [Stretch, TextLine | undefined])[],
): PlannedRow {
  return partsRow(
    grid,
    role,
    height,
    places.map(([stretch, line]) => ({
      stretch,
      value: line === undefined || line.text === '' ? null : line.text,
      style: freeText(line?.size ?? 13, line?.face ?? 'regular', 'center'),
    })),
  );
}

/** One centred line over the whole width. */
export function fullRow(grid: Grid, line: TextLine, height: number): PlannedRow {
  return linesRow(grid, 'heading', height, [[wholeWidth(grid), line]]);
}

/** A rule in the middle of a stretch, hanging from the top of its row. */
export function centeredRule(grid: Grid, stretch: Stretch, length: number): Rule {
  return { left: (leftOf(grid, stretch) + rightOf(grid, stretch) - length) / 2, length, top: RULE_DROP };
}

/** Points of the longest line. */
export function widest(lines: readonly TextLine[]): number {
  return Math.max(0, ...lines.map(({ text, face, size }) => textWidth(text, face, size)));
}
