import type { IsoDate } from '#core/dates/isoDate.ts';
import { mergedPerson } from '#core/people/mergedPerson.ts';
import type { Grade, PersonInput } from '#core/people/person.ts';
import type { Queryable, Tx } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { recordsOf } from '../people/mergedRecords.ts';
import {
  toPost,
  toRecord,
  type PersonColumns,
  type PersonRecord,
  type Post,
  type PostColumns,
} from '../people/personRow.ts';
import { whereValidOn } from '../validOn.ts';

/** A standing record with the posts held on the day and all gradings, those of records merged into it included. */
export interface PersonWithHistory extends PersonRecord {
  /** The person as read from the record and those merged into it. */
  asRead: PersonInput;
  posts: Post[];
  gradings: { year: number; grade: Grade }[];
}

/** The standing records of these ids; an id that is gone is left out. */
export async function peopleOnRecord(
  db: Queryable,
  ids: readonly string[],
  on: IsoDate,
): Promise<Map<string, PersonWithHistory>> {
  const people = new Map<string, PersonWithHistory>();
  for (const some of idChunks(ids)) {
    for (const row of await db<PersonColumns>('person').whereIn('id', some)) {
      const record = toRecord(row);
      people.set(row.id, { ...record, asRead: record, posts: [], gradings: [] });
    }
  }
  const records = await recordsOf(db, [...people.keys()]);
  const keptOf = new Map(records.map(({ id, keptId }) => [id, keptId]));
  for (const some of idChunks(records.filter(({ id, keptId }) => id !== keptId).map(({ id }) => id))) {
    for (const row of await db<PersonColumns>('person').whereIn('id', some).orderBy('id')) {
      const kept = people.get(keptOf.get(row.id) ?? '');
      if (kept) kept.asRead = mergedPerson(kept.asRead, [toRecord(row)]);
    }
  }
  for (const some of idChunks([...keptOf.keys()])) {
    const held = db<PostColumns>('person_post').whereIn('person_id', some).orderBy('id');
    whereValidOn(held, 'person_post', on);
    for (const row of await held) people.get(keptOf.get(row.person_id) ?? '')?.posts.push(toPost(row));
    const gradings: { person_id: string; year: number; grade: Grade }[] = await db('person_grading')
      .whereIn('person_id', some)
      .select('person_id', 'year', 'grade');
    for (const { person_id: personId, year, grade } of gradings) {
      people.get(keptOf.get(personId) ?? '')?.gradings.push({ year, grade });
    }
  }
  return people;
}

/** Fills what is blank of a post. */
export async function fillPost(
  tx: Tx,
  { id, department, position }: { id: string; department: string; position: string },
): Promise<void> {
  await tx('person_post').where({ id }).update({ department, position });
}

/** Removes posts and gradings an import added to somebody who was there. */
export async function deleteAdded(
  tx: Tx,
  { postIds, gradingIds }: { postIds: string[]; gradingIds: string[] },
): Promise<void> {
  for (const some of idChunks(postIds)) await tx('person_post').whereIn('id', some).delete();
  for (const some of idChunks(gradingIds)) await tx('person_grading').whereIn('id', some).delete();
}
