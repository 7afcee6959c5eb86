import type { IsoDate } from '#core/dates/isoDate.ts';

/** The calendar day where this computer stands; a date, so that nothing behind it does time zones. */
export function localDate(now: Date): IsoDate {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
