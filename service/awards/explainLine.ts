import { refusal } from '#core/errors/appError.ts';
import { amountsAroundDate, priceLine, type AmountByPeriod, type LineAmount } from '#core/awards/lineAmount.ts';
import type { DecisionLine } from '#core/awards/decision.ts';
import type { Queryable } from '#db/client.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import { findLine } from '#db/awards/lineStore.ts';
import { pricingContext } from './pricing.ts';

/** Answers "Vì sao?" for one line. */
export interface LineExplanation {
  line: DecisionLine;
  /** How the amount comes about by today's law tables for the decision's date. */
  working: LineAmount;
  /** The same award decided in neighbouring base-salary periods. */
  around: AmountByPeriod[];
  /**
   * For an issued line the frozen amount rules; true when today's tables would give another
   * one, because somebody corrected them since.
   */
  differsFromIssued: boolean;
}

export async function explainLine(
  db: Queryable,
  { id, lineId }: { id: string; lineId: string },
): Promise<LineExplanation> {
  const stored = await findDecision(db, id);
  const line = await findLine(db, id, lineId);
  if (!stored || !line) throw refusal('NOT_FOUND', { what: 'dòng này' });
  const context = await pricingContext(db, stored.decision);
  const working = priceLine(line, context);
  const wouldBe = working.kind === 'GAP' ? null : working.amount;
  return {
    line,
    working,
    around: amountsAroundDate(line, context),
    differsFromIssued: stored.decision.status !== 'DRAFT' && wouldBe !== line.amount,
  };
}
