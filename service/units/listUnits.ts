import type { IsoDate } from '#core/dates/isoDate.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { vietnameseSortKey } from '#core/text/sortKey.ts';
import type { UnitKind } from '#core/units/unitKind.ts';
import { totalUnits, type UnitRow, type UnitTotals } from '#core/units/unitRows.ts';
import type { Queryable } from '#db/client.ts';
import { rowsOn } from './unitRowsOn.ts';

export const UNIT_SORTS = ['TREE', 'NAME', 'PARENT', 'MEMBERS'] as const;
export type UnitSort = (typeof UNIT_SORTS)[number];

/** What of the units is wanted. */
export interface UnitFilter {
  on: IsoDate;
  /** Found in today's and former names, with or without dấu. */
  text: string;
  kind: string | null;
  /** Only units below this one, at any depth. */
  belowId: string | null;
  includeEnded: boolean;
  sort: UnitSort;
}

/** A line of the list: it stands without its tree, so it names what is above it. */
export interface UnitListRow extends UnitRow {
  parentName: string;
  parentShortName: string;
  /** The former name by which it was found; empty when its own name says it. */
  foundBy: string;
}

export interface UnitList {
  rows: UnitListRow[];
  /** How many the filter keeps, of which `rows` is a page. */
  count: number;
  totals: UnitTotals;
}

/** One page of the units a filter keeps, and what all of them come to. */
export async function listUnits(
  db: Queryable,
  filter: UnitFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<UnitList> {
  const { rows, kinds } = await filteredUnits(db, filter);
  return {
    rows: rows.slice(offset, offset + limit),
    count: rows.length,
    totals: totalUnits(rows, kinds, filter.on),
  };
}

/** All units a filter keeps, in its order. */
export async function filteredUnits(
  db: Queryable,
  filter: UnitFilter,
): Promise<{ rows: UnitListRow[]; kinds: UnitKind[] }> {
  const { rows: tree, kinds } = await rowsOn(db, filter);
  const byId = new Map(tree.map((row) => [row.id, row]));
  const below = filter.belowId === null ? null : unitsBelow(tree, filter.belowId);
  const wanted = foldForSearch(filter.text);
  const rows = tree.flatMap((row) => {
    if (below && !below.has(row.id)) return [];
    if (filter.kind !== null && row.kind !== filter.kind) return [];
    const foundBy = foundName(row, wanted);
    if (foundBy === null) return [];
    const above = row.parentId === null ? undefined : byId.get(row.parentId);
    return [{ ...row, foundBy, parentName: above?.name ?? '', parentShortName: above?.shortName ?? '' }];
  });
  return { rows: sorted(rows, filter.sort), kinds };
}

/** Empty when the unit's own name fits; the former name that does; null when none does. */
function foundName({ name, shortName, formerNames }: UnitRow, wanted: string): string | null {
  if (foldForSearch(`${name} ${shortName}`).includes(wanted)) return '';
  return formerNames.find((former) => foldForSearch(former).includes(wanted)) ?? null;
}

/** Rows stand below their superior, so one pass from the top finds them all. */
function unitsBelow(tree: readonly UnitRow[], topId: string): Set<string> {
  const below = new Set<string>();
  for (const { id, parentId } of tree) {
    if (parentId !== null && (parentId === topId || below.has(parentId))) below.add(id);
  }
  return below;
}

function sorted(rows: UnitListRow[], sort: UnitSort): UnitListRow[] {
  if (sort === 'TREE') return rows;
  if (sort === 'MEMBERS') return rows.sort((one, next) => (next.members ?? -1) - (one.members ?? -1));
  const keys = new Map(
    rows.map((row) => {
      const name = vietnameseSortKey(row.name);
      return [row.id, sort === 'NAME' ? name : `${vietnameseSortKey(row.parentName)}\n${name}`];
    }),
  );
  const keyOf = ({ id }: UnitListRow) => keys.get(id) ?? '';
  return rows.sort((one, next) => (keyOf(one) < keyOf(next) ? -1 : Number(keyOf(one) > keyOf(next))));
}
