import type { NominationInput } from '#core/nominations/nomination.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import type { Subject } from '#core/office/catalogue.ts';
import { honorificOf } from '#core/people/honorific.ts';
import type { PersonSummary } from '#core/people/personList.ts';
import { pickedPerson } from '../../shared/inputs/pickedOfDay.ts';

/** A line as its form holds it: no award chosen yet is an empty code. */
export type TypedLine = NominationInput;

/** The first line of a tờ trình. */
export const BLANK_LINE: TypedLine = {
  subject: 'INDIVIDUAL',
  personId: null,
  unitId: null,
  honorific: '',
  name: '',
  position: '',
  unitName: '',
  awardCode: '',
  fallbackAwardCode: null,
  awardKind: 'COMPREHENSIVE',
  theme: '',
  achievement: '',
  reason: '',
  note: '',
};

/** A line as it is kept, ready to be changed. */
export function typedLine(line: NominationLine): TypedLine {
  const { subject, personId, unitId, honorific, name, position, unitName, awardCode, fallbackAwardCode } = line;
  const { awardKind, theme, achievement, reason, note } = line;
  return {
    ...{ subject, personId, unitId, honorific, name, position, unitName, awardCode, fallbackAwardCode },
    ...{ awardKind, theme, achievement, reason, note },
  };
}

/** Next of the same kind: the clerk goes through a pile of the same award. */
export function nextLine(entered: TypedLine): TypedLine {
  return { ...entered, personId: null, unitId: null, honorific: '', name: '', position: '', unitName: '', note: '' };
}

/** For a collective instead of a person, or the other way round: who was meant no more fits. */
export function withSubject(typed: TypedLine, subject: Subject): TypedLine {
  return { ...nextLine(typed), subject, awardCode: '', fallbackAwardCode: null };
}

/** Someone the office knows, with the post of the day. */
export const knownPerson = (person: PersonSummary): Partial<TypedLine> => ({
  ...pickedPerson(person),
  honorific: honorificOf(person.gender),
});
