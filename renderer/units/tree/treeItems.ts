import { foldForSearch } from '#core/text/fold.ts';
import type { UnitRow } from '#core/units/unitRows.ts';
import { foundBy } from '#core/units/unitText.ts';

/** A unit that is on screen, with its place among those beside it. */
export interface TreeItem {
  row: UnitRow;
  /** Null for a unit with nothing below it. */
  isOpen: boolean | null;
  /** Counted from 1 among the units under the same superior. */
  position: number;
  siblings: number;
  /** The former name by which it was found; empty when its own name says it, or nothing is looked for. */
  foundBy: string;
}

interface TreeChoice {
  opened: ReadonlySet<string>;
  /** Empty for none; while one is looked for, everything above what was found is open. */
  text: string;
}

/** The rows of a tree that can be seen: below what is open, or what was found with all above it. */
export function treeItems(rows: readonly UnitRow[], { opened, text }: TreeChoice): TreeItem[] {
  const wanted = foldForSearch(text);
  const found = wanted === '' ? null : foundRows(rows, wanted);
  const kept = found ? rows.filter(({ id }) => found.shown.has(id)) : rows;
  const count = new Map<string | null, number>();
  for (const { parentId } of kept) count.set(parentId, (count.get(parentId) ?? 0) + 1);

  const items: TreeItem[] = [];
  const seen = new Map<string | null, number>();
  /** Units whose children are on screen. */
  const spread = new Set<string | null>([null]);
  for (const row of kept) {
    if (!spread.has(row.parentId)) continue;
    const position = (seen.get(row.parentId) ?? 0) + 1;
    seen.set(row.parentId, position);
    const isOpen = count.has(row.id) ? opened.has(row.id) || (found?.above.has(row.id) ?? false) : null;
    if (isOpen) spread.add(row.id);
    items.push({ row, isOpen, position, siblings: count.get(row.parentId) ?? 0, foundBy: found?.by.get(row.id) ?? '' });
  }
  return items;
}

/** Rows that bear the name or bore it, what stands above them, and everything to be shown. */
function foundRows(rows: readonly UnitRow[], wanted: string) {
  const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]));
  const by = new Map<string, string>();
  const above = new Set<string>();
  for (const row of rows) {
    const name = foundBy(row, wanted);
    if (name === null) continue;
    by.set(row.id, name);
    for (let at = row.parentId; at !== null && !above.has(at); at = parents.get(at) ?? null) above.add(at);
  }
  return { by, above, shown: new Set([...by.keys(), ...above]) };
}

/** So few units at the top are no choice yet: what is under them is shown at once. */
const FEW_TOPS = 3;

/** What is open when a tree is first seen. */
export function firstOpened(rows: readonly UnitRow[]): Set<string> {
  const tops = rows.filter(({ parentId }) => parentId === null);
  return new Set(tops.length <= FEW_TOPS ? tops.map(({ id }) => id) : []);
}
