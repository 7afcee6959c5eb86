import type { IsoDate } from './isoDate.ts';

const DAY_MS = 86_400_000;

/** Whole days from one day to another; negative when the other lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
