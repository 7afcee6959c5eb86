import type { IsoDate } from '../dates/isoDate.ts';
import type { Proposal } from '../eligibility/facts.ts';
import type { UnitForest, UnitHistory } from '../units/unitHistory.ts';
import { nameOn, parentOn } from '../units/unitTree.ts';

/** Whom a unit proposes, and where he stands. */
export interface Placement {
  /** The unit that proposes; null for a body that is no unit of the tree. */
  proposerId: string | null;
  /** Units the nominee is, or belongs to; empty where the office knows none. */
  unitIds: readonly string[];
  /** The tree is taken as of this day. */
  on: IsoDate;
}

/** How a nominee stands to the unit that proposes him: it itself, below it, or neither. */
export function proposalIn({ proposerId, unitIds, on }: Placement, forest: UnitForest): Proposal {
  const proposer = proposerId === null ? undefined : forest.get(proposerId);
  const units = unitIds.flatMap((id) => forest.get(id) ?? []);
  return {
    on,
    proposer: proposer ? nameOn(proposer, on).name : null,
    units: units.map((unit) => ({
      name: nameOn(unit, on).name,
      isUnder: proposer !== undefined && standsUnder(unit, proposer.id, { forest, on }),
    })),
  };
}

/** Whether a unit is this one or stands below it. One that had ended by the day is looked for on its last. */
function standsUnder(unit: UnitHistory, aboveId: string, { forest, on }: { forest: UnitForest; on: IsoDate }): boolean {
  const day = unit.validTo !== null && unit.validTo < on ? unit.validTo : on;
  const seen = new Set<string>();
  let next: string | null = unit.id;
  while (next !== null && !seen.has(next)) {
    if (next === aboveId) return true;
    seen.add(next);
    const above = forest.get(next);
    next = above ? parentOn(above, day) : null;
  }
  return false;
}
