import type { IsoDate } from '../dates/isoDate.ts';
import type { ChildIndex } from './childIndex.ts';
import type { DatedParent, DatedPeriod, UnitForest, UnitHistory } from './unitHistory.ts';

/**
 * A unit of which nobody knew since when it is there, begun on the day: it, its first name and its first place.
 *
 * @returns null where its beginning is told already, or something of it or under it was there before the day
 */
export function foundedUnit(
  unit: UnitHistory,
  on: IsoDate,
  { forest, children }: { forest: UnitForest; children: ChildIndex },
): UnitHistory | null {
  if (unit.validFrom !== null) return null;
  const under = [...children.of(unit.id)].flatMap((id) => forest.get(id)?.parents ?? []);
  const isUnderBefore = ({ parentId, validFrom }: DatedParent) =>
    parentId === unit.id && (validFrom === null || validFrom < on);
  if (under.some(isUnderBefore)) return null;
  const begun = <Period extends DatedPeriod>(period: Period): Period => ({
    ...period,
    validFrom: period.validFrom ?? on,
  });
  const founded = { ...begun(unit), names: unit.names.map(begun), parents: unit.parents.map(begun) };
  const isAfter = ({ validFrom, validTo }: DatedPeriod) =>
    validFrom !== null && validFrom >= on && (validTo === null || validTo >= on);
  return [founded, ...founded.names, ...founded.parents].every(isAfter) ? founded : null;
}
