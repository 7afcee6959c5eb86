import type { IsoDate } from '#core/dates/isoDate.ts';
import { compareText } from '#core/text/compareText.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { UnitKind } from '#core/units/unitKind.ts';
import { totalUnits, type UnitRow, type UnitTotals } from '#core/units/unitRows.ts';
import { foundBy } from '#core/units/unitText.ts';
import { nameOn } from '#core/units/unitTree.ts';
import type { Queryable } from '#db/client.ts';
import { rowsOn, type RowsOn, type ShownFigures } from './unitRowsOn.ts';

export const UNIT_SORTS = ['TREE', 'NAME', 'PARENT', 'MEMBERS'] as const;
export type UnitSort = (typeof UNIT_SORTS)[number];

/** What of the units is wanted. */
export interface UnitFilter {
  on: IsoDate;
  /** Found in today's and former names, with or without dấu. */
  text: string;
  kind: string | null;
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
  figures: ShownFigures;
}

/** One page of the units a filter keeps, and what all of them come to. */
export async function listUnits(
  db: Queryable,
  filter: UnitFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<UnitList> {
  const { rows, kinds, figures } = await filteredUnits(db, filter);
  return {
    rows: rows.slice(offset, offset + limit),
    count: rows.length,
    totals: totalUnits(rows, kinds, filter.on),
    figures,
  };
}

export interface FilteredUnits {
  rows: UnitListRow[];
  kinds: UnitKind[];
  figures: ShownFigures;
}

/** All units a filter keeps, in its order. */
export async function filteredUnits(db: Queryable, filter: UnitFilter): Promise<FilteredUnits> {
  const day = await rowsOn(db, filter);
  const { rows: tree, kinds, figures } = day;
  const byId = new Map(tree.map((row) => [row.id, row]));
  const wanted = foldForSearch(filter.text);
  const rows = tree.flatMap((row) => {
    if (filter.kind !== null && row.kind !== filter.kind) return [];
    const name = foundBy(row, wanted);
    if (name === null) return [];
    const above = row.parentId === null ? undefined : byId.get(row.parentId);
    return [{ ...row, foundBy: name, parentName: above?.name ?? '', parentShortName: above?.shortName ?? '' }];
  });
  return { rows: sorted(rows, filter, day), kinds, figures };
}

function sorted(rows: UnitListRow[], { sort, on }: UnitFilter, { forest, sortKeys }: RowsOn): UnitListRow[] {
  if (sort === 'TREE') return rows;
  if (sort === 'MEMBERS') return rows.sort((one, next) => (next.members ?? -1) - (one.members ?? -1));
  const alphabet = new Map([...forest].map(([id, unit]) => [id, sortKeys.get(nameOn(unit, on).id) ?? '']));
  const keyOf = (id: string | null) => alphabet.get(id ?? '') ?? '';
  const byName = (one: UnitListRow, next: UnitListRow) => compareText(keyOf(one.id), keyOf(next.id));
  if (sort === 'NAME') return rows.sort(byName);
  return rows.sort((one, next) => compareText(keyOf(one.parentId), keyOf(next.parentId)) || byName(one, next));
}
