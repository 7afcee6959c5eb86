import type { Knex } from 'knex';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { whereValidOn } from '../validOn.ts';

/** Days, both ends included; to stand below a unit on one of them is enough. */
interface Days {
  from: IsoDate;
  to: IsoDate;
}

const EVER: Days = { from: '1900-01-01', to: '2999-12-31' };

/** The days of a year. @param year null for any day at all */
export function daysOf(year: number | null): Days {
  return year === null ? EVER : { from: `${year}-01-01`, to: `${year}-12-31` };
}

/**
 * A query to read `way (top, id)` in: units, the tops, and all that stood below them. A unit is below another only
 * while the whole way up to it stood; one that came back after a while elsewhere is there twice.
 *
 * @param tops fills an empty query with two columns: what a top is told by, and its unit
 */
export function withWayDown(
  db: Queryable,
  { from, to }: Days,
  tops: (first: Knex.QueryBuilder) => void,
): Knex.QueryBuilder {
  return db.withRecursive('way', ['top', 'id', 'from_day', 'to_day'], (first) => {
    tops(first);
    void first.select(...[from, to].map((day) => db.raw('CAST(? AS TEXT)', [day]))).union(
      (next) =>
        void next
          .select(
            'way.top',
            'link.unit_id',
            db.raw('CASE WHEN link.valid_from > way.from_day THEN link.valid_from ELSE way.from_day END'),
            db.raw('CASE WHEN link.valid_to < way.to_day THEN link.valid_to ELSE way.to_day END'),
          )
          .from('way')
          .join('unit_parent as link', 'link.parent_id', 'way.id')
          .where((begun) => void begun.whereNull('link.valid_from').orWhereRaw('link.valid_from <= way.to_day'))
          .where((open) => void open.whereNull('link.valid_to').orWhereRaw('link.valid_to >= way.from_day')),
    );
  });
}

/** Ids of a unit and of all below it on the day. */
export function unitsUnderOn(db: Queryable, unitId: string, on: IsoDate): Knex.QueryBuilder {
  return unitsUnder(db, [unitId], { from: on, to: on }).select('id');
}

/**
 * Ids of a unit and of all that stood below it on some day of the year: what a unit that was merged or moved in
 * June registered in January still counts for the one it was under.
 *
 * @param year null for any day at all
 */
export function unitsUnderInYear(db: Queryable, unitId: string, year: number | null): Knex.QueryBuilder {
  return unitsUnder(db, [unitId], daysOf(year)).select('id');
}

/** {@link unitsUnderInYear}, read. */
export async function unitIdsUnderInYear(db: Queryable, unitId: string, year: number): Promise<Set<string>> {
  const rows = (await unitsUnderInYear(db, unitId, year)) as { id: string }[];
  return new Set(rows.map(({ id }) => id));
}

/** A unit with the one it stood under on a day. */
export interface UnitPlace {
  id: string;
  parentId: string | null;
}

/**
 * Units and everything that stood below them on a day, without reading the whole tree. Each unit asked for is a top
 * of its own, also where it stands below another one.
 */
export async function placesUnder(db: Queryable, unitIds: readonly string[], on: IsoDate): Promise<UnitPlace[]> {
  const places: UnitPlace[] = unitIds.map((id) => ({ id, parentId: null }));
  for (const ids of idChunks(unitIds)) {
    const below = unitsUnder(db, ids, { from: on, to: on })
      .join('unit_parent as link', 'link.parent_id', 'way.id')
      .join('unit as u', 'u.id', 'link.unit_id')
      .distinct<{ id: string; parent_id: string }[]>('u.id', 'link.parent_id');
    whereValidOn(below, 'link', on);
    whereValidOn(below, 'u', on);
    places.push(...(await below).map(({ id, parent_id: parentId }) => ({ id, parentId })));
  }
  return [...new Map(places.map((place) => [`${place.id} ${place.parentId ?? ''}`, place])).values()];
}

function unitsUnder(db: Queryable, unitIds: readonly string[], days: Days): Knex.QueryBuilder {
  return withWayDown(db, days, (first) => void first.select('id', 'id').from('unit').whereIn('id', unitIds)).from(
    'way',
  );
}
