import { refusal } from '#core/errors/appError.ts';
import { countChange, findDecision } from '#db/awards/decisionStore.ts';
import { lastStep, markUndone } from '#db/awards/draftStepStore.ts';
import { renumberLines } from '#db/awards/linePlaces.ts';
import { dropUnsharedAmounts } from '#db/awards/sharedAmountStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { applyInverse, readInverse } from './draftSteps.ts';
import { loggedOf, requireDraft } from './editDraft.ts';
import { repriceDraft } from './pricing.ts';

/**
 * Takes back the last step of a draft, whichever it was: a header edit, typed lines,
 * a whole import. The step stays in the history, and so does its taking back.
 *
 * @param contentVersion what the user saw: never takes back a step of somebody else unseen
 * @returns what was taken back
 * @throws AppError NOTHING_TO_UNDO
 */
export async function undoLastStep(
  unit: UnitOfWork,
  { id, contentVersion }: { id: string; contentVersion: number },
): Promise<string> {
  const draft = await requireDraft(unit.tx, id);
  if (draft.decision.contentVersion !== contentVersion) throw refusal('STALE_VERSION', { what: 'quyết định này' });
  const step = await lastStep(unit.tx, id);
  if (!step) throw refusal('NOTHING_TO_UNDO');

  await applyInverse(unit, draft, readInverse(step.inverse));
  await dropUnsharedAmounts(unit.tx, id);
  await renumberLines(unit.tx, id);
  const after = await findDecision(unit.tx, id);
  if (after) await repriceDraft(unit.tx, id, after.decision);
  await markUndone(unit.tx, step.seq);
  await countChange(unit.tx, id);
  await unit.audit({
    action: 'awards.undo',
    entity: 'decision',
    entityId: id,
    summary: loggedOf(draft, `Hoàn tác: ${step.label}`),
    detail: { undoes: step.seq },
  });
  return step.label;
}
