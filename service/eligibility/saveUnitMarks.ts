import type { UnitMarks } from '#core/eligibility/unitMarks.ts';
import { refusal } from '#core/errors/appError.ts';
import { nameOn } from '#core/units/unitTree.ts';
import { findMarks, saveMarks } from '#db/eligibility/unitMarkStore.ts';
import { localDate } from '../contract/localDate.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireUnit } from '../units/requireUnit.ts';

interface MarksToSave {
  unitId: string;
  year: number;
  marks: UnitMarks;
  /** Of the year's marks as the screen saw them; null for a year that had none. */
  version: number | null;
}

/** @throws AppError STALE_VERSION when somebody wrote that year since; NOT_FOUND when there is no such unit */
export async function saveUnitMarks(unit: UnitOfWork, toSave: MarksToSave): Promise<void> {
  const { unitId, year, marks } = toSave;
  const about = await requireUnit(unit.tx, unitId);
  const today = localDate(new Date(unit.now));
  const { fatalAccidents, barredReason } = await findMarks(unit.tx, unitId, year);
  if (!(await saveMarks(unit.tx, toSave)))
    throw refusal('STALE_VERSION', { what: `tai nạn chết người, lý do không xét năm ${year}` });
  await unit.audit({
    action: 'eligibility.saveUnitMarks',
    entity: 'unit',
    entityId: unitId,
    summary: `Ghi tai nạn chết người, lý do không xét năm ${year} của ${nameOn(about, today).name}`,
    detail: { year, before: { fatalAccidents, barredReason }, after: marks },
  });
}
