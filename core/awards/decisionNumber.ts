import type { IsoDate } from '../dates/isoDate.ts';
import { yearOf } from '../dates/isoDate.ts';
import type { OfficeSettings } from '../office/office.ts';

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

/**
 * The stretch inside which a number may be used once: the calendar year, the
 * term, or none when the office numbers by hand.
 *
 * @returns a key such as `2023` or `2023-10-12/2028-10-11`, null for MANUAL
 */
export function numberingWindow(settings: OfficeSettings, issuedOn: IsoDate): string | null {
  switch (settings.numbering) {
    case 'MANUAL':
      return null;
    case 'TERM': {
      const { termFrom, termTo } = settings;
      const isInTerm = termFrom !== null && termTo !== null && issuedOn >= termFrom && issuedOn <= termTo;
      return isInTerm ? `${termFrom}/${termTo}` : String(yearOf(issuedOn));
    }
    case 'YEAR':
      return String(yearOf(issuedOn));
  }
}
