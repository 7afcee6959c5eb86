import type { Knex } from 'knex';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Leaver } from '#core/units/postMoves.ts';
import type { Queryable } from '../client.ts';
import { whereAmong } from '../search/foundDecisions.ts';

/** A person may hold several posts in units that end; so many rows are looked through for one name. */
const POSTS_EACH = 4;

/** Those who hold a post in one of the units on the day or will after it: how many, and the first by name. */
export async function listPostHolders(
  db: Queryable,
  unitIds: readonly string[],
  { on, limit }: { on: IsoDate; limit: number },
): Promise<{ people: number; first: Leaver[] }> {
  if (unitIds.length === 0) return { people: 0, first: [] };
  const counted: { people: number }[] = await holders(db, unitIds, on).select(
    db.raw('COUNT(DISTINCT COALESCE(p.merged_into_id, p.id)) AS people'),
  );
  const rows: { id: string; full_name: string; position: string }[] = await holders(db, unitIds, on)
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .orderBy('post.id')
    .limit(limit * POSTS_EACH)
    .select(db.raw('COALESCE(p.merged_into_id, p.id) AS id'), 'p.full_name', 'post.position');
  const first = new Map<string, Leaver>();
  for (const { id, full_name: fullName, position } of rows)
    if (!first.has(id)) first.set(id, { id, fullName, position });
  return { people: counted[0]?.people ?? 0, first: [...first.values()].slice(0, limit) };
}

function holders(db: Queryable, unitIds: readonly string[], on: IsoDate): Knex.QueryBuilder {
  const query = db('person_post as post').join('person as p', 'p.id', 'post.person_id');
  whereAmong(db, query, 'post.unit_id', unitIds);
  return query.where((open) => void open.whereNull('post.valid_to').orWhere('post.valid_to', '>=', on));
}
