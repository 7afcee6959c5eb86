import { isIsoDate, type IsoDate } from './isoDate.ts';

/** The same day some years later; 29 February becomes the 28th where the year has none. */
export function movedByYears(date: IsoDate, years: number): IsoDate {
  const moved = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
  return isIsoDate(moved) ? moved : `${moved.slice(0, 8)}28`;
}
