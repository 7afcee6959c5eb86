import type { DecisionLineInput } from '#core/awards/decision.ts';
import type { Gender } from '#core/people/person.ts';
import type { PersonSummary } from '#core/people/personList.ts';

const HONORIFIC_OF: Record<Gender, DecisionLineInput['honorific']> = { '': '', NAM: 'Ông', NU: 'Bà' };

/** What a person of the office brings into a line: as papers name them on the day that was asked for. */
export function personPart(person: PersonSummary): Partial<DecisionLineInput> {
  return {
    honorific: HONORIFIC_OF[person.gender],
    name: person.fullName,
    position: person.position,
    unitName: person.unitName,
    unitId: person.unitId,
    personId: person.id,
  };
}

/** Post, unit and birth, to tell two people of one name apart. */
export function describePerson({ position, unitName, birth }: PersonSummary): string {
  const year = birth.slice(0, 4);
  return [position, unitName, year === '' ? '' : `sinh ${year}`].filter((part) => part !== '').join(', ');
}
