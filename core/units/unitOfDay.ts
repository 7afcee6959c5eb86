import { formatDate, type IsoDate } from '../dates/isoDate.ts';
import { refusal } from '../errors/appError.ts';
import type { UnitForest, UnitHistory } from './unitHistory.ts';
import { covers, nameOn } from './unitTree.ts';

/**
 * A unit that something new is entered for.
 *
 * @throws AppError NOT_FOUND, or UNIT_NOT_THERE when it had not begun on the day or had ended before it
 */
export function requireUnitOn(forest: UnitForest, unitId: string, on: IsoDate): UnitHistory {
  const unit = forest.get(unitId);
  if (!unit) throw refusal('NOT_FOUND', { what: 'đơn vị được chọn' });
  if (covers(unit, on)) return unit;
  const { validFrom, validTo } = unit;
  const life =
    validTo !== null && validTo < on
      ? `đã kết thúc từ ngày ${formatDate(validTo)}`
      : `đến ngày ${formatDate(validFrom ?? on)} mới có`;
  throw refusal('UNIT_NOT_THERE', { name: nameOn(unit, on).name, day: formatDate(on), life });
}

/** A text that is one of the unit's names becomes the one it bore on the day; any other stays as entered. */
export function calledOn(unit: UnitHistory, text: string, on: IsoDate): string {
  return unit.names.some(({ name }) => name === text) ? nameOn(unit, on).name : text;
}
