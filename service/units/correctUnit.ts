import { correctedUnit, type UnitCorrection } from '#core/units/unitCorrection.ts';
import type { UnitHistory } from '#core/units/unitHistory.ts';
import { readForest, saveHistories } from '#db/units/forestStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';

/**
 * Puts right what was typed wrong about a unit. Papers already issued keep the words they were signed with.
 *
 * @throws AppError NOT_FOUND, STALE_VERSION, UNIT_HISTORY_BROKEN
 */
export async function correctUnit(unit: UnitOfWork, correction: UnitCorrection): Promise<void> {
  const forest = await readForest(unit.tx);
  const corrected = correctedUnit(forest, correction, () => unit.newId());
  await saveHistories(unit.tx, [corrected]);
  await unit.audit({
    action: 'units.correct',
    entity: 'unit',
    entityId: correction.id,
    summary: `Sửa thông tin đơn vị ${lastNameOf(corrected)}`,
    detail: { before: forest.get(correction.id), after: corrected },
  });
}

const lastNameOf = ({ names }: UnitHistory): string => names.at(-1)?.name ?? '';
