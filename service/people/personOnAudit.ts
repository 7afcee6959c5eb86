import type { PersonInput } from '#core/people/person.ts';

/** What the audit log keeps of a person: everything but the citizen id, of which only that there is one. */
export function personOnAudit({ citizenId, ...person }: PersonInput) {
  return { ...person, hasCitizenId: citizenId !== '' };
}
