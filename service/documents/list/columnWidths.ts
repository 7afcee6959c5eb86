/** A column whose width is to be found, millimetres. */
export interface ColumnWish {
  /** Width in a table with room; columns share what there is in this proportion. */
  ideal: number;
  least: number;
  /** Figures have the width they need; only texts give and take. */
  isFlexible: boolean;
}

/** Millimetres by column, and the number of columns left of the middle border. */
export interface Table {
  widths: number[];
  leftColumns: number;
}

/**
 * Widths that fill a table exactly, with one border inside the window where the
 * header and signature blocks meet, so that no helper columns are needed.
 *
 * @returns null when no border can be brought into the window
 */
export function fillTable(
  wishes: readonly ColumnWish[],
  total: number,
  window: readonly [number, number],
): Table | null {
  const free = share(wishes, total);
  let found: (Table & { shift: number }) | null = null;
  for (let columns = 1; columns < wishes.length; columns++) {
    const border = sum(free.slice(0, columns));
    const target = Math.min(Math.max(border, window[0]), window[1]);
    const shift = Math.abs(target - border);
    if (found && found.shift <= shift) continue;
    if (shift === 0) {
      found = { widths: free, leftColumns: columns, shift };
      continue;
    }
    const [left, right] = [wishes.slice(0, columns), wishes.slice(columns)];
    if (!canFill(left, target) || !canFill(right, total - target)) continue;
    found = { widths: [...share(left, target), ...share(right, total - target)], leftColumns: columns, shift };
  }
  return found;
}

/** Whether columns can be given exactly this width together. */
export function canFill(wishes: readonly ColumnWish[], total: number): boolean {
  return wishes.some((wish) => wish.isFlexible) && sum(wishes.map((wish) => wish.least)) <= total;
}

/** Shares a width out: figures first, then texts in proportion, none below its least. */
export function share(wishes: readonly ColumnWish[], total: number): number[] {
  const widths = wishes.map((wish) => wish.least);
  const open = new Set([...wishes.keys()].filter((index) => wishes[index]?.isFlexible));
  let rest = total - sum(wishes.filter((wish) => !wish.isFlexible).map((wish) => wish.least));
  for (;;) {
    const weights = sum([...open].map((index) => wishes[index]?.ideal ?? 0));
    const tight = [...open].find((index) => ((wishes[index]?.ideal ?? 0) * rest) / weights < (widths[index] ?? 0));
    if (tight === undefined) {
      for (const index of open) widths[index] = ((wishes[index]?.ideal ?? 0) * rest) / weights;
      return widths;
    }
    rest -= widths[tight] ?? 0;
    open.delete(tight);
  }
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
