import { parseVietnameseDate } from '#core/dates/isoDate.ts';
import { formatBirth } from '#core/people/birth.ts';
import type { PersonInput } from '#core/people/person.ts';

export const BLANK_PERSON: PersonInput = {
  fullName: '',
  givenName: '',
  gender: '',
  birth: '',
  citizenId: '',
  joinedOn: '',
  leftOn: '',
  note: '',
};

/** The facts of a stored person as fields show them. */
export function typedOf({
  fullName,
  givenName,
  gender,
  birth,
  citizenId,
  joinedOn,
  leftOn,
  note,
}: PersonInput): PersonInput {
  return { fullName, givenName, gender, birth: formatBirth(birth), citizenId, joinedOn, leftOn, note };
}

/** Typed facts as the contract takes them: a birth typed `12/3/1985` becomes a date, anything else stays for the schema to judge. */
export function enteredOf(typed: PersonInput): PersonInput {
  const birth = typed.birth.trim();
  return { ...typed, birth: parseVietnameseDate(birth) ?? birth };
}
