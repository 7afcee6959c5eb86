import type { IsoDate } from '#core/dates/isoDate.ts';
import { dayBefore } from '#core/dates/neighbourDay.ts';
import type { PostMove } from '#core/units/postMoves.ts';
import type { Tx } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { insertInChunks } from '../insertInChunks.ts';
import { readKeptIds } from './mergedRecords.ts';

/** A post in a unit of the tree, as far as events touch it. */
interface HeldPost {
  person_id: string;
  unit_id: string;
  department: string;
  position: string;
  valid_from: string | null;
  valid_to: string | null;
}
type PostColumns = HeldPost & { id: string; unit_name: string };

/** What an event did to one post, and the post as the event left it. */
type EventPost = HeldPost & {
  event_id: string;
  post_id: string;
  /** It ended with its unit, it was to begin later and went along, or it began in the unit that took over. */
  change: 'ENDED' | 'MOVED' | 'BEGUN';
  /** As they were before; null for a post that began with the event. */
  unit_id_before: string | null;
  valid_to_before: string | null;
};

/** What taking an event back writes over, or removes: it must still be as the event left it. */
const OVERWRITTEN: Record<EventPost['change'], readonly (keyof HeldPost)[]> = {
  ENDED: ['unit_id', 'valid_to'],
  MOVED: ['unit_id', 'valid_to'],
  BEGUN: ['person_id', 'unit_id', 'department', 'position', 'valid_from', 'valid_to'],
};

/**
 * Ends the posts held in units that people leave, and begins them in the unit they go to; a post that begins no
 * earlier goes along as it is. Where they go to none, it is left. What was done is kept with the event, so that
 * taking it back restores each post.
 */
export async function movePosts(
  tx: Tx,
  { eventId, moves, on, newId }: { eventId: string; moves: readonly PostMove[]; on: IsoDate; newId: () => string },
): Promise<void> {
  const moveOf = await movesByPost(tx, moves);
  for (const unitIds of idChunks([...new Set(moves.map(({ fromId }) => fromId))])) {
    const held = await tx<PostColumns>('person_post')
      .whereIn('unit_id', unitIds)
      .where((open) => void open.whereNull('valid_to').orWhere('valid_to', '>=', on))
      .select('id', 'person_id', 'unit_id', 'unit_name', 'department', 'position', 'valid_from', 'valid_to');
    const done: EventPost[] = [];
    const begun: PostColumns[] = [];
    for (const post of held) {
      const move = moveOf(post);
      if (!move) continue;
      const { toId } = move;
      const isUnderWay = post.valid_from === null || post.valid_from < on;
      if (isUnderWay) done.push(changed(eventId, post, { change: 'ENDED', valid_to: dayBefore(on) }));
      if (toId === null) continue;
      if (!isUnderWay) done.push(changed(eventId, post, { change: 'MOVED', unit_id: toId }));
      else begun.push({ ...post, id: newId(), unit_id: toId, valid_from: on });
    }
    await write(
      tx,
      done.map(({ post_id: id, unit_id: unitId, valid_to: validTo }) => ({ id, unitId, validTo })),
    );
    await insertInChunks(
      tx,
      'person_post',
      begun.map((post) => ({ ...post })),
    );
    await insertInChunks(
      tx,
      'unit_event_post',
      [...done, ...begun.map((post) => changed(eventId, post, { change: 'BEGUN' }))].map((row) => ({ ...row })),
    );
  }
}

/** Says with which move a post goes; undefined for one that stays where it is. */
async function movesByPost(tx: Tx, moves: readonly PostMove[]): Promise<(post: PostColumns) => PostMove | undefined> {
  const ofUnit = new Map(moves.flatMap((move) => (move.personIds === null ? [[move.fromId, move] as const] : [])));
  const ofPerson = new Map(
    moves.flatMap((move) => (move.personIds ?? []).map((id) => [`${move.fromId} ${id}`, move] as const)),
  );
  if (ofPerson.size === 0) return ({ unit_id: unitId }) => ofUnit.get(unitId);
  const keptIdOf = await readKeptIds(tx);
  return ({ unit_id: unitId, person_id: personId }) =>
    ofUnit.get(unitId) ?? ofPerson.get(`${unitId} ${keptIdOf(personId) ?? ''}`);
}

