import type { ImportedRow, MergedRange } from './importedSheet.ts';

interface VerticalMerge {
  top: number;
  bottom: number;
}

/**
 * Finds the row whose cell covers a given one by a merge over several rows, as
 * offices merge one unit beside all its people. Ranges are looked up, never
 * expanded: a hostile one may span the whole sheet.
 */
export class MergedColumns {
  readonly #merges = new Map<number, VerticalMerge[]>();
  readonly #rows: ReadonlyMap<number, ImportedRow>;

  constructor(merges: readonly MergedRange[], rows: readonly ImportedRow[]) {
    this.#rows = new Map(rows.map((row) => [row.number, row]));
    for (const { top, bottom, left, right } of merges) {
      // A block over several columns and rows is a box of text, not a shared value.
      if (bottom === top || left !== right) continue;
      const column = this.#merges.get(left) ?? [];
      column.push({ top, bottom });
      this.#merges.set(left, column);
    }
    for (const column of this.#merges.values()) column.sort((a, b) => a.top - b.top);
  }

  /** The row in which the value of a covered cell stands; undefined when no merge covers it. */
  owner(row: number, column: number): ImportedRow | undefined {
    const merges = this.#merges.get(column);
    if (!merges) return undefined;
    let [low, high] = [0, merges.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((merges[middle]?.top ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    const merge = merges[low];
    return merge && merge.top <= row && row <= merge.bottom ? this.#rows.get(merge.top) : undefined;
  }
}
