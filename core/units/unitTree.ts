import type { IsoDate } from '../dates/isoDate.ts';
import type { DatedName, DatedParent, DatedPeriod, UnitForest, UnitHistory } from './unitHistory.ts';

/** Whether the period holds on the day. */
export function covers({ validFrom, validTo }: DatedPeriod, date: IsoDate): boolean {
  return (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo);
}

/** What the unit was called on the day: before its life its first name, after its end its last. */
export function nameOn(unit: Pick<UnitHistory, 'id' | 'names'>, date: IsoDate): DatedName {
  const [first] = unit.names;
  if (!first) throw new Error(`unit ${unit.id} has no name`);
  const begun = unit.names.filter(({ validFrom }) => validFrom === null || validFrom <= date);
  return begun.at(-1) ?? first;
}

/** The link that holds on the day; undefined at the top. */
export function linkOn(unit: UnitHistory, date: IsoDate): DatedParent | undefined {
  return unit.parents.find((link) => covers(link, date));
}

/** Where the unit stood on the day: id of the unit above it, null at the top. */
export function parentOn(unit: UnitHistory, date: IsoDate): string | null {
  return linkOn(unit, date)?.parentId ?? null;
}

/** A unit in its place on one day. */
export interface PlacedUnit {
  unit: UnitHistory;
  name: DatedName;
  parentId: string | null;
}

/** The tree as it was: every unit that existed on the day, in the order of the forest. */
export function treeOn(forest: UnitForest, date: IsoDate): PlacedUnit[] {
  const placed: PlacedUnit[] = [];
  for (const unit of forest.values()) {
    if (covers(unit, date)) placed.push({ unit, name: nameOn(unit, date), parentId: parentOn(unit, date) });
  }
  return placed;
}
