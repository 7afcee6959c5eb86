/** Where the columns of a sheet begin and end, and the border at which the header blocks meet. */
export interface Grid {
  /** Left edge of each column and the right edge of the last, points from the table's left edge. */
  edges: readonly number[];
  /** Columns left of the border at which the header blocks meet. */
  leftColumns: number;
}

/** First and last column of a stretch, from 0. */
export type Stretch = readonly [number, number];

export function columnCount(grid: Grid): number {
  return grid.edges.length - 1;
}

export function wholeWidth(grid: Grid): Stretch {
  return [0, columnCount(grid) - 1];
}

/** Left and right of the border at which the header blocks meet. */
export function halves(grid: Grid): readonly [Stretch, Stretch] {
  return [
    [0, grid.leftColumns - 1],
    [grid.leftColumns, columnCount(grid) - 1],
  ];
}

/** So many stretches side by side, parted at the borders nearest to equal parts. There are no fewer columns. */
export function equalParts(grid: Grid, count: number): Stretch[] {
  const { edges } = grid;
  const width = edges.at(-1) ?? 0;
  const starts = [0];
  for (let part = 1; part < count; part++) {
    const before = starts.at(-1) ?? 0;
    const open = [...edges.keys()].slice(before + 1, columnCount(grid) - (count - part) + 1);
    const off = (border: number) => Math.abs((edges[border] ?? 0) - (width * part) / count);
    starts.push(open.reduce((best, border) => (off(border) < off(best) ? border : best)));
  }
  return starts.map((start, part) => [start, (starts[part + 1] ?? columnCount(grid)) - 1]);
}

/** Points from the table's left edge. */
export function leftOf({ edges }: Grid, [first]: Stretch): number {
  return edges[first] ?? 0;
}

/** Points from the table's left edge. */
export function rightOf({ edges }: Grid, [, last]: Stretch): number {
  return edges[last + 1] ?? 0;
}

/** Points. */
export function widthOf(grid: Grid, stretch: Stretch): number {
  return rightOf(grid, stretch) - leftOf(grid, stretch);
}
