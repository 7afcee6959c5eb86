import { listDraftItems } from '#db/initiatives/recognitionItemStore.ts';
import { deleteRecognition } from '#db/initiatives/recognitionStore.ts';
import { requireNoAttachments } from '#db/attachments/requireNoAttachments.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { recognitionName, requireDraftRecognition, staleRecognition } from './requireRecognition.ts';

/**
 * Deletes a draft; its initiatives stay, and the history keeps what it said.
 *
 * @throws AppError NOT_FOUND, RECOGNITION_ISSUED, ATTACHMENTS_STAY or STALE_VERSION
 */
export async function removeRecognition(
  unit: UnitOfWork,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const recognition = await requireDraftRecognition(unit.tx, id);
  await requireNoAttachments(unit.tx, 'recognition', [id]);
  const items = await listDraftItems(unit.tx, id);
  if (!(await deleteRecognition(unit.tx, { id, version }))) throw staleRecognition();
  await unit.audit({
    action: 'recognitions.remove',
    entity: 'initiative',
    entityId: id,
    summary: `Xóa bản nháp ${recognitionName(recognition)}`,
    detail: { recognition, initiatives: items.map(({ initiativeId, title }) => ({ id: initiativeId, title })) },
  });
}
