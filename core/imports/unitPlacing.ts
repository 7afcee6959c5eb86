import type { IsoDate } from '../dates/isoDate.ts';
import type { DatedPeriod, UnitForest } from '../units/unitHistory.ts';
import { parentNear } from './placeNear.ts';

/** A listed unit as a node of the tree that would come about. */
export interface PlacedRow {
  row: number;
  /** Its id, or a name of its own when it is new. */
  node: string;
  /** The node above; null for the top. */
  above: string | null;
}

/** No union has so many levels; a deeper list is a mistake. */
const MOST_LEVELS = 30;
const UNPLACEABLE = Infinity;

/** Rows of units that would stand under themselves or unbelievably deep, the office's own tree of the day included. */
export function findCycles(units: readonly PlacedRow[], forest: UnitForest, on: IsoDate): number[] {
  const listed = new Map(units.map(({ node, above }) => [node, above]));
  const aboveOf = (node: string) => {
    const unit = forest.get(node);
    return listed.get(node) ?? (unit ? parentNear(unit, on) : null);
  };
  const levels = new Map<string, number>();
  for (const { node } of units) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let current: string | null = node;
    while (current !== null && !onPath.has(current) && !levels.has(current)) {
      path.push(current);
      onPath.add(current);
      current = aboveOf(current);
    }
    // What leads into a cycle without being part of it is as unplaceable as the cycle itself.
    let level = current === null ? 0 : onPath.has(current) ? UNPLACEABLE : (levels.get(current) ?? 0);
    for (const passed of path.reverse()) levels.set(passed, (level += 1));
  }
  return units.filter(({ node }) => (levels.get(node) ?? 0) > MOST_LEVELS).map(({ row }) => row);
}

/** The days two periods share; null when they share none. */
export function sharedPeriod(one: DatedPeriod, other: DatedPeriod): DatedPeriod | null {
  const validFrom = [one.validFrom, other.validFrom].reduce((a, b) => (a === null || (b !== null && b > a) ? b : a));
  const validTo = [one.validTo, other.validTo].reduce((a, b) => (a === null || (b !== null && b < a) ? b : a));
  return validFrom !== null && validTo !== null && validTo < validFrom ? null : { validFrom, validTo };
}
