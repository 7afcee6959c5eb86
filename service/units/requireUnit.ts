import { refusal } from '#core/errors/appError.ts';
import type { UnitHistory } from '#core/units/unitHistory.ts';
import { readForest } from '#db/units/forestStore.ts';
import type { Queryable } from '#db/client.ts';

/** @throws AppError NOT_FOUND */
export async function requireUnit(db: Queryable, id: string): Promise<UnitHistory> {
  const unit = (await readForest(db)).get(id);
  if (!unit) throw refusal('NOT_FOUND', { what: 'đơn vị' });
  return unit;
}
