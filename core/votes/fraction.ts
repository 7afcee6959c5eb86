/** A part of a whole that must be reached: `part / whole ≥ num / den`, or `>` with GT. */
export interface Fraction {
  num: number;
  den: number;
  comparator: 'GE' | 'GT';
}

/** Compares by integers, never by rounded percentages: 8 of 9 is 88,89 % and misses 90 %. Of nobody nothing is reached. */
export function reaches({ num, den, comparator }: Fraction, part: number, whole: number): boolean {
  if (whole === 0) return false;
  const difference = part * den - num * whole;
  return comparator === 'GE' ? difference >= 0 : difference > 0;
}

/** Fewest that reach the fraction: 2/3 of 11 is 8. May be more than there are. */
export function fewestReaching({ num, den, comparator }: Fraction, whole: number): number {
  const product = num * whole;
  const floor = wholeQuotient(product, den);
  return comparator === 'GE' && product % den === 0 ? floor : floor + 1;
}

/** Division of integers without a fraction in between. */
export const wholeQuotient = (number: number, by: number): number => (number - (number % by)) / by;
