import type { IsoDate } from '#core/dates/isoDate.ts';
import { mainPostOn } from '#core/people/mainPost.ts';
import type { PersonHit } from '#core/search/searchHit.ts';
import type { Queryable } from '../client.ts';

interface Row {
  id: string;
  full_name: string;
  kept_id: string;
  post_id: string | null;
  position: string | null;
  post_unit: string | null;
  called: string | null;
  valid_from: IsoDate | null;
  valid_to: IsoDate | null;
}

/** People by the ids of their records, with the post they hold on the day; a merged record leads to the one kept. */
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
    .leftJoin('unit_name as n', (join) => {
      void join
        .on('n.unit_id', 'post.unit_id')
        .andOn(
          db.raw('(n.valid_from IS NULL OR n.valid_from <= ?) AND (n.valid_to IS NULL OR n.valid_to >= ?)', [on, on]),
        );
    })
    .select<Row[]>(
      'found.id',
      'found.full_name',
      'kept.id as kept_id',
      'post.id as post_id',
      'post.position',
      'post.unit_name as post_unit',
      'n.name as called',
      'post.valid_from',
      'post.valid_to',
    );
  return ids.flatMap((id) => {
    const own = rows.filter((row) => row.id === id);
    const [person] = own;
    if (!person) return [];
    const posts = own.flatMap((row) =>
      row.post_id === null ? [] : [{ ...row, id: row.post_id, validFrom: row.valid_from, validTo: row.valid_to }],
    );
    const post = mainPostOn(posts, on);
    return [
      {
        kind: 'PERSON',
        id: person.kept_id,
        title: person.full_name,
        position: post?.position ?? '',
        unitName: post?.called ?? post?.post_unit ?? '',
      },
    ];
  });
}
