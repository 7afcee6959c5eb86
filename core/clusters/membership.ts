import type { IsoDate } from '../dates/isoDate.ts';

interface Stay {
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
