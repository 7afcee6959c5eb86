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
