import { refusal } from '#core/errors/appError.ts';
import { figureYearProblem } from '#core/units/figureYear.ts';
import type { UnitFigure } from '#core/units/unitFigure.ts';
import { nameOn } from '#core/units/unitTree.ts';
import { deleteFigure, findFigure, saveFigure } from '#db/units/figureStore.ts';
import { localDate } from '../contract/localDate.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireUnit } from './requireUnit.ts';

interface FigureToSave {
  unitId: string;
  figure: UnitFigure;
  /** Of the figures on screen; null for a year that had none. */
  version: number | null;
}

/**
 * @throws AppError STALE_VERSION when somebody wrote that year since; NOT_FOUND when there is no such unit;
 *   INPUT_INVALID for a new year that is to come, or in which the unit was not there
 */
export async function saveFigures(unit: UnitOfWork, { unitId, figure, version }: FigureToSave): Promise<void> {
  const today = localDate(new Date(unit.now));
  const about = await requireUnit(unit.tx, unitId);
  const problem = version === null ? figureYearProblem(figure.year, about, today) : null;
  if (problem !== null) throw refusal('INPUT_INVALID', { problem });
  const before = version === null ? null : await findFigure(unit.tx, unitId, figure.year);
  const isSaved = await saveFigure(unit.tx, unitId, { figure, seenVersion: version });
  if (!isSaved) throw stale(figure.year);
  await unit.audit({
    action: 'units.saveFigures',
    entity: 'unit',
    entityId: unitId,
    summary: `Ghi số liệu năm ${figure.year} của ${nameOn(about, today).name}`,
    detail: { before, after: figure },
  });
}

/** @throws AppError STALE_VERSION when somebody wrote that year since; NOT_FOUND when there is no such unit */
export async function removeFigures(
  unit: UnitOfWork,
  { unitId, year, version }: { unitId: string; year: number; version: number },
): Promise<void> {
  const about = await requireUnit(unit.tx, unitId);
  const before = await findFigure(unit.tx, unitId, year);
  const isRemoved = await deleteFigure(unit.tx, unitId, { year, version });
  if (!isRemoved) throw stale(year);
  await unit.audit({
    action: 'units.removeFigures',
    entity: 'unit',
    entityId: unitId,
    summary: `Bỏ số liệu năm ${year} của ${nameOn(about, localDate(new Date(unit.now))).name}`,
    detail: { before },
  });
}

const stale = (year: number) => refusal('STALE_VERSION', { what: `số liệu năm ${year} của đơn vị này` });
