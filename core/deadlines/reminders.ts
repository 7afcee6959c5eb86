import type { IsoDate } from '../dates/isoDate.ts';
import { movedByDays } from '../dates/movedByDays.ts';

/** What is late by more than this is no reminder any more: it only waits to be written down as done. */
const REMINDED_DAYS = 60;

/** The first day whose deadlines are still reminded of on a day; what was due before only counts. */
export function remindedFrom(today: IsoDate): IsoDate {
  return movedByDays(today, -REMINDED_DAYS);
}

/** What the home page has room for. */
export const MAX_REMINDERS = 5;
/** Of these, so many late ones while something is still ahead: what comes next must be seen too. */
const LATE_AT_MOST = 3;

/**
 * The few that are shown: the newest late ones, then the next ones, in the order of the days. Either side takes the
 * room the other leaves.
 *
 * @param late in the order of the days, the oldest first
 */
export function pickReminders<Row>(late: readonly Row[], ahead: readonly Row[]): Row[] {
  const lateShown = Math.max(LATE_AT_MOST, MAX_REMINDERS - ahead.length);
  const shown = lateShown >= late.length ? late : late.slice(-lateShown);
  return [...shown, ...ahead.slice(0, MAX_REMINDERS - shown.length)];
}
