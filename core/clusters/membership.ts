import type { IsoDate } from '../dates/isoDate.ts';

/** From when to when a unit belongs; both days included, an open end is unknown or still to come. */
export interface Stay {
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
}

/**
 * Whether a stay touches the year: a member that left in June took part in that year, and one that came in
 * November does too.
 */
export function belongsInYear({ validFrom, validTo }: Stay, year: number): boolean {
  if (validFrom !== null && validFrom > `${year}-12-31`) return false;
  return validTo === null || validTo >= `${year}-01-01`;
}

/** Whether two stays share a day: one unit must not be counted twice in a cluster. */
export function staysOverlap(one: Stay, other: Stay): boolean {
  const endsBefore = (first: Stay, second: Stay) =>
    first.validTo !== null && second.validFrom !== null && first.validTo < second.validFrom;
  return !endsBefore(one, other) && !endsBefore(other, one);
}

/** The years of a list a stay belongs to before or after a change, but not both. */
export function yearsChanged(before: Stay | null, after: Stay | null, years: readonly number[]): number[] {
  const belongs = (stay: Stay | null, year: number) => stay !== null && belongsInYear(stay, year);
  return years.filter((year) => belongs(before, year) !== belongs(after, year));
}
