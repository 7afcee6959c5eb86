import { refusal } from '#core/errors/appError.ts';
import { deleteDraft } from '#db/awards/decisionStore.ts';
import { listRecipientNames } from '#db/awards/lineReader.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { freeLines } from '../nominations/linesOfDecision.ts';
import { requireDraft } from './editDraft.ts';

/**
 * Deletes a draft for good. Header, totals and names stay in the audit log; proposals in it are free again.
 *
 * @throws AppError STALE_VERSION when it changed since the user saw it
 */
export async function discardDraft(
  unit: UnitOfWork,
  { id, contentVersion }: { id: string; contentVersion: number },
): Promise<void> {
  const { decision, totals } = await requireDraft(unit.tx, id);
  const recipients = await listRecipientNames(unit.tx, id);
  await freeLines(unit, id);
  if (!(await deleteDraft(unit.tx, id, contentVersion))) throw refusal('STALE_VERSION', { what: 'quyết định này' });
  await unit.audit({
    action: 'awards.deleteDraft',
    entity: 'decision',
    entityId: id,
    summary: `Xóa bản nháp “${decision.title}”`,
    detail: { decision, totals, recipients },
  });
}
