import type { Subject } from '../office/catalogue.ts';

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

/** Adds lines up. */
export function totalOf(
  lines: Iterable<{ subject: Subject; coefficient: number | null; amount: number | null }>,
): DecisionTotals {
  const totals = { ...EMPTY_TOTALS };
  for (const line of lines) {
    if (line.subject === 'COLLECTIVE') totals.collectives += 1;
    else totals.individuals += 1;
    totals.coefficient += line.coefficient ?? 0;
    totals.amount += line.amount ?? 0;
    if (line.amount === null) totals.unpriced += 1;
  }
  return totals;
}
