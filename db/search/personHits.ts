import type { IsoDate } from '#core/dates/isoDate.ts';
import { lastPostOn } from '#core/people/mainPost.ts';
import type { PersonHit } from '#core/search/searchHit.ts';
import type { Queryable } from '../client.ts';
import { namesOnDays } from '../units/namesOnDays.ts';

interface Row {
  id: string;
  full_name: string;
  kept_id: string;
  post_id: string | null;
  post_person_id: string | null;
  position: string | null;
  unit_id: string | null;
  unit_name: string;
  unit_ended_on: IsoDate | null;
  valid_from: IsoDate | null;
  valid_to: IsoDate | null;
}

/**
 * People by the ids of their records, with the post they hold on the day, or held last; a merged record leads to the
 * one kept.
 */
export async function personHits(db: Queryable, ids: readonly string[], on: IsoDate): Promise<PersonHit[]> {
  const rows = await db
    .withRecursive('record', ['id', 'kept_id'], (first) => {
      void first
        .select('id', 'id')
        .from('person')
        .whereIn('id', ids)
        .union((next) => {
          void next
            .select('r.id', 'p.merged_into_id')
            .from('record as r')
            .join('person as p', 'p.id', 'r.kept_id')
            .whereNotNull('p.merged_into_id');
        });
    })
    .from('record as r')
    .join('person as found', 'found.id', 'r.id')
    .join('person as kept', (join) => void join.on('kept.id', 'r.kept_id').andOnNull('kept.merged_into_id'))
    .leftJoin(
      'person_post as post',
      (join) => void join.on('post.person_id', 'r.id').orOn('post.person_id', 'r.kept_id'),
    )
    .leftJoin('unit as u', 'u.id', 'post.unit_id')
    .select<Row[]>(
      'found.id',
      'found.full_name',
      'kept.id as kept_id',
      'post.id as post_id',
      'post.person_id as post_person_id',
      'post.position',
      'post.unit_id',
      'post.unit_name',
      'u.valid_to as unit_ended_on',
      'post.valid_from',
      'post.valid_to',
    );
  const found = ids.flatMap((id) => {
    const own = rows.filter((row) => row.id === id);
    const [person] = own;
    if (!person) return [];
    const posts = own.flatMap((row) =>
      row.post_id === null || row.post_person_id === null
        ? []
        : [{ ...row, id: row.post_id, personId: row.post_person_id, validFrom: row.valid_from, validTo: row.valid_to }],
    );
    const post = lastPostOn(posts, { keptId: person.kept_id, on });
    const ended = [post?.validTo, post?.unit_ended_on].filter((day) => day != null && day < on).sort();
    return [{ person, post, endedOn: ended[0] ?? null }];
  });
  const names = await namesOnDays(
    db,
    found.flatMap(({ post, endedOn }) =>
      post?.unit_id ? [{ key: post.id, unitId: post.unit_id, on: endedOn ?? on }] : [],
    ),
  );
  return found.map(({ person, post, endedOn }) => ({
    kind: 'PERSON',
    id: person.kept_id,
    title: person.full_name,
    position: post?.position ?? '',
    unitName: (post && names.get(post.id)?.name) ?? post?.unit_name ?? '',
    endedOn,
  }));
}
