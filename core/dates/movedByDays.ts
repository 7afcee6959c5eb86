import type { IsoDate } from './isoDate.ts';

/** The day so many days later, or earlier where the number is negative. */
export function movedByDays(date: IsoDate, days: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}
