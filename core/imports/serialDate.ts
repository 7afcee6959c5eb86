import { isIsoDate, type IsoDate } from '../dates/isoDate.ts';

const DAY_MS = 86_400_000;
/** Excel counts days from 31/12/1899 and believes that 29/02/1900 existed. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/**
 * An Excel day count as a calendar date. Worked out in UTC: a time zone must
 * not move it. The time of day is dropped.
 *
 * @param is1904 the workbook counts from 1904, as old Macintosh files do
 * @returns null outside 1900–2999, for the day 29/02/1900 and for a bare time of day
 */
export function serialToIsoDate(serial: number, is1904: boolean): IsoDate | null {
  const day = Math.floor(serial);
  if (!Number.isSafeInteger(day) || day < (is1904 ? 0 : 1) || day > 500_000) return null;
  if (!is1904 && day === 60) return null;
  const beforeLeapBug = !is1904 && day < 60;
  const date = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + (day + (beforeLeapBug ? 1 : 0)) * DAY_MS);
  const iso = date.toISOString().slice(0, 10);
  return isIsoDate(iso) ? iso : null;
}
