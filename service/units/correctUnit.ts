import { refusal } from '#core/errors/appError.ts';
import { impossiblePlace, newMisplacements } from '#core/units/levelFit.ts';
import { correctedUnit, type UnitCorrection } from '#core/units/unitCorrection.ts';
import { nameOn } from '#core/units/unitTree.ts';
import { readForest, saveHistories } from '#db/units/forestStore.ts';
import { listUnitKinds } from '#db/units/kindStore.ts';
import { localDate } from '../contract/localDate.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';

/**
 * Puts right what was typed wrong about a unit. Papers already issued keep the words they were signed with.
 *
 * @throws AppError NOT_FOUND, STALE_VERSION, UNIT_HISTORY_BROKEN
 */
export async function correctUnit(unit: UnitOfWork, correction: UnitCorrection): Promise<void> {
  const forest = await readForest(unit.tx);
  const corrected = correctedUnit(forest, correction, () => unit.newId());
  const today = localDate(new Date(unit.now));
  const problem = impossiblePlace(
    newMisplacements(
      {
        before: forest,
        after: new Map(forest).set(corrected.id, corrected),
        touched: [corrected],
        kinds: await listUnitKinds(unit.tx),
      },
      today,
    ),
  );
  if (problem !== null) throw refusal('UNIT_HISTORY_BROKEN', { problem });
  await saveHistories(unit.tx, [corrected]);
  await unit.audit({
    action: 'units.correct',
    entity: 'unit',
    entityId: correction.id,
    summary: `Sửa thông tin đơn vị ${nameOn(corrected, today).name}`,
    detail: { before: forest.get(correction.id), after: corrected },
  });
}
