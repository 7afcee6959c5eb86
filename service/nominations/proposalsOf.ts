import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Proposal } from '#core/eligibility/facts.ts';
import { nominationDay } from '#core/nominations/nominationDay.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import { proposalIn } from '#core/nominations/ownTree.ts';
import type { UnitForest } from '#core/units/unitHistory.ts';
import type { Queryable } from '#db/client.ts';
import { requireBatch } from './requireNomination.ts';
import { workplacesOf } from './workplacesOf.ts';

/**
 * Who proposes each line, and how its nominee stands to that unit on the day of the tờ trình: by the unit the line
 * names, and by where the office knows the person to work.
 *
 * @returns one for each line, in their order
 */
export async function proposalsOf(
  db: Queryable,
  lines: readonly NominationLine[],
  { forest, today }: { forest: UnitForest; today: IsoDate },
): Promise<Proposal[]> {
  const found = new Map<string, Proposal>();
  for (const batchId of new Set(lines.map((line) => line.batchId))) {
    const batch = await requireBatch(db, batchId);
    const on = nominationDay(batch, today);
    const ofBatch = lines.filter((line) => line.batchId === batchId);
    const workplaces = await workplacesOf(db, ofBatch, on);
    for (const line of ofBatch) {
      const unitIds = [line.unitId, workplaces.get(line.personId ?? '') ?? null].filter((id) => id !== null);
      found.set(line.id, proposalIn({ proposerId: batch.unitId, unitIds, on }, forest));
    }
  }
  return lines.flatMap(({ id }) => found.get(id) ?? []);
}
