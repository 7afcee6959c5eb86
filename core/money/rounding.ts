/** How a computed amount is rounded. The rule used is stored with every amount. */
export const ROUNDING_RULES = ['UP_10K', 'NEAREST_10K', 'NONE'] as const;
export type RoundingRule = (typeof ROUNDING_RULES)[number];

/** The rule's words on screen and paper. */
export const ROUNDING_LABELS: Record<RoundingRule, string> = {
  UP_10K: 'Làm tròn lên 10.000 đ',
  NEAREST_10K: 'Làm tròn đến 10.000 đ gần nhất',
  NONE: 'Không làm tròn',
};

const HUNDREDTHS_PER_DONG = 100;
const STEP = 10_000;

/**
 * Rounds an amount given in hundredths of a đồng, by integers only: a floating
 * 1.1 × 1.800.000 would be rounded up to 1.990.000.
 *
 * @param hundredthsOfDong coefficient in hundredths × base salary in đồng
 * @returns đồng
 */
export function roundAmount(hundredthsOfDong: number, rule: RoundingRule): number {
  switch (rule) {
    case 'UP_10K':
      return ceilDiv(hundredthsOfDong, STEP * HUNDREDTHS_PER_DONG) * STEP;
    case 'NEAREST_10K':
      return Math.floor((hundredthsOfDong + (STEP * HUNDREDTHS_PER_DONG) / 2) / (STEP * HUNDREDTHS_PER_DONG)) * STEP;
    case 'NONE':
      return ceilDiv(hundredthsOfDong, HUNDREDTHS_PER_DONG);
  }
}

/** Exact for safe integers: the remainder is taken before dividing. */
function ceilDiv(value: number, divisor: number): number {
  const remainder = value % divisor;
  return (value - remainder) / divisor + (remainder > 0 ? 1 : 0);
}
