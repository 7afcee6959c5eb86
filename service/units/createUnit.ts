import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import type { NewUnit } from '#core/units/unit.ts';
import { findLife, insertUnits, readForest } from '#db/units/forestStore.ts';
import { localDate } from '../contract/localDate.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireFittingPlace } from './fittingPlace.ts';

/**
 * Adds a unit to the tree. Its name and place have no beginning: nobody said since when.
 *
 * @throws AppError UNIT_HISTORY_BROKEN when it is put under a unit with a last day or of a lower level; NOT_FOUND when
 *   under none
 */
export async function createUnit(unit: UnitOfWork, input: NewUnit): Promise<string> {
  const { kind, name, shortName, parentId } = input;
  const always = { validFrom: null, validTo: null };
  const id = unit.newId();
  const since = parentId === null ? null : await openSince(unit, parentId);
  const parents = parentId === null ? [] : [{ id: unit.newId(), parentId, validFrom: since, validTo: null }];
  const history = {
    ...{ id, code: '', note: '', ...always, version: 1, parents },
    names: [{ id: unit.newId(), kind, name, shortName, ...always }],
  };
  if (parentId !== null) {
    const today = localDate(new Date(unit.now));
    const on = since !== null && since > today ? since : today;
    await requireFittingPlace(unit.tx, history, { before: await readForest(unit.tx), on });
  }
  await insertUnits(unit.tx, [history], { now: unit.now, importId: null });
  await unit.audit({
    action: 'units.create',
    entity: 'unit',
    entityId: id,
    summary: `Thêm đơn vị ${name}`,
    detail: input,
  });
  return id;
}

/** Nothing stands under a unit before it begins. */
async function openSince({ tx }: UnitOfWork, parentId: string): Promise<IsoDate | null> {
  const life = await findLife(tx, parentId);
  if (!life) throw refusal('NOT_FOUND', { what: 'đơn vị cấp trên' });
  if (life.validTo !== null)
    throw refusal('UNIT_HISTORY_BROKEN', {
      problem: `Đơn vị cấp trên được chọn chỉ có đến ngày ${formatDate(life.validTo)}.`,
    });
  return life.validFrom;
}
