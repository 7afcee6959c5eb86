import { formatDate, type IsoDate } from './isoDate.ts';

/**
 * What is told as done cannot lie ahead.
 *
 * @param what names the day in the sentence
 * @returns the sentence about it; null for a day up to today, or none
 */
export function ahead(what: string, day: IsoDate | null, today: IsoDate): string | null {
  return day !== null && day > today ? `${what} ${formatDate(day)} ở sau hôm nay` : null;
}
