import { refusal } from '#core/errors/appError.ts';
import { formatNumber } from '#core/money/format.ts';
import { MOST_ITEMS, type RecognitionItem } from '#core/initiatives/recognition.ts';
import { arrangeItems, deleteItems, insertItems, listDraftItems } from '#db/initiatives/recognitionItemStore.ts';
import { countRecognitionChange } from '#db/initiatives/recognitionStore.ts';
import { initiativesOf } from '#db/initiatives/initiativeStore.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { recognitionName, requireDraftRecognition, staleRecognition } from './requireRecognition.ts';

interface SeenDraft {
  id: string;
  version: number;
}

/**
 * Chooses initiatives into a draft, behind those it has; one it has already stays where it is.
 *
 * @throws AppError NOT_FOUND, RECOGNITION_ISSUED, RECOGNITION_TOO_LONG or STALE_VERSION
 */
export async function addItems(
  unit: UnitOfWork,
  { initiativeIds, ...seen }: SeenDraft & { initiativeIds: readonly string[] },
): Promise<void> {
  await editList(unit, seen, async (items) => {
    const known = new Set(items.map(({ initiativeId }) => initiativeId));
    const chosen = [...new Set(initiativeIds)].filter((id) => !known.has(id));
    if (items.length + chosen.length > MOST_ITEMS) throw refusal('RECOGNITION_TOO_LONG', { limit: MOST_ITEMS });
    const found = await initiativesOf(unit.tx, chosen);
    if (found.length < chosen.length) throw refusal('NOT_FOUND', { what: 'sáng kiến được chọn' });
    const added = chosen.map((initiativeId) => ({ id: unit.newId(), initiativeId }));
    await insertItems(unit.tx, { recognitionId: seen.id, items: added });
    return {
      action: 'recognitions.addItems',
      told: `Thêm ${formatNumber(added.length)} sáng kiến vào`,
      detail: { added: found.map(({ id, title }) => ({ id, title })) },
    };
  });
}

/**
 * Takes initiatives out of a draft; they themselves stay.
 *
 * @throws AppError NOT_FOUND, RECOGNITION_ISSUED or STALE_VERSION
 */
export async function removeItems(
  unit: UnitOfWork,
  { itemIds, ...seen }: SeenDraft & { itemIds: readonly string[] },
): Promise<void> {
  await editList(unit, seen, async (items) => {
    const removed = items.filter(({ id }) => itemIds.includes(id));
    await deleteItems(unit.tx, seen.id, itemIds);
    return {
      action: 'recognitions.removeItems',
      told: `Bỏ ${formatNumber(removed.length)} sáng kiến khỏi`,
      detail: { removed: removed.map(({ initiativeId, title }) => ({ id: initiativeId, title })) },
    };
  });
}

/**
 * Puts the initiatives of a draft in this order.
 *
 * @param itemIds all of them
 * @throws AppError NOT_FOUND, RECOGNITION_ISSUED or STALE_VERSION
 */
export async function arrangeList(
  unit: UnitOfWork,
  { itemIds, ...seen }: SeenDraft & { itemIds: readonly string[] },
): Promise<void> {
  await editList(unit, seen, async (items) => {
    const known = new Set(items.map(({ id }) => id));
    const isWhole = itemIds.length === known.size && new Set(itemIds).size === known.size;
    if (!isWhole || itemIds.some((id) => !known.has(id))) throw staleRecognition();
    await arrangeItems(unit.tx, seen.id, itemIds);
    return { action: 'recognitions.arrangeItems', told: 'Đổi thứ tự sáng kiến trong', detail: { itemIds } };
  });
}

/** One change of a draft's list, with its row in the history. */
async function editList(
  unit: UnitOfWork,
  { id, version }: SeenDraft,
  change: (items: readonly RecognitionItem[]) => Promise<{ action: string; told: string; detail: unknown }>,
): Promise<void> {
  const recognition = await requireDraftRecognition(unit.tx, id);
  if (!(await countRecognitionChange(unit.tx, { id, version, now: unit.now }))) throw staleRecognition();
  const { action, told, detail } = await change(await listDraftItems(unit.tx, id));
  await unit.audit({
    action,
    entity: 'initiative',
    entityId: id,
    summary: `${told} ${recognitionName(recognition)}`,
    detail,
  });
}
