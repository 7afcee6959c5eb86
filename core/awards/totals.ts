/** Counts and sums of a list; money in đồng, coefficients in hundredths. */
export interface DecisionTotals {
  collectives: number;
  individuals: number;
  /** Σ of the coefficients of lines that have one. */
  coefficient: number;
  /** Σ of rounded line amounts and of shared sums: rounded per recipient, never on the total. */
  amount: number;
  /** Lines whose amount cannot be worked out yet; a part in a shared sum is not one. */
  unpriced: number;
}

export const EMPTY_TOTALS: DecisionTotals = { collectives: 0, individuals: 0, coefficient: 0, amount: 0, unpriced: 0 };

/** Whether two readings of a list agree in every count and sum. */
export function sameTotals(one: DecisionTotals, other: DecisionTotals): boolean {
  const figures = Object.keys(EMPTY_TOTALS) as (keyof DecisionTotals)[];
  return figures.every((figure) => one[figure] === other[figure]);
}
