import type { Knex } from 'knex';
import type { Queryable } from '../client.ts';

/**
 * The one grade of each person in a year, as `(kept_id, grade)`: the standing record's own, else
 * that of the first record merged into it. For a query that has `merged` before it.
 */
export function gradesIn(db: Queryable, year: number): Knex.QueryBuilder {
  const own = db('person_grading as g')
    .leftJoin('merged as k', 'k.id', 'g.person_id')
    .where('g.year', year)
    .whereNull('k.id')
    .select('g.person_id as kept_id', 'g.grade');
  const inherited = db('person_grading as g')
    .join('merged as k', 'k.id', 'g.person_id')
    .where('g.year', year)
    .whereNotExists(
      db('person_grading as own').whereRaw('own.person_id = k.kept_id AND own.year = g.year').select(db.raw('1')),
    )
    .whereNotExists(
      db('merged as before')
        .join('person_grading as known', 'known.person_id', 'before.id')
        .whereRaw('before.kept_id = k.kept_id AND known.year = g.year AND before.id < k.id')
        .select(db.raw('1')),
    )
    .select('k.kept_id', 'g.grade');
  return own.unionAll(inherited);
}
