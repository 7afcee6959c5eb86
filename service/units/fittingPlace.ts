import type { IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { impossiblePlace, newMisplacements } from '#core/units/levelFit.ts';
import type { UnitForest, UnitHistory } from '#core/units/unitHistory.ts';
import type { Queryable } from '#db/client.ts';
import { listUnitKinds } from '#db/units/kindStore.ts';

/** @throws AppError UNIT_HISTORY_BROKEN when a unit, as it is to be on the day, or one below it stands under a lower level */
export async function requireFittingPlace(
  db: Queryable,
  unit: UnitHistory,
  { before, on }: { before: UnitForest; on: IsoDate },
): Promise<void> {
  const after = new Map(before).set(unit.id, unit);
  const kinds = await listUnitKinds(db);
  const problem = impossiblePlace(newMisplacements({ before, after, touched: [unit], kinds }, on));
  if (problem !== null) throw refusal('UNIT_HISTORY_BROKEN', { problem });
}
