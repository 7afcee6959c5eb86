import { yearOf, type IsoDate } from '../dates/isoDate.ts';

/**
 * The day of a decision; of a draft that has none yet the last one of its year so far, as which units, posts and legal
 * bases are taken.
 */
export function decisionDay({ issuedOn, year }: { issuedOn: IsoDate | null; year: number }, today: IsoDate): IsoDate {
  if (issuedOn !== null) return issuedOn;
  return yearOf(today) <= year ? today : `${year}-12-31`;
}