/**
 * Puts back what an event did to posts.
 *
 * @returns whose posts were changed, moved on or removed since; then nothing was put back
 */
export async function restorePosts(tx: Tx, eventId: string): Promise<string[]> {
  const done = await tx<EventPost>('unit_event_post').where({ event_id: eventId });
  const posts = await postsNow(tx, done);
  const asLeft = done.flatMap((left) => {
    const post = posts.get(left.post_id);
    const isAsLeft = post && OVERWRITTEN[left.change].every((column) => post[column] === left[column]);
    return isAsLeft ? [{ left, id: post.id }] : [];
  });
  if (asLeft.length < done.length) {
    const found = new Set(asLeft.map(({ left }) => left));
    return [...new Set(done.filter((left) => !found.has(left)).map(({ person_id: personId }) => personId))];
  }

  const begun = asLeft.filter(({ left }) => left.change === 'BEGUN').map(({ id }) => id);
  for (const ids of idChunks(begun)) await tx('person_post').whereIn('id', ids).delete();
  await write(
    tx,
    asLeft.flatMap(({ id, left: { unit_id_before: unitId, valid_to_before: validTo } }) =>
      unitId === null ? [] : [{ id, unitId, validTo }],
    ),
  );
  await tx('unit_event_post').where({ event_id: eventId }).delete();
  return [];
}

/** The posts as they stand now, by the ids they had. One that was removed and told again as it was is that post. */
async function postsNow(tx: Tx, done: readonly EventPost[]): Promise<Map<string, PostColumns>> {
  const posts = new Map<string, PostColumns>();
  for (const ids of idChunks(done.map(({ post_id: id }) => id))) {
    for (const post of await tx<PostColumns>('person_post').whereIn('id', ids)) posts.set(post.id, post);
  }
  const gone = done.filter(({ post_id: id }) => !posts.has(id));
  for (const personIds of idChunks([...new Set(gone.map(({ person_id: id }) => id))])) {
    const held = await tx<PostColumns>('person_post').whereIn('person_id', personIds);
    const others = new Set(held.filter(({ id }) => !posts.has(id)));
    for (const left of gone) {
      // Ids are ordered by time: a post that was there before is another one, however alike.
      const again = [...others].find(
        (post) => post.id > left.post_id && OVERWRITTEN.BEGUN.every((column) => post[column] === left[column]),
      );
      if (!again) continue;
      others.delete(again);
      posts.set(left.post_id, again);
    }
  }
  return posts;
}

function changed(
  eventId: string,
  { id, person_id, unit_id, department, position, valid_from, valid_to }: PostColumns,
  { change, ...to }: Pick<EventPost, 'change'> & Partial<HeldPost>,
): EventPost {
  const isNew = change === 'BEGUN';
  return {
    event_id: eventId,
    post_id: id,
    change,
    unit_id_before: isNew ? null : unit_id,
    valid_to_before: isNew ? null : valid_to,
    ...{ person_id, unit_id, department, position, valid_from, valid_to, ...to },
  };
}

/** Writes unit and last day of posts; nearly all of an event have the same. */
async function write(tx: Tx, posts: readonly { id: string; unitId: string; validTo: string | null }[]): Promise<void> {
  const alike = new Map<string, { to: { unit_id: string; valid_to: string | null }; ids: string[] }>();
  for (const { id, unitId, validTo } of posts) {
    const key = `${unitId} ${validTo ?? ''}`;
    const known = alike.get(key);
    if (known) known.ids.push(id);
    else alike.set(key, { to: { unit_id: unitId, valid_to: validTo }, ids: [id] });
  }
  for (const { to, ids } of alike.values()) {
    for (const some of idChunks(ids)) await tx('person_post').whereIn('id', some).update(to);
  }
}
