import { isIsoDate, parseVietnameseDate, type IsoDate } from '../dates/isoDate.ts';
import { foldForSearch } from '../text/fold.ts';
import type { ImportedCell } from './importedSheet.ts';
import { serialToIsoDate } from './serialDate.ts';

/** A day as far as a cell tells it. `doubt` is a Vietnamese sentence about how it was understood. */
export type ReadDay =
  | { kind: 'NONE' }
  | { kind: 'BAD' }
  | { kind: 'YEAR'; year: string; doubt: string | null }
  | { kind: 'DAY'; date: IsoDate; doubt: string | null };

/** Characters; a longer text is no date. */
const LONGEST_DATE = 60;
const DASH = /^[-–—._/\s?]{0,60}$/u;
/** Day counts of Excel from 1927 to 2064: a date whose cell lost its format. */
const [FIRST_SERIAL, LAST_SERIAL] = [10_000, 60_000];
/** Two digits of a year up to this one belong to this century. */
const LAST_SHORT_YEAR = 29;
const WORDS = /^(?:ngay)?\s*(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(\d{4})$/u;

/** Reads a date cell, a date as text in any of the usual spellings, or a year alone. */
export function readDay(cell: ImportedCell | undefined): ReadDay {
  if (cell?.problem !== null) return { kind: 'NONE' };
  if (cell.date !== null) return day(cell.date);
  if (cell.number !== null) return dayOfNumber(cell.number);
  const text = cell.text.replace(/^['’]|\s+\d{1,2}:\d{2}(?::\d{2})?$/gu, '').trim();
  if (DASH.test(text)) return { kind: 'NONE' };
  return text.length > LONGEST_DATE ? { kind: 'BAD' } : dayOfText(text);
}

function dayOfNumber(number: number): ReadDay {
  if (isYear(number)) return { kind: 'YEAR', year: String(number), doubt: null };
  if (number >= FIRST_SERIAL && number <= LAST_SERIAL) {
    const date = serialToIsoDate(number, false);
    return date === null ? { kind: 'BAD' } : day(date, 'Ô là số ngày của Excel; đọc thành ngày.');
  }
  return Number.isInteger(number) ? dayOfDigits(String(number)) : { kind: 'BAD' };
}

function dayOfText(text: string): ReadDay {
  const date = parseVietnameseDate(text);
  if (date !== null) return day(date);
  if (/^\d{4}$/u.test(text)) return isYear(Number(text)) ? { kind: 'YEAR', year: text, doubt: null } : { kind: 'BAD' };
  if (/^\d{5}$/u.test(text)) return dayOfNumber(Number(text));
  if (/^\d{7,8}$/u.test(text)) return dayOfDigits(text);
  const folded = foldForSearch(text);
  const words = WORDS.exec(folded);
  if (words) return checked(words[1], words[2], words[3], null);
  const parts = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2}|\d{4})$/u.exec(folded);
  if (parts) return dayOfParts(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '');
  const month = /^(?:thang\s*)?\d{1,2}\s*[/.-]\s*(\d{4})$/u.exec(folded);
  if (month && isYear(Number(month[1]))) {
    return { kind: 'YEAR', year: month[1] ?? '', doubt: 'Chỉ có tháng và năm; lấy năm.' };
  }
  const iso = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:t.*)?$/u.exec(folded);
  if (iso) return checked(iso[3], iso[2], iso[1], null);
  const year = /^(?:nam|sn)?\s*(\d{4})$/u.exec(folded);
  return year && isYear(Number(year[1])) ? { kind: 'YEAR', year: year[1] ?? '', doubt: null } : { kind: 'BAD' };
}

/** `01051985`, or `1051985` where a number cell lost its zero. */
function dayOfDigits(digits: string): ReadDay {
  if (!/^\d{7,8}$/u.test(digits)) return { kind: 'BAD' };
  const padded = digits.padStart(8, '0');
  return checked(padded.slice(0, 2), padded.slice(2, 4), padded.slice(4), 'Ngày viết liền; đọc theo ngày, tháng, năm.');
}

function dayOfParts(first: string, second: string, year: string): ReadDay {
  const [full, doubt] =
    year.length === 4
      ? [year, null]
      : [(Number(year) <= LAST_SHORT_YEAR ? '20' : '19') + year, 'Năm chỉ có hai chữ số; hãy xem lại thế kỷ.'];
  if (Number(second) > 12) return checked(second, first, full, 'Tháng đứng trước ngày; đã đổi lại.');
  return checked(first, second, full, doubt);
}

function checked(
  dayText: string | undefined,
  month: string | undefined,
  year: string | undefined,
  doubt: string | null,
): ReadDay {
  const iso = `${year}-${month?.padStart(2, '0')}-${dayText?.padStart(2, '0')}`;
  return isIsoDate(iso) ? day(iso, doubt) : { kind: 'BAD' };
}

function day(date: IsoDate, doubt: string | null = null): ReadDay {
  return { kind: 'DAY', date, doubt };
}

function isYear(number: number): boolean {
  return Number.isInteger(number) && number >= 1900 && number <= 2099;
}
