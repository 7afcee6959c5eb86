import type { RegistrationInput, RegistrationRow } from '#core/campaigns/registration.ts';
import { yearOf, type IsoDate } from '#core/dates/isoDate.ts';
import type { Subject } from '#core/office/catalogue.ts';
import type { UnitOnDate } from '#core/units/unit.ts';

/** A registration as its form holds it. */
export interface TypedRegistration extends Omit<RegistrationInput, 'registeredOn'> {
  registeredOn: IsoDate | null;
}

/**
 * The day proposed for something registered for a year: today, in that year or before it begins. One who enters
 * what came years ago says when: units and posts are those of the day.
 */
export function proposedDay(year: number, today: IsoDate): IsoDate | null {
  return yearOf(today) <= year ? today : null;
}

/** A new registration of a year. */
export function blankRegistration(year: number, campaignId: string | null, today: IsoDate): TypedRegistration {
  return {
    year,
    campaignId,
    subject: 'COLLECTIVE',
    unitId: null,
    personId: null,
    name: '',
    position: '',
    unitName: '',
    awardCode: null,
    content: '',
    registeredOn: proposedDay(year, today),
    status: 'SUBMITTED',
    note: '',
  };
}

/** A registration as it is kept, ready to be changed. */
export function typedRegistration(row: RegistrationRow): TypedRegistration {
  const { year, campaignId, subject, unitId, personId, name, position, unitName } = row;
  const { awardCode, content, registeredOn, status, note } = row;
  return {
    year,
    campaignId,
    subject,
    unitId,
    personId,
    name,
    position,
    unitName,
    awardCode,
    content,
    registeredOn,
    status,
    note,
  };
}

/** What is sent; a missing day is for the schema to refuse. */
export function enteredRegistration(typed: TypedRegistration) {
  return { ...typed, registeredOn: typed.registeredOn ?? '' };
}

/** Next of the same kind: the clerk goes through a pile of the same title. */
export function nextRegistration(entered: TypedRegistration): TypedRegistration {
  return { ...entered, unitId: null, personId: null, name: '', position: '', unitName: '', note: '' };
}

/** For a collective instead of a person, or the other way round: who was meant no more fits. */
export function withSubject(typed: TypedRegistration, subject: Subject): TypedRegistration {
  return { ...typed, subject, name: '', position: '', unitName: '', unitId: null, personId: null, awardCode: null };
}

/**
 * Where a person works, or the union a collective belongs to. A unit that registers itself stays linked to itself.
 *
 * @param relinks the field had named the linked unit before
 */
export function unitOf(
  { subject, unitId }: TypedRegistration,
  { id, name }: UnitOnDate,
  relinks: boolean,
): Partial<TypedRegistration> {
  const staysItself = subject === 'COLLECTIVE' && unitId !== null && !relinks;
  return staysItself ? { unitName: name } : { unitName: name, unitId: id };
}
