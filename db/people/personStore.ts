import type { NewPerson, PersonInput } from '#core/people/person.ts';
import { personKeys } from '#core/people/personKeys.ts';
import type { Tx } from '../client.ts';
import { insertTogether, type TableRow } from '../insertInChunks.ts';
import { postColumns } from './postColumns.ts';

/** When rows came, and by which import; null for what was typed. */
interface Making {
  now: string;
  importId: string | null;
}

/** Adds people with their posts and gradings; any number of them. Units named by id must be there. */
export async function insertPeople(tx: Tx, people: Iterable<NewPerson>, made: Making): Promise<void> {
  await insertTogether(tx, rowsOfPeople(people, made));
}

function* rowsOfPeople(people: Iterable<NewPerson>, { now, importId }: Making): Generator<TableRow> {
  for (const person of people) {
    const made = { import_id: importId, version: 1, created_at: now, updated_at: now };
    yield { table: 'person', row: { id: person.id, ...personColumns(person), merged_into_id: null, ...made } };
    for (const post of person.posts) {
      yield { table: 'person_post', row: { id: post.id, person_id: person.id, ...postColumns(post) } };
    }
    for (const { id, year, grade, note } of person.gradings) {
      yield { table: 'person_grading', row: { id, person_id: person.id, year, grade, note } };
    }
  }
}

/**
 * Writes what was changed about a record.
 *
 * @returns false when it changed since `version` was read
 */
export async function updatePerson(
  tx: Tx,
  { id, version, person, now }: { id: string; version: number; person: PersonInput; now: string },
): Promise<boolean> {
  const changed = await tx('person')
    .where({ id, version })
    .update({ ...personColumns(person), version: version + 1, updated_at: now });
  return changed > 0;
}

interface PersonReferences {
  awards: number;
  registrations: number;
  authorships: number;
  proposals: number;
  /** In councils, and in their meetings, which keep who sat there. */
  councilSeats: number;
  merged: number;
}

/** What would lose its person were the record deleted. */
export async function countReferences(tx: Tx, id: string): Promise<PersonReferences> {
  return {
    awards: await countRows(tx, 'decision_line', { person_id: id }),
    registrations: await countRows(tx, 'registration', { person_id: id }),
    authorships: await countRows(tx, 'initiative_author', { person_id: id }),
    proposals: await countRows(tx, 'nomination_line', { person_id: id }),
    councilSeats:
      (await countRows(tx, 'council_member', { person_id: id })) +
      (await countRows(tx, 'meeting_attendee', { person_id: id })),
    merged: await countRows(tx, 'person', { merged_into_id: id }),
  };
}

/** Deletes a record with its own history. Mergers taken back long ago go with it; the audit log has them. */
export async function deletePerson(tx: Tx, id: string): Promise<void> {
  await tx('person_merge').where({ kept_id: id }).orWhere({ merged_id: id }).delete();
  // What events did to posts that go as well needs no putting back.
  await tx('unit_event_post').where({ person_id: id }).delete();
  await tx('person').where({ id }).delete();
}

async function countRows(tx: Tx, table: string, where: Record<string, string>): Promise<number> {
  const row = (await tx(table).where(where).count({ n: '*' }).first()) as { n: number } | undefined;
  return row?.n ?? 0;
}

/** The columns of a person that follow from what was entered. */
export function personColumns(person: PersonInput) {
  const keys = personKeys(person);
  return {
    full_name: person.fullName,
    given_name: person.givenName,
    name_key: keys.nameKey,
    sort_key: keys.sortKey,
    search_key: keys.searchKey,
    spelled_key: keys.spelledKey,
    gender: person.gender,
    birth: person.birth,
    citizen_id: person.citizenId,
    joined_on: person.joinedOn,
    left_on: person.leftOn,
    note: person.note,
  };
}
