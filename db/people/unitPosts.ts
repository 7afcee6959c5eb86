import type { Knex } from 'knex';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { dayBefore } from '#core/dates/neighbourDay.ts';
import type { PostMove } from '#core/units/postMoves.ts';
import type { Queryable, Tx } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { insertInChunks } from '../insertInChunks.ts';

interface PostColumns {
  id: string;
  person_id: string;
  unit_id: string | null;
  unit_name: string;
  department: string;
  position: string;
  valid_from: string | null;
  valid_to: string | null;
}

interface EventPostColumns {
  event_id: string;
  post_id: string;
  change: 'ENDED' | 'BEGUN';
  valid_to_before: string | null;
}

/** How many people hold a post in each unit on the day or will after it. */
export async function countHolders(
  db: Queryable,
  unitIds: readonly string[],
  on: IsoDate,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const some of idChunks(unitIds)) {
    const rows: { unit_id: string; people: number }[] = await heldFrom(db<PostColumns>('person_post'), some, on)
      .groupBy('unit_id')
      .select('unit_id')
      .countDistinct({ people: 'person_id' });
    for (const { unit_id: unitId, people } of rows) counts.set(unitId, people);
  }
  return counts;
}

/**
 * Ends the posts held in units that end on the day, and begins them in the unit that takes over. What was done is
 * kept with the event, so that taking it back restores each post. A post that begins later is left as it is.
 */
export async function movePosts(
  tx: Tx,
  { eventId, moves, on, newId }: { eventId: string; moves: readonly PostMove[]; on: IsoDate; newId: () => string },
): Promise<void> {
  const goesTo = new Map(moves.map(({ fromId, toId }) => [fromId, toId]));
  for (const some of idChunks([...goesTo.keys()])) {
    const held = await heldFrom(tx<PostColumns>('person_post'), some, on).where(
      (begun) => void begun.whereNull('valid_from').orWhere('valid_from', '<', on),
    );
    for (const ids of idChunks(held.map(({ id }) => id))) {
      await tx<PostColumns>('person_post')
        .whereIn('id', ids)
        .update({ valid_to: dayBefore(on) });
    }
    const begun = held.flatMap((post) => {
      const toId = goesTo.get(post.unit_id ?? '') ?? null;
      return toId === null ? [] : [{ ...post, id: newId(), unit_id: toId, valid_from: on }];
    });
    await insertInChunks(tx, 'person_post', begun);
    const done: EventPostColumns[] = [
      ...held.map(({ id, valid_to: before }) => changeOf(eventId, id, 'ENDED', before)),
      ...begun.map(({ id }) => changeOf(eventId, id, 'BEGUN', null)),
    ];
    await insertInChunks(
      tx,
      'unit_event_post',
      done.map((row) => ({ ...row })),
    );
  }
}

/**
 * Puts back what an event did to posts.
 *
 * @returns how many of these posts were changed since by hand; then nothing was put back
 */
export async function restorePosts(tx: Tx, eventId: string, on: IsoDate): Promise<number> {
  const done = await tx<EventPostColumns>('unit_event_post').where({ event_id: eventId });
  const ended = done.filter(({ change }) => change === 'ENDED');
  const begun = done.filter(({ change }) => change === 'BEGUN').map(({ post_id: id }) => id);
  const untouched =
    (await countAmong(
      tx,
      ended.map(({ post_id: id }) => id),
      { valid_to: dayBefore(on) },
    )) + (await countAmong(tx, begun, { valid_from: on }));
  if (untouched < done.length) return done.length - untouched;

  for (const ids of idChunks(begun)) await tx('person_post').whereIn('id', ids).delete();
  const before = new Set(ended.map(({ valid_to_before: day }) => day));
  for (const day of before) {
    const same = ended.filter(({ valid_to_before: kept }) => kept === day).map(({ post_id: id }) => id);
    for (const ids of idChunks(same)) await tx('person_post').whereIn('id', ids).update({ valid_to: day });
  }
  return 0;
}

const changeOf = (
  eventId: string,
  postId: string,
  change: EventPostColumns['change'],
  before: string | null,
): EventPostColumns => ({ event_id: eventId, post_id: postId, change, valid_to_before: before });

function heldFrom<Query extends Knex.QueryBuilder<PostColumns, PostColumns[]>>(
  query: Query,
  unitIds: readonly string[],
  on: IsoDate,
): Query {
  void query.whereIn('unit_id', unitIds).where((open) => void open.whereNull('valid_to').orWhere('valid_to', '>=', on));
  return query;
}

async function countAmong(tx: Tx, ids: readonly string[], as: Partial<PostColumns>): Promise<number> {
  let count = 0;
  for (const some of idChunks(ids)) {
    const row = await tx('person_post').whereIn('id', some).where(as).count<{ n: number }[]>({ n: '*' }).first();
    count += row?.n ?? 0;
  }
  return count;
}
