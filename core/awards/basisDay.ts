import { formatDate, isIsoDate, type IsoDate } from '../dates/isoDate.ts';
import type { DecisionBasis } from './decision.ts';

/** `ngày 20/11/2023` and `ngày 20 tháng 11 năm 2023`, as papers name a day. */
const DAYS = /ngày\s+(\d{1,2})\s*(?:\/|tháng\s+)(\d{1,2})\s*(?:\/|năm\s+)(\d{4})/giu;

/** A paper a decision rests on and its day; a decision cannot rest on what came after it. */
interface LaterBasis {
  basis: DecisionBasis;
  on: IsoDate;
}

/** The first basis that bears a day after the decision, written beside it or inside its text. */
export function basisAfter(bases: readonly DecisionBasis[], issuedOn: IsoDate): LaterBasis | null {
  for (const basis of bases) {
    const on = [basis.date, ...daysIn(basis.text)].find((day) => day !== null && day > issuedOn);
    if (on != null) return { basis, on };
  }
  return null;
}

/**
 * One line of a checklist: the day that is too late, and whose it is.
 *
 * @param paper what rests on it
 */
export function laterBasisWords({ basis, on }: LaterBasis, paper = 'quyết định'): string {
  return `Căn cứ có ngày ${formatDate(on)}, sau ngày ${paper}: ${quotedBasis(basis)}`;
}

/** The checklist stands in a narrow column. */
const LONGEST = 60;

/** A basis as a checklist names it. */
export function quotedBasis({ text }: DecisionBasis): string {
  return `“${text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()}…`}”`;
}

function daysIn(text: string): IsoDate[] {
  return [...text.matchAll(DAYS)]
    .map(([, day = '', month = '', year = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    .filter(isIsoDate);
}
