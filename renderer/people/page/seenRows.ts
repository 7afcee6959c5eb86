import type { AbsenceInput } from '#core/people/absence.ts';
import type { DisciplineInput } from '#core/people/discipline.ts';
import type { GradingInput, PostInput } from '#core/people/person.ts';
import type { PostTold, Told } from '#core/people/personHistory.ts';
import type { SeenRow } from './useToldWrites.ts';

/** Rows of a history as they were entered, without what the page tells about them: what goes back to be compared. */
export function seenPost(told: PostTold): SeenRow<PostInput> {
  const { id, personId, unitId, unitName, department, position, validFrom, validTo } = told;
  return { id, personId, seen: { unitId, unitName, department, position, validFrom, validTo } };
}

export function seenGrading({ id, personId, year, grade, note }: GradingInput & Told): SeenRow<GradingInput> {
  return { id, personId, seen: { year, grade, note } };
}

export function seenDiscipline(told: DisciplineInput & Told): SeenRow<DisciplineInput> {
  const { id, personId, form, decidedOn, documentNumber, note } = told;
  return { id, personId, seen: { form, decidedOn, documentNumber, note } };
}

export function seenAbsence(told: AbsenceInput & Told): SeenRow<AbsenceInput> {
  const { id, personId, fromDate, toDate, workingDays, reason, note } = told;
  return { id, personId, seen: { fromDate, toDate, workingDays, reason, note } };
}
