import { formatDate } from '../dates/isoDate.ts';

/** `1985-03-12` → `12/03/1985`; a year alone and nothing stay as they are. */
export function formatBirth(birth: string): string {
  return birth.length === 10 ? formatDate(birth) : birth;
}

/** Year of birth, `YYYY`; empty where nothing is known. */
export function birthYear(birth: string): string {
  return birth.slice(0, 4);
}
