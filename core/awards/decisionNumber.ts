import type { IsoDate } from '../dates/isoDate.ts';
import { yearOf } from '../dates/isoDate.ts';
import { dayAfter, dayBefore } from '../dates/neighbourDay.ts';
import type { OfficeSettings } from '../office/office.ts';
import { foldForSearch } from '../text/fold.ts';

/** `34` + `LĐLĐ` → `34/QĐ-LĐLĐ`. Numbers below 10 carry a zero. */
export function composeDecisionNumber(sequence: number, documentSymbol: string): string {
  return `${sequence < 10 ? `0${sequence}` : sequence}/QĐ-${documentSymbol}`;
}

/**
 * The leading number of any written form (`34/QĐ-LĐLĐ`, `113 / QĐ - LĐLĐ`, `64/LĐLĐ`).
 *
 * @returns null for free text without one; such numbers are accepted as they are
 */
export function sequenceOf(number: string): number | null {
  const match = /^\s*(\d{1,6})\s*(?:\/|-|$)/u.exec(number);
  return match ? Number(match[1]) : null;
}

/** Days inside which a number may be used once, both included. */
export interface NumberingPeriod {
  from: IsoDate;
  to: IsoDate;
}

/**
 * The stretch a decision's number must be unique in: its term, or else its calendar
 * year as far as it lies outside the term. Looked up anew each time, so that changing
 * the policy never forgets a number.
 *
 * @returns null when the office numbers by hand
 */
export function numberingPeriod(settings: OfficeSettings, issuedOn: IsoDate): NumberingPeriod | null {
  switch (settings.numbering) {
    case 'MANUAL':
      return null;
    case 'YEAR':
      return calendarYear(issuedOn);
    case 'TERM': {
      const { termFrom, termTo } = settings;
      const year = calendarYear(issuedOn);
      // Of a year the term takes a part of, only the rest is left: numbers of the term are none of it.
      if (termFrom !== null && issuedOn < termFrom) return { ...year, to: earlier(year.to, dayBefore(termFrom)) };
      if (termTo !== null && issuedOn > termTo) return { ...year, from: later(year.from, dayAfter(termTo)) };
      return termFrom !== null && termTo !== null ? { from: termFrom, to: termTo } : year;
    }
  }
}

const earlier = (one: IsoDate, other: IsoDate) => (one < other ? one : other);
const later = (one: IsoDate, other: IsoDate) => (one > other ? one : other);

/** The year a date lies in, as a period. */
export function calendarYear(date: IsoDate): NumberingPeriod {
  const year = yearOf(date);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/**
 * The form in which numbers are compared: without dấu, case, spaces and leading
 * zeros, so that `05 / QĐ - LĐLĐ` is `5/QĐ-LĐLĐ`.
 */
export function numberKey(number: string): string {
  return foldForSearch(number)
    .replaceAll(' ', '')
    .replace(/^0+(?=\d)/u, '');
}
