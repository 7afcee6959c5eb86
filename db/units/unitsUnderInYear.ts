import type { Knex } from 'knex';
import type { Queryable } from '../client.ts';

/**
 * Ids of a unit and of all that stood below it on some day of the year: what a unit that was merged or moved in
 * June registered in January still counts for the one it was way.
 *
 * @param year null for any day at all
 */
export function unitsUnderInYear(db: Queryable, unitId: string, year: number | null): Knex.QueryBuilder {
  return db
    .withRecursive('way', ['id', 'from_day', 'to_day'], (first) => {
      void first
        .select('id', ...wholeTime(db, year))
        .from('unit')
        .where('id', unitId)
        .union((next) => {
          void next
            .select('link.unit_id', ...overlapDays(db))
            .from('way')
            .join('unit_parent as link', 'link.parent_id', 'way.id');
          whereOverlaps(next);
        });
    })
    .select('id')
    .from('way');
}

/** {@link unitsUnderInYear}, read. */
export async function unitIdsUnderInYear(db: Queryable, unitId: string, year: number): Promise<Set<string>> {
  const rows = (await unitsUnderInYear(db, unitId, year)) as { id: string }[];
  return new Set(rows.map(({ id }) => id));
}

/** The first and the last day of a year, or of all that can be written. @param year null for any day at all */
export function wholeTime(db: Queryable, year: number | null): Knex.Raw[] {
  const [from, to] = year === null ? ['1900-01-01', '2999-12-31'] : [`${year}-01-01`, `${year}-12-31`];
  return [from, to].map((day) => db.raw('CAST(? AS TEXT)', [day]));
}

/**
 * The days on which a link (`link`) held and all links above it (`way`): a unit is below another only while the
 * whole way up to it stood.
 */
export function overlapDays(db: Queryable): Knex.Raw[] {
  return [
    db.raw('CASE WHEN link.valid_from > way.from_day THEN link.valid_from ELSE way.from_day END'),
    db.raw('CASE WHEN link.valid_to < way.to_day THEN link.valid_to ELSE way.to_day END'),
  ];
}

/** Keeps links (`link`) that held on one of the days found so far (`way`). */
export function whereOverlaps(query: Knex.QueryBuilder): void {
  void query
    .where((begun) => void begun.whereNull('link.valid_from').orWhereRaw('link.valid_from <= way.to_day'))
    .where((open) => void open.whereNull('link.valid_to').orWhereRaw('link.valid_to >= way.from_day'));
}
