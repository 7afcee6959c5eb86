import { refusal } from '#core/errors/appError.ts';
import { sameTotals } from '#core/awards/totals.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import type { Issuer, StoredDecision } from '#db/awards/decisionRow.ts';
import { sumLines } from '#db/awards/lineTotals.ts';
import type { Queryable } from '#db/client.ts';
import { requireOffice } from '../office/requireOffice.ts';
import { unnamedPayer } from './payer.ts';

/**
 * A decision for its papers. What was signed is printed again as it was: issuer, preparer, payer and layout of that day.
 *
 * @throws AppError NOT_FOUND, DECISION_LIST_EMPTY, or LIST_CONTRADICTS_TOTALS when lines and stored totals disagree (C19)
 */
export async function readForPaper(
  view: Queryable,
  id: string,
): Promise<Pick<StoredDecision, 'decision' | 'totals'> & { issuer: Issuer }> {
  const stored = await findDecision(view, id);
  if (!stored) throw refusal('NOT_FOUND', { what: 'quyết định' });
  const { decision, totals } = stored;
  if (totals.collectives + totals.individuals === 0) throw refusal('DECISION_LIST_EMPTY');
  if (!sameTotals(totals, await sumLines(view, id))) throw refusal('LIST_CONTRADICTS_TOTALS');
  if (stored.issuer) return { decision, totals, issuer: stored.issuer };
  const { profile, settings } = await requireOffice(view);
  const payer = decision.payer || (await unnamedPayer(view, stored, profile));
  return { decision, totals, issuer: { profile, preparedBy: settings.preparedBy, payer, list: settings.list } };
}
