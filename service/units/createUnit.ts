import type { NewUnit } from '#core/units/unit.ts';
import { insertUnit } from '#db/units/unitStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';

/** Adds a unit to the tree. Its name and place have no beginning: nobody said since when. */
export async function createUnit(unit: UnitOfWork, input: NewUnit): Promise<string> {
  const id = unit.newId();
  await insertUnit(
    unit.tx,
    { ...input, id, nameId: unit.newId(), parentLinkId: unit.newId(), validFrom: null },
    unit.now,
  );
  await unit.audit({
    action: 'units.create',
    entity: 'unit',
    entityId: id,
    summary: `Thêm đơn vị ${input.name}`,
    detail: input,
  });
  return id;
}
