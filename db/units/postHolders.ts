import type { Knex } from 'knex';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Leaver, PostMove } from '#core/units/postMoves.ts';
import type { Queryable } from '../client.ts';
import { withMerged } from '../people/mergedRecords.ts';
import { whereAmong } from '../whereAmong.ts';

/** A person may hold several posts in units that end; so many rows are looked through for one name. */
const POSTS_EACH = 4;

/**
 * How many people an event takes out of each unit that ends: with a unit that takes over all who hold a post on the
 * day or later, without one those whose post is under way. */
export async function countMoved(db: Queryable, moves: readonly PostMove[], on: IsoDate): Promise<Map<string, number>> {
  const takenOver = moves.filter(({ toId }) => toId !== null).map(({ fromId }) => fromId);
  const rows = await Promise.all(
    [holders(db, takenOver, on), leaving(db, leftIn(moves), on)].map(
      (query): PromiseLike<{ unit_id: string; people: number }[]> =>
        query
          .groupBy('post.unit_id')
          .select('post.unit_id', db.raw('COUNT(DISTINCT COALESCE(merged.kept_id, p.id)) AS people')),
    ),
  );
  return new Map(rows.flat().map(({ unit_id: unitId, people }) => [unitId, people]));
}

/** Those whose post goes nowhere by itself: how many, and the first by name. */
export async function listLeavers(
  db: Queryable,
  moves: readonly PostMove[],
  { on, limit }: { on: IsoDate; limit: number },
): Promise<{ people: number; first: Leaver[] }> {
  const unitIds = leftIn(moves);
  const counted: { people: number }[] = await leaving(db, unitIds, on).select(
    db.raw('COUNT(DISTINCT COALESCE(merged.kept_id, p.id)) AS people'),
  );
  const rows: { id: string; full_name: string; position: string }[] = await leaving(db, unitIds, on)
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .orderBy('post.id')
    .limit(limit * POSTS_EACH)
    .select(db.raw('COALESCE(merged.kept_id, p.id) AS id'), 'p.full_name', 'post.position');
  const first = new Map<string, Leaver>();
  for (const { id, full_name: fullName, position } of rows)
    if (!first.has(id)) first.set(id, { id, fullName, position });
  return { people: counted[0]?.people ?? 0, first: [...first.values()].slice(0, limit) };
}

const leftIn = (moves: readonly PostMove[]) => moves.filter(({ toId }) => toId === null).map(({ fromId }) => fromId);

/** Posts with the record each is read under, `merged` or `p` itself. */
function holders(db: Queryable, unitIds: readonly string[], on: IsoDate): Knex.QueryBuilder {
  const query = db('person_post as post')
    .join('person as p', 'p.id', 'post.person_id')
    .leftJoin('merged', 'merged.id', 'p.id');
  whereAmong(db, query, 'post.unit_id', unitIds);
  return withMerged(query, db).where((open) => void open.whereNull('post.valid_to').orWhere('post.valid_to', '>=', on));
}

function leaving(db: Queryable, unitIds: readonly string[], on: IsoDate): Knex.QueryBuilder {
  return holders(db, unitIds, on).where(
    (begun) => void begun.whereNull('post.valid_from').orWhere('post.valid_from', '<', on),
  );
}
