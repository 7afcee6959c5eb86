import type { DecisionLineInput } from '#core/awards/decision.ts';
import { honorificOf } from '#core/people/honorific.ts';
import type { PersonSummary } from '#core/people/personList.ts';
import { pickedPerson } from '../../../shared/inputs/pickedOfDay.ts';

/** What a person of the office brings into a line: as papers name them on the day that was asked for. */
export const personPart = (person: PersonSummary): Partial<DecisionLineInput> => ({
  ...pickedPerson(person),
  honorific: honorificOf(person.gender),
});
