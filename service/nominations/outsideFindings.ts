import type { IsoDate } from '#core/dates/isoDate.ts';
import type { RuleFinding } from '#core/eligibility/rule.ts';
import { nominationDay } from '#core/nominations/nominationDay.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import { outsideFinding } from '#core/nominations/ownTree.ts';
import type { Queryable } from '#db/client.ts';
import { readForest } from '#db/units/forestStore.ts';
import { requireBatch } from './requireNomination.ts';
import { workplacesOf } from './workplacesOf.ts';

/**
 * Asks of each line whether its nominee stands under the proposing unit on the day of the tờ trình: by the unit the line
 * names, and by where the office knows the person to work.
 *
 * @returns for each line, in their order, the question as a finding, or nothing
 */
export async function outsideFindings(
  db: Queryable,
  lines: readonly NominationLine[],
  today: IsoDate,
): Promise<RuleFinding[][]> {
  const found = new Map<string, RuleFinding[]>();
  const forest = await readForest(db);
  for (const batchId of new Set(lines.map((line) => line.batchId))) {
    const batch = await requireBatch(db, batchId);
    // A body that is no unit of the office's tree has none under it that could be looked up.
    if (batch.unitId === null) continue;
    const on = nominationDay(batch, today);
    const ofBatch = lines.filter((line) => line.batchId === batchId);
    const workplaces = await workplacesOf(db, ofBatch, on);
    for (const line of ofBatch) {
      const unitIds = [line.unitId, workplaces.get(line.personId ?? '') ?? null].filter((id) => id !== null);
      const finding = outsideFinding({ proposerId: batch.unitId, unitIds, on }, forest);
      found.set(line.id, finding === null ? [] : [finding]);
    }
  }
  return lines.map(({ id }) => found.get(id) ?? []);
}
