import type { Knex } from 'knex';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Leaver, PostMove } from '#core/units/postMoves.ts';
import type { PostHolder } from '#core/units/splitPeople.ts';
import type { Queryable } from '../client.ts';
import { withMerged } from '../people/mergedRecords.ts';
import { whereAmong } from '../whereAmong.ts';

/** A person may hold several posts in units that end; so many rows are looked through for one name. */
const POSTS_EACH = 4;

/**
 * How many people go with each move: with a unit that takes over all who hold a post on the day or later, without one
 * those whose post is under way.
 */
export async function countMoved(
  db: Queryable,
  moves: readonly PostMove[],
  on: IsoDate,
): Promise<Map<PostMove, number>> {
  const wholeUnits = moves.filter(({ personIds }) => personIds === null);
  const takenOver = wholeUnits.filter(({ toId }) => toId !== null).map(({ fromId }) => fromId);
  const left = wholeUnits.filter(({ toId }) => toId === null).map(({ fromId }) => fromId);
  const rows = await Promise.all(
    [holders(db, takenOver, on), leaving(db, left, on)].map(
      (query): PromiseLike<{ unit_id: string; people: number }[]> =>
        query
          .groupBy('post.unit_id')
          .select('post.unit_id', db.raw('COUNT(DISTINCT COALESCE(merged.kept_id, p.id)) AS people')),
    ),
  );
  const counts = new Map(rows.flat().map(({ unit_id: unitId, people }) => [unitId, people]));
  return new Map(moves.map((move) => [move, move.personIds?.length ?? counts.get(move.fromId) ?? 0]));
}

/** Those whose post goes nowhere by itself: how many, and the first by name. */
export async function listLeavers(
  db: Queryable,
  moves: readonly PostMove[],
  { on, limit }: { on: IsoDate; limit: number },
): Promise<{ people: number; first: Leaver[] }> {
  const left = moves.filter(({ toId }) => toId === null);
  const asked = () => leavingWith(db, left, on);
  const counted: { people: number }[] = await asked().select(
    db.raw('COUNT(DISTINCT COALESCE(merged.kept_id, p.id)) AS people'),
  );
  const rows: { id: string; full_name: string; position: string }[] = await asked()
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

/** One who holds posts in a unit on a day or later, with these posts. */
export interface PostHolderRow extends PostHolder {
  birth: string;
  posts: { department: string; position: string }[];
}

/** Everyone who holds a post in the unit itself on the day or later, each once, by name. */
export async function listHolders(db: Queryable, unitId: string, on: IsoDate): Promise<PostHolderRow[]> {
  const rows: HolderColumns[] = await holders(db, [unitId], on)
    .joinRaw('JOIN person AS kept ON kept.id = COALESCE(merged.kept_id, p.id)')
    .orderBy('kept.sort_key')
    .orderBy('kept.id')
    .orderBy('post.id')
    .select('kept.id', 'kept.full_name', 'kept.birth', 'post.department', 'post.position', 'post.valid_from');
  const found = new Map<string, PostHolderRow>();
  for (const { id, full_name: fullName, birth, department, position, valid_from: validFrom } of rows) {
    const known = found.get(id) ?? { id, fullName, birth, isUnderWay: false, posts: [] };
    known.isUnderWay ||= validFrom === null || validFrom < on;
    known.posts.push({ department, position });
    found.set(id, known);
  }
  return [...found.values()];
}

interface HolderColumns {
  id: string;
  full_name: string;
  birth: string;
  department: string;
  position: string;
  valid_from: string | null;
}

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

/** Those of {@link leaving} who go with one of the moves: everyone of its unit, or the people it names. */
function leavingWith(db: Queryable, moves: readonly PostMove[], on: IsoDate): Knex.QueryBuilder {
  const query = leaving(
    db,
    moves.map(({ fromId }) => fromId),
    on,
  );
  for (const { fromId, personIds } of moves) {
    if (personIds === null) continue;
    void query.where((own) => {
      void own
        .whereNot('post.unit_id', fromId)
        .orWhere((named) => whereAmong(db, named, 'p.id', personIds))
        .orWhere((named) => whereAmong(db, named, 'merged.kept_id', personIds));
    });
  }
  return query;
}
