/** Counts and sums of a list; money in đồng, coefficients in hundredths. */
export interface DecisionTotals {
  collectives: number;
  individuals: number;
  /** Σ of the coefficients of lines that have one. */
  coefficient: number;
  /** Σ of rounded line amounts: rounded per recipient, never on the total (domain.md M8). */
  amount: number;
  /** Lines whose amount cannot be worked out yet. */
  unpriced: number;
}

export const EMPTY_TOTALS: DecisionTotals = { collectives: 0, individuals: 0, coefficient: 0, amount: 0, unpriced: 0 };
