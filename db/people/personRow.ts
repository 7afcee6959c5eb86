import type { Gender, PersonInput, PostInput } from '#core/people/person.ts';

/** Columns of `person`. */
export interface PersonColumns {
  id: string;
  full_name: string;
  given_name: string;
  name_key: string;
  sort_key: string;
  search_key: string;
  spelled_key: string;
  gender: Gender;
  birth: string;
  citizen_id: string;
  joined_on: string;
  left_on: string;
  note: string;
  merged_into_id: string | null;
  import_id: string | null;
  version: number;
  created_at: string;
  updated_at: string;
}

/** Columns of `person_post`. */
export interface PostColumns {
  id: string;
  person_id: string;
  unit_id: string | null;
  unit_name: string;
  department: string;
  position: string;
  valid_from: string | null;
  valid_to: string | null;
}

/** One record of a person as stored. */
export interface PersonRecord extends PersonInput {
  id: string;
  mergedIntoId: string | null;
  version: number;
}

export function toRecord(row: PersonColumns): PersonRecord {
  return {
    id: row.id,
    fullName: row.full_name,
    givenName: row.given_name,
    gender: row.gender,
    birth: row.birth,
    citizenId: row.citizen_id,
    joinedOn: row.joined_on,
    leftOn: row.left_on,
    note: row.note,
    mergedIntoId: row.merged_into_id,
    version: row.version,
  };
}

/** A post with the record it stands in. */
export interface Post extends PostInput {
  id: string;
  personId: string;
}

export function toPost(row: PostColumns): Post {
  return {
    id: row.id,
    personId: row.person_id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    department: row.department,
    position: row.position,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}
