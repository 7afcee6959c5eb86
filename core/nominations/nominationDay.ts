import { yearOf, type IsoDate } from '../dates/isoDate.ts';
import type { BatchInput } from './nomination.ts';

/**
 * The day of which units and posts are taken for a tờ trình: its own, else today, or the last day of its year for
 * one that is recorded later.
 */
export function nominationDay(
  { submittedOn, year }: Pick<BatchInput, 'submittedOn' | 'year'>,
  today: IsoDate,
): IsoDate {
  if (submittedOn !== null) return submittedOn;
  return yearOf(today) <= year ? today : `${year}-12-31`;
}

/**
 * The day by whose rules a line without a decision is checked: today, when it would be decided; of a year long past,
 * which is recorded afterwards, the last day of that year.
 */
export function checkDay({ year }: Pick<BatchInput, 'year'>, today: IsoDate): IsoDate {
  return yearOf(today) <= year + 1 ? today : `${year}-12-31`;
}
