import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Nominee } from '#core/eligibility/nominee.ts';
import { dayOfRun } from '#core/eligibility/run.ts';
import { SUBJECT_LABELS, type Subject } from '#core/office/catalogue.ts';

/** A nominee being chosen: the award and the day may be missing for a while. */
export type TypedNominee = Omit<Nominee, 'awardCode' | 'onDate'> & { awardCode: string | null; onDate: IsoDate | null };

const SUBJECT_ORDER: readonly Subject[] = ['INDIVIDUAL', 'COLLECTIVE'];
export const SUBJECT_OPTIONS = SUBJECT_ORDER.map((value) => ({ value, label: SUBJECT_LABELS[value] }));

export const blankNominee = (year: number, today: IsoDate): TypedNominee => ({
  subject: 'INDIVIDUAL',
  personId: null,
  unitId: null,
  name: '',
  unitName: '',
  awardCode: null,
  awardKind: 'COMPREHENSIVE',
  theme: '',
  achievement: '',
  year,
  onDate: dayOfRun(year, today),
});

/** Somebody the rules can be asked about; null while something is missing. */
export function enteredNominee(typed: TypedNominee): Nominee | null {
  const { awardCode, onDate, name } = typed;
  if (awardCode === null || onDate === null || name.trim() === '') return null;
  return { ...typed, awardCode, onDate };
}

/** Stands in a question that is not asked yet. */
export const NOBODY: Nominee = {
  ...blankNominee(2000, '2000-01-01'),
  awardCode: '',
  onDate: '2000-01-01',
};
