import type { IsoDate } from '../dates/isoDate.ts';
import type { UnitForest, UnitHistory } from '../units/unitHistory.ts';
import { nameOn, parentOn } from '../units/unitTree.ts';

/** Id of the unit above on the day, or on the nearest day of a unit that had ended or not begun; null at the top. */
export function parentNear(unit: UnitHistory, on: IsoDate): string | null {
  const { validFrom, validTo } = unit;
  if (validTo !== null && validTo < on) return parentOn(unit, validTo);
  return parentOn(unit, validFrom !== null && validFrom > on ? validFrom : on);
}

/** What the unit above is called; empty at the top. */
export function placeNameNear(unit: UnitHistory, forest: UnitForest, on: IsoDate): string {
  const above = forest.get(parentNear(unit, on) ?? '');
  return above ? nameOn(above, on).name : '';
}
