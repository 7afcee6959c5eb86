import { refusal } from '#core/errors/appError.ts';
import type { Tx } from '#db/client.ts';
import { insertStep } from '#db/awards/draftStepStore.ts';
import type { StoredDecision } from '#db/awards/decisionRow.ts';
import { countChange, findDecision } from '#db/awards/decisionStore.ts';
import { recomputeTotals, renumberLines } from '#db/awards/lineStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import type { Inverse } from './draftSteps.ts';

/** What one step of writing a draft did. */
export interface DraftChange {
  action: string;
  /** What was done, as the history and the undo button say it. */
  label: string;
  inverse: Inverse;
  detail?: unknown;
  /** Lines came, went or changed section: order and totals must be settled. */
  touchesLines: boolean;
}

/** @throws AppError NOT_FOUND, DECISION_NOT_DRAFT */
export async function requireDraft(tx: Tx, id: string): Promise<StoredDecision> {
  const stored = await findDecision(tx, id);
  if (!stored) throw refusal('NOT_FOUND', { what: 'quyết định' });
  if (stored.decision.status !== 'DRAFT') throw refusal('DECISION_NOT_DRAFT');
  return stored;
}

/**
 * One step of writing a draft: the change, its place in the audit log, and what
 * takes it back. Every edit of a draft goes through here.
 */
export async function editDraft(
  unit: UnitOfWork,
  id: string,
  step: (draft: StoredDecision) => Promise<DraftChange>,
): Promise<void> {
  const change = await step(await requireDraft(unit.tx, id));
  if (change.touchesLines) {
    await renumberLines(unit.tx, id);
    await recomputeTotals(unit.tx, id);
  }
  await countChange(unit.tx, id);
  const row = await unit.audit({
    action: change.action,
    entity: 'decision',
    entityId: id,
    summary: change.label,
    detail: change.detail,
  });
  await insertStep(
    unit.tx,
    { seq: row.seq, decisionId: id, label: change.label, inverse: JSON.stringify(change.inverse) },
    unit.now,
  );
}
