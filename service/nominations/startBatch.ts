import type { BatchInput, NominationInput } from '#core/nominations/nomination.ts';
import { insertBatch } from '#db/nominations/batchStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { putLines } from './addLines.ts';
import { requireBatch } from './requireNomination.ts';

/**
 * Opens a tờ trình, with lines or without: those chosen among who is eligible come in here. Audits the write.
 *
 * @returns the batch
 * @throws AppError like `addLines`; then nothing is kept
 */
export async function startBatch(
  unit: UnitOfWork,
  batch: BatchInput,
  lines: readonly NominationInput[],
): Promise<{ id: string; lineIds: string[] }> {
  const id = unit.newId();
  await insertBatch(unit.tx, { id, batch, now: unit.now });
  const lineIds = await putLines(unit, await requireBatch(unit.tx, id), lines);
  await unit.audit({
    action: 'nominations.create',
    entity: 'nomination',
    entityId: id,
    summary: `Lập tờ trình “${batch.title}” của ${batch.unitName}${lines.length === 0 ? '' : `, ${lines.length} đề nghị`}`,
    detail: { batch, lines },
  });
  return { id, lineIds };
}
