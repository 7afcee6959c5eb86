import type { Fraction } from './fraction.ts';

/** `ít nhất 90%`, `trên 1/2`: a fraction that is no whole number of percent is told as a fraction, and so is a half. */
export function shareWords({ num, den, comparator }: Fraction): string {
  if (num === den) return 'tất cả';
  const isPercent = (num * 100) % den === 0 && num * 2 !== den;
  const share = isPercent ? `${(num * 100) / den}%` : `${num}/${den}`;
  return comparator === 'GE' ? `ít nhất ${share}` : `trên ${share}`;
}
