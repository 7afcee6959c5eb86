import { refusal } from '#core/errors/appError.ts';
import { allPredecessorsOf } from '#core/units/succession.ts';
import { nameOn } from '#core/units/unitTree.ts';
import type { Queryable } from '#db/client.ts';
import { listSuccessions } from '#db/units/eventStore.ts';
import { readForest } from '#db/units/forestStore.ts';
import { countUnitAwards, listUnitAwards, type UnitAward } from '#db/units/unitAwards.ts';

interface AwardsAsked {
  id: string;
  subject: UnitAward['subject'];
  /** With those of the units whose history leads into this one. */
  accumulated: boolean;
  offset: number;
  limit: number;
}

/** An award with the unit that received it, under the name it had on that day. */
export interface AwardOfUnit extends UnitAward {
  holder: string;
}

/**
 * Awards of a unit. What its predecessors received is a view of its own in which each is named: it never
 * counts as the unit's.
 *
 * @throws AppError NOT_FOUND
 */
export async function awardsOf(db: Queryable, asked: AwardsAsked): Promise<{ rows: AwardOfUnit[]; count: number }> {
  const forest = await readForest(db);
  if (!forest.has(asked.id)) throw refusal('NOT_FOUND', { what: 'đơn vị' });
  const earlier = asked.accumulated ? allPredecessorsOf(asked.id, await listSuccessions(db)) : [];
  const wanted = { subject: asked.subject, unitIds: [asked.id, ...earlier.map(({ unitId }) => unitId)] };
  const rows = await listUnitAwards(db, wanted, asked);
  return {
    rows: rows.map((row) => {
      const holder = forest.get(row.unitId);
      return { ...row, holder: holder ? nameOn(holder, row.issuedOn).name : '' };
    }),
    count: await countUnitAwards(db, wanted),
  };
}
