import type { Queryable, Tx } from '../client.ts';
import { insertInChunks } from '../insertInChunks.ts';

/** What the summit proposes for a member; a member may stand in several, as for a flag of the province and one above. */
export interface OutcomeRow {
  id: string;
  memberId: string;
  /** Null: nothing is proposed, and that was said. */
  awardCode: string | null;
  /** The round or the document it rests on. */
  basis: string;
}

export async function outcomesOf(db: Queryable, summitId: string): Promise<OutcomeRow[]> {
  return db('summit_outcome')
    .where('summit_id', summitId)
    .orderBy('id')
    .select<OutcomeRow[]>({ id: 'id', memberId: 'member_id', awardCode: 'award_code', basis: 'basis' });
}

/** Puts these in the place of all that stood there for one member. */
export async function replaceOutcomes(
  tx: Tx,
  { summitId, memberId }: { summitId: string; memberId: string },
  outcomes: readonly Omit<OutcomeRow, 'memberId'>[],
): Promise<void> {
  await tx('summit_outcome').where({ summit_id: summitId, member_id: memberId }).delete();
  await insertInChunks(
    tx,
    'summit_outcome',
    outcomes.map(({ id, awardCode, basis }) => ({
      ...{ id, summit_id: summitId, member_id: memberId, award_code: awardCode, basis },
    })),
  );
}
