import { ahead } from '../dates/ahead.ts';
import { formatDate, yearOf, type IsoDate } from '../dates/isoDate.ts';

/** `1985-03-12` → `12/03/1985`; a year alone and nothing stay as they are. */
export function formatBirth(birth: string): string {
  return birth.length === 10 ? formatDate(birth) : birth;
}

/** Year of birth, `YYYY`; empty where nothing is known. */
export function birthYear(birth: string): string {
  return birth.slice(0, 4);
}

/** Nobody is born after today. @returns the sentence about it, or null */
export function birthAhead(birth: string, today: IsoDate): string | null {
  if (birth.length === 10) return ahead('Ngày sinh', birth, today);
  return Number(birth) > yearOf(today) ? `Năm sinh ${birth} ở sau năm nay` : null;
}
