import { wholeQuotient } from '../votes/fraction.ts';
import { WHOLE_PERCENT } from '../votes/percent.ts';

/** How a limit that is no whole number is made one. */
export const ROUNDINGS = ['NONE', 'FLOOR', 'HALF_UP'] as const;
export type QuotaRounding = (typeof ROUNDINGS)[number];

/**
 * Most that a quota allows: 15 % of 166 is 24,9, so 24 with FLOOR, 25 with HALF_UP. Without rounding nobody
 * may pass the exact share, which for people is the same as FLOOR.
 *
 * @param percent hundredths of a percent
 */
export function quotaLimit(base: number, percent: number, rounding: QuotaRounding): number {
  const product = percent * base;
  return rounding === 'HALF_UP'
    ? wholeQuotient(2 * product + WHOLE_PERCENT, 2 * WHOLE_PERCENT)
    : wholeQuotient(product, WHOLE_PERCENT);
}
