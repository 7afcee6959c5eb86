import { correctedUnit, type UnitCorrection } from '#core/units/unitCorrection.ts';
import { nameOn } from '#core/units/unitTree.ts';
import { readForest, saveHistories } from '#db/units/forestStore.ts';
import { localDate } from '../contract/localDate.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireFittingPlace } from './fittingPlace.ts';

/**
 * Puts right what was typed wrong about a unit. Papers already issued keep the words they were signed with.
 *
 * @throws AppError NOT_FOUND, STALE_VERSION, UNIT_HISTORY_BROKEN
 */
export async function correctUnit(unit: UnitOfWork, correction: UnitCorrection): Promise<void> {
  const forest = await readForest(unit.tx);
  const corrected = correctedUnit(forest, correction, () => unit.newId());
  const today = localDate(new Date(unit.now));
  await requireFittingPlace(unit.tx, corrected, { before: forest, on: today });
  const before = forest.get(correction.id);
  const { name } = nameOn(corrected, today);
  const called = before && nameOn(before, today).name;
  await saveHistories(unit.tx, [corrected]);
  await unit.audit({
    action: 'units.correct',
    entity: 'unit',
    entityId: correction.id,
    summary: `Sửa thông tin đơn vị ${called === undefined || called === name ? name : `${called}, tên nay là ${name}`}`,
    detail: { before, after: corrected },
  });
}
