/** Hundredths of a percent in the whole: 70 % is 7000. */
export const WHOLE_PERCENT = 10_000;

/** How a limit that is no whole number is made one. */
export const ROUNDINGS = ['NONE', 'FLOOR', 'HALF_UP'] as const;
export type QuotaRounding = (typeof ROUNDINGS)[number];

/**
 * Whether a part reaches a share of the whole, by integers: `part / whole ≥ percent`, or `>` with GT.
 * Of nobody no share is reached.
 *
 * @param percent hundredths of a percent
 */
export function reachesShare(
  { part, whole }: { part: number; whole: number },
  { percent, comparator }: { percent: number; comparator: 'GE' | 'GT' },
): boolean {
  if (whole === 0) return false;
  const difference = part * WHOLE_PERCENT - percent * whole;
  return comparator === 'GE' ? difference >= 0 : difference > 0;
}

/** Fewest that reach a share of the whole; may be more than there are. */
export function neededForShare(
  whole: number,
  { percent, comparator }: { percent: number; comparator: 'GE' | 'GT' },
): number {
  const product = percent * whole;
  const floor = wholeQuotient(product, WHOLE_PERCENT);
  if (comparator === 'GT') return floor + 1;
  return product % WHOLE_PERCENT === 0 ? floor : floor + 1;
}

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

/** `26, 166` → `15,66%`; hundredths rounded half up, for reading only. Empty where there is no whole. */
export function percentText(part: number, whole: number): string {
  if (whole === 0) return '';
  const hundredths = wholeQuotient(2 * part * WHOLE_PERCENT + whole, 2 * whole);
  return percentWords(hundredths);
}

/** `1566` → `15,66%`, `7000` → `70%`. */
export function percentWords(hundredths: number): string {
  const rest = hundredths % 100;
  const whole = wholeQuotient(hundredths, 100);
  if (rest === 0) return `${whole}%`;
  return `${whole},${String(rest).padStart(2, '0')}%`;
}

/** Division of integers without a fraction in between. */
const wholeQuotient = (number: number, by: number): number => (number - (number % by)) / by;
