import { refusal } from '#core/errors/appError.ts';
import {
  amountsAroundDate,
  frozenAmount,
  priceLine,
  type AmountByPeriod,
  type IssuedAmount,
  type LineAmount,
} from '#core/awards/lineAmount.ts';
import type { DecisionLine } from '#core/awards/decision.ts';
import type { Queryable } from '#db/client.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import { findLine } from '#db/awards/lineStore.ts';
import { pricingContext } from './pricing.ts';

/** Answers "Vì sao?" for one line. */
export interface LineExplanation {
  line: DecisionLine;
  /** How the amount comes about; of an issued line, exactly what was signed. */
  working: LineAmount | IssuedAmount;
  /** The same award decided in neighbouring base-salary periods. */
  around: AmountByPeriod[];
  /** Đồng by today's law tables, where somebody has corrected them since the issue; else null. */
  amountByTodaysTables: number | null;
}

export async function explainLine(
  db: Queryable,
  { id, lineId }: { id: string; lineId: string },
): Promise<LineExplanation> {
  const stored = await findDecision(db, id);
  const line = await findLine(db, id, lineId);
  if (!stored || !line) throw refusal('NOT_FOUND', { what: 'dòng này' });
  const context = await pricingContext(db, stored.decision);
  const byTables = priceLine(line, context);
  const isDraft = stored.decision.status === 'DRAFT';
  const wouldBe = byTables.kind === 'GAP' ? null : byTables.amount;
  return {
    line,
    working: isDraft ? byTables : frozenAmount(line, stored.decision.rounding),
    around: amountsAroundDate(line, context),
    amountByTodaysTables: isDraft || wouldBe === line.amount ? null : wouldBe,
  };
}
