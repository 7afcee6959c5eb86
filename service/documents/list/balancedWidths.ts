/** A column of texts whose width is to follow what stands in it. */
export interface TextColumn {
  /** Millimetres it starts from. */
  least: number;
  /** Lines the text of each row takes, by row, at a width in millimetres. */
  linesAt: (width: number) => Uint16Array;
}

/** Millimetres handed out at a time. */
const STEP = 2;
/** No text column needs more. */
const WIDEST = 150;
/** Weight of lines in cells beside the tallest one: they make no row taller yet, but would hold the next step back. */
const BESIDE = 0.25;

/**
 * Shares room out so that rows take few lines: from the least widths on, room goes
 * where a millimetre saves most, be it only after several steps at once.
 *
 * @param total millimetres of all text columns together
 * @returns millimetres by column; together less than the total once nothing wraps any more
 */
export function balanceWidths(columns: readonly TextColumn[], total: number): number[] {
  const tables = columns.map(({ least, linesAt }) => {
    const table: Uint16Array[] = [];
    for (let width = least; width <= Math.max(least, WIDEST); width += STEP) {
      const lines = linesAt(width);
      table.push(lines);
      if (lines.every((count) => count <= 1)) break;
    }
    return table;
  });
  const steps = columns.map(() => 0);
  let left = Math.floor((total - columns.reduce((sum, { least }) => sum + least, 0)) / STEP);
  while (left > 0) {
    const at = tables.map((table, index) => table[steps[index] ?? 0] ?? new Uint16Array());
    const now = cost(at);
    let best = { gain: 0, column: -1, by: 0 };
    for (const [column, table] of tables.entries()) {
      const from = steps[column] ?? 0;
      for (let by = 1; by <= left && from + by < table.length; by++) {
        const gain = (now - cost(at.with(column, table[from + by] ?? new Uint16Array()))) / by;
        if (gain > best.gain) best = { gain, column, by };
      }
    }
    if (best.column < 0) break;
    steps[best.column] = (steps[best.column] ?? 0) + best.by;
    left -= best.by;
  }
  return columns.map(({ least }, index) => least + (steps[index] ?? 0) * STEP);
}

/** Lines of all rows: each is as tall as its tallest cell. */
export function rowLines(columns: readonly Uint16Array[]): number {
  return sumOfRows(columns, 0);
}

function cost(columns: readonly Uint16Array[]): number {
  return sumOfRows(columns, BESIDE);
}

function sumOfRows(columns: readonly Uint16Array[], beside: number): number {
  let sum = 0;
  const rows = columns[0]?.length ?? 0;
  for (let row = 0; row < rows; row++) {
    let tallest = 1;
    let all = 0;
    for (const column of columns) {
      const lines = column[row] ?? 1;
      if (lines > tallest) tallest = lines;
      all += lines;
    }
    sum += tallest + beside * (all - tallest);
  }
  return sum;
}
