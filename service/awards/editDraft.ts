import { refusal } from '#core/errors/appError.ts';
import type { Tx } from '#db/client.ts';
import { insertStep } from '#db/awards/draftStepStore.ts';
import type { StoredDecision } from '#db/awards/decisionRow.ts';
import { countChange, findDecision } from '#db/awards/decisionStore.ts';
import { recomputeTotals } from '#db/awards/lineTotals.ts';
import { renumberLines } from '#db/awards/linePlaces.ts';
import { dropUnsharedAmounts, listSharedAmounts } from '#db/awards/sharedAmountStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import type { Inverse, KeptInverse } from './draftSteps.ts';
import { assertSharedAmountsHold } from './sharedAmounts.ts';

/** What was done, where nothing around it says to which draft. */
export function loggedOf({ decision: { number, title } }: StoredDecision, label: string): string {
  const short = title.length > TITLE_SHOWN ? `${title.slice(0, TITLE_SHOWN).trimEnd()}…` : title;
  return `${label} ở bản nháp ${number === '' ? `“${short}”` : number}`;
}

/** Characters of a title that are enough to know a draft by. */
const TITLE_SHOWN = 60;

/** What one step of writing a draft did. */
export interface DraftChange {
  action: string;
  /** What was done, as the undo button says it. */
  label: string;
  inverse: Inverse;
  detail?: unknown;
  /** Lines came, went or changed section or money: order and totals must be settled. */
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
  const draft = await requireDraft(unit.tx, id);
  const sharedAmounts = await listSharedAmounts(unit.tx, id);
  const change = await step(draft);
  const inverse: KeptInverse = { ...change.inverse, sharedAmounts };
  if (change.touchesLines) {
    await dropUnsharedAmounts(unit.tx, id);
    await assertSharedAmountsHold(unit.tx, id);
    await renumberLines(unit.tx, id);
    await recomputeTotals(unit.tx, id);
  }
  await countChange(unit.tx, id);
  const row = await unit.audit({
    action: change.action,
    entity: 'decision',
    entityId: id,
    summary: loggedOf(draft, change.label),
    detail: change.detail,
  });
  await insertStep(
    unit.tx,
    { seq: row.seq, decisionId: id, label: change.label, inverse: JSON.stringify(inverse) },
    unit.now,
  );
}
