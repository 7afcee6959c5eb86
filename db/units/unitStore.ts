import type { Knex } from 'knex';
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
  const parents = db('unit_parent as link')
    .join('unit_name as parent', 'parent.unit_id', 'link.parent_id')
    .select('link.unit_id', 'parent.name')
    .as('above');
  whereValidOn(parents, 'link', on);
  whereValidOn(parents, 'parent', on);

  const query = db('unit as u')
    .join('unit_name as n', 'n.unit_id', 'u.id')
    .leftJoin(parents, 'above.unit_id', 'u.id')
    .select<UnitColumns[]>('u.id', 'u.kind', 'u.valid_to', 'n.name', 'n.short_name', 'above.name as parent_name')
    .limit(limit);
  whereValidOn(query, 'n', on);
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

/** Keeps rows in force on the day; null asks for those still open. */
function whereValidOn(query: Knex.QueryBuilder, table: string, on: IsoDate | null): void {
  if (on === null) {
    void query.whereNull(`${table}.valid_to`);
    return;
  }
  void query
    .where((range) => void range.whereNull(`${table}.valid_from`).orWhere(`${table}.valid_from`, '<=', on))
    .where((range) => void range.whereNull(`${table}.valid_to`).orWhere(`${table}.valid_to`, '>=', on));
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
