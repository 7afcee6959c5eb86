import type { IsoDate } from '#core/dates/isoDate.ts';
import type { PostTold } from '#core/people/personHistory.ts';
import type { Queryable } from '../client.ts';
import { namesOnDays } from '../units/namesOnDays.ts';
import type { Post } from './personRow.ts';

/**
 * Posts with what their units were called. A post may outlive its unit on paper: the last name is still the one to
 * tell it by.
 */
export async function withUnitNames(
  db: Queryable,
  posts: readonly Post[],
  dayOf: (post: Post) => IsoDate,
): Promise<PostTold[]> {
  const names = await namesOnDays(
    db,
    posts.flatMap((post) => (post.unitId === null ? [] : [{ key: post.id, unitId: post.unitId, on: dayOf(post) }])),
  );
  return posts.map((post) => ({ ...post, calledThen: names.get(post.id)?.name ?? post.unitName }));
}
