import type { Knex } from 'knex';
import type { Queryable } from '../client.ts';

/**
 * Ids of a unit and of all that stood below it on some day of the year: what a unit that was merged or moved in
 * June registered in January still counts for the one it was under.
 *
 * @param year null for any day at all
 */
export function unitsUnderInYear(db: Queryable, unitId: string, year: number | null): Knex.QueryBuilder {
  return db
    .withRecursive('under', ['id'], (first) => {
      void first
        .select('id')
        .from('unit')
        .where('id', unitId)
        .union((next) => {
          void next.select('link.unit_id').from('under').join('unit_parent as link', 'link.parent_id', 'under.id');
          whereTouches(next, year);
        });
    })
    .select('id')
    .from('under');
}

/** Keeps links (`link`) that held on a day of the year. */
export function whereTouches(query: Knex.QueryBuilder, year: number | null): void {
  if (year === null) return;
  void query
    .where((begun) => void begun.whereNull('link.valid_from').orWhere('link.valid_from', '<=', `${year}-12-31`))
    .where((open) => void open.whereNull('link.valid_to').orWhere('link.valid_to', '>=', `${year}-01-01`));
}
