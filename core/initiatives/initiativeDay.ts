import { yearOf, type IsoDate } from '../dates/isoDate.ts';
import type { InitiativeInput } from './initiative.ts';

/**
 * The day of which units and posts are taken for an initiative: when it was handed in, else today, or the last day of
 * its year for one that is recorded later.
 */
export function initiativeDay(
  { submittedOn, year }: Pick<InitiativeInput, 'submittedOn' | 'year'>,
  today: IsoDate,
): IsoDate {
  if (submittedOn !== null) return submittedOn;
  return yearOf(today) <= year ? today : `${year}-12-31`;
}
