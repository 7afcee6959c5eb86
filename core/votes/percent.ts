import { formatNumber } from '../money/format.ts';
import { wholeQuotient } from './fraction.ts';

/** Hundredths of a percent in the whole: 70 % is 7000. */
export const WHOLE_PERCENT = 10_000;

/** A part as hundredths of a percent, rounded half up by integers: for reading only, never to compare with. */
function percentOf(part: number, whole: number): number {
  return wholeQuotient(2 * part * WHOLE_PERCENT + whole, 2 * whole);
}

/** Votes as minutes print their share, always with two decimals: 10 of 11 → `90,91%`, of nobody `0,00%`. */
export function percentText(votes: number, base: number): string {
  if (base === 0) return '0,00%';
  const hundredths = percentOf(votes, base);
  return `${formatNumber(wholeQuotient(hundredths, 100))},${String(hundredths % 100).padStart(2, '0')}%`;
}

/** `1566` → `15,66%`, `7000` → `70%`. */
export function percentWords(hundredths: number): string {
  const rest = hundredths % 100;
  const whole = wholeQuotient(hundredths, 100);
  return rest === 0 ? `${whole}%` : `${whole},${String(rest).padStart(2, '0')}%`;
}

/** A part as a sentence tells it: 26 of 166 → `15,66%`, 7 of 10 → `70%`; empty where there is no whole. */
export function partInPercent(part: number, whole: number): string {
  return whole === 0 ? '' : percentWords(percentOf(part, whole));
}
