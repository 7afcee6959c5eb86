import type { IsoDate } from '#core/dates/isoDate.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { NewUnit, UnitKind, UnitOnDate } from '#core/units/unit.ts';
import type { Queryable, Tx } from '../client.ts';
import { orderByKeyPrefix, whereKeyContains } from '../likePattern.ts';

interface UnitSearch {
  text: string;
  /** The day whose names and tree are wanted; null means today's open-ended rows. */
  on: IsoDate | null;
  limit: number;
}

interface UnitColumns {
  id: string;
  kind: UnitKind;
  name: string;
  short_name: string;
  parent_name: string | null;
  valid_to: string | null;
}

/** A unit with the ids of the rows that make it up. */
export interface UnitToInsert extends NewUnit {
  id: string;
  nameId: string;
  parentLinkId: string;
  validFrom: IsoDate | null;
}

/** Units whose name on that day contains the text without dấu; names that begin with it first. */
export async function searchUnits(db: Queryable, { text, on, limit }: UnitSearch): Promise<UnitOnDate[]> {
  const query = db('unit as u')
    .join('unit_name as n', 'n.unit_id', 'u.id')
    .leftJoin('unit_parent as link', (join) => {
      join.on('link.unit_id', 'u.id');
      join.andOn((on_) => on_.onNull('link.valid_to'));
    })
    .leftJoin('unit_name as parent', (join) => {
      join.on('parent.unit_id', 'link.parent_id');
      join.andOn((on_) => on_.onNull('parent.valid_to'));
    })
    .select<UnitColumns[]>('u.id', 'u.kind', 'u.valid_to', 'n.name', 'n.short_name', 'parent.name as parent_name')
    .limit(limit);
  if (on === null) void query.whereNull('n.valid_to');
  else {
    void query
      .where((range) => void range.whereNull('n.valid_from').orWhere('n.valid_from', '<=', on))
      .where((range) => void range.whereNull('n.valid_to').orWhere('n.valid_to', '>=', on));
  }
  whereKeyContains(query, 'n.search_key', text);
  orderByKeyPrefix(query, 'n.search_key', text);
  return (await query).map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    shortName: row.short_name,
    parentName: row.parent_name ?? '',
    endedOn: row.valid_to,
  }));
}

export async function insertUnit(tx: Tx, unit: UnitToInsert, now: string): Promise<void> {
  await tx('unit').insert({
    id: unit.id,
    kind: unit.kind,
    valid_from: unit.validFrom,
    valid_to: null,
    created_at: now,
  });
  await tx('unit_name').insert({
    id: unit.nameId,
    unit_id: unit.id,
    name: unit.name,
    short_name: unit.shortName,
    search_key: foldForSearch(`${unit.name} ${unit.shortName}`),
    valid_from: unit.validFrom,
    valid_to: null,
  });
  if (unit.parentId === null) return;
  await tx('unit_parent').insert({
    id: unit.parentLinkId,
    unit_id: unit.id,
    parent_id: unit.parentId,
    valid_from: unit.validFrom,
    valid_to: null,
  });
}
