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
import type { SharedAmountGroup } from '#core/awards/sharedAmount.ts';
import type { Queryable } from '#db/client.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import { findLine } from '#db/awards/lineReader.ts';
import { listSharedGroups } from '#db/awards/sharedAmountStore.ts';
import { pricingContext } from '#db/awards/pricingContext.ts';
import { requireOffice } from '../office/requireOffice.ts';
import { unnamedPayer } from './payer.ts';

/** Answers "Vì sao?" for one line. */
export interface LineExplanation {
  line: DecisionLine;
  /** How the amount comes about; of an issued line, exactly what was signed. */
  working: LineAmount | IssuedAmount;
  /** The sum the line has a part in; null when it has an amount of its own. */
  shared: SharedAmountGroup | null;
  /** Who pays: named by the clerk, or by the rule. */
  payer: string;
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
  const wouldBe = 'amount' in byTables ? byTables.amount : null;
  const groups = line.sharedAmountId === null ? [] : await listSharedGroups(db, id);
  const { profile } = await requireOffice(db);
  return {
    line,
    working: isDraft ? byTables : frozenAmount(line, stored.decision.rounding),
    shared: groups.find((group) => group.id === line.sharedAmountId) ?? null,
    payer: stored.decision.payer || (await unnamedPayer(db, stored, profile)),
    around: amountsAroundDate(line, context),
    amountByTodaysTables: isDraft || wouldBe === line.amount ? null : wouldBe,
  };
}
