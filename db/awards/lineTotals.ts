import type { DecisionTotals } from '#core/awards/totals.ts';
import type { Queryable, Tx } from '../client.ts';
import { listSharedAmounts } from './sharedAmountStore.ts';

/** Adds lines and shared sums up into the decision's own totals, so that lists of decisions need not touch lines. */
export async function recomputeTotals(tx: Tx, decisionId: string): Promise<void> {
  const totals = await sumLines(tx, decisionId);
  await tx('decision').where('id', decisionId).update({
    collectives: totals.collectives,
    individuals: totals.individuals,
    coefficient_total: totals.coefficient,
    amount_total: totals.amount,
    unpriced: totals.unpriced,
  });
}

/** Counts and sums of a decision from its lines and shared sums themselves. */
export async function sumLines(db: Queryable, decisionId: string): Promise<DecisionTotals> {
  const lines = (await db('decision_line')
    .where('decision_id', decisionId)
    .select(
      db.raw("SUM(CASE subject WHEN 'COLLECTIVE' THEN 1 ELSE 0 END) AS collectives"),
      db.raw("SUM(CASE subject WHEN 'INDIVIDUAL' THEN 1 ELSE 0 END) AS individuals"),
      db.raw('SUM(coefficient) AS coefficient'),
      db.raw('SUM(amount) AS amount'),
      db.raw('SUM(CASE WHEN amount IS NULL AND shared_amount_id IS NULL THEN 1 ELSE 0 END) AS unpriced'),
    )
    .first()) as Record<keyof DecisionTotals, number | null> | undefined;
  const shared = await listSharedAmounts(db, decisionId);
  return {
    collectives: lines?.collectives ?? 0,
    individuals: lines?.individuals ?? 0,
    coefficient: lines?.coefficient ?? 0,
    amount: shared.reduce((sum, { amount }) => sum + amount, lines?.amount ?? 0),
    unpriced: lines?.unpriced ?? 0,
  };
}
