import type { PersonInput } from './person.ts';

/** What one record may learn from another of the same person. The day of leaving is no gap: empty means still a member. */
const FILLABLE = ['givenName', 'gender', 'citizenId', 'joinedOn', 'note'] as const;

/**
 * The person as read from the kept record and those merged into it: what the kept one
 * leaves blank comes from the first other that has it. Nothing it says itself is changed,
 * except that a year of birth grows into a full date of the same year.
 */
export function mergedPerson<Person extends PersonInput>(kept: Person, others: readonly PersonInput[]): Person {
  const reading = { ...kept };
  for (const other of others) {
    for (const field of FILLABLE) {
      if (reading[field] === '') Object.assign(reading, { [field]: other[field] });
    }
    if (other.birth.length > reading.birth.length && other.birth.startsWith(reading.birth)) reading.birth = other.birth;
  }
  return reading;
}
