import { z } from 'zod';

/** A calendar date `YYYY-MM-DD`. Never a `Date`: a time zone must not move a decision to another day. */
export type IsoDate = string;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** True for a date that exists, between the years 1900 and 2999. */
export function isIsoDate(text: string): boolean {
  const match = ISO_DATE.exec(text);
  return match !== null && isDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2999) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && !isLeap ? 28 : (MOST_DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

/** Days of each month, of February in a leap year. */
const MOST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const NO_SUCH_DAY = 'Ngày không có trong lịch';

export const isoDateSchema = isoDateOr();

/** {@link isoDateSchema} that says by itself what is wrong where no day is given. */
export function isoDateOr(missing?: string) {
  return z.string(missing).length(10, { error: NO_SUCH_DAY, abort: true }).refine(isIsoDate, NO_SUCH_DAY);
}

/**
 * Reads a date as offices write it: `8/12/2023`, `08-12-2023`, `08.12.2023`, `2023-12-08`.
 *
 * @returns the date, or null when the text is not a date that exists.
 */
export function parseVietnameseDate(text: string): IsoDate | null {
  const trimmed = text.trim();
  if (isIsoDate(trimmed)) return trimmed;
  const match = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/u.exec(trimmed);
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `2023-12-08` → `08/12/2023`. */
export function formatDate(date: IsoDate): string {
  return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/**
 * `2023-12-08` → `ngày 08 tháng 12 năm 2023`. A day below 10 and the months 1 and 2
 * carry a zero, the other months do not (NĐ 30/2020 Phụ lục I).
 */
export function dateInWords(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const monthNumber = Number(month);
  return `ngày ${day} tháng ${monthNumber <= 2 ? month : String(monthNumber)} năm ${year}`;
}

/** The calendar year of a date. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}
