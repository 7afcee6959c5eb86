import type { IsoDate } from '#core/dates/isoDate.ts';

/** The calendar day where this computer stands; a date, so that nothing behind it does time zones. */
export function localDate(now: Date): IsoDate {
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The day and the time on this computer's clock, as a folder can be called: `2026-11-23 14.05.09.107`. */
export function localMoment(now: Date): string {
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(pad);
  return `${localDate(now)} ${[...time, String(now.getMilliseconds()).padStart(3, '0')].join('.')}`;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
