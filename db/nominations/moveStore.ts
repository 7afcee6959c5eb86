import type { NominationMove } from '#core/nominations/nominationLine.ts';
import type { Queryable, Tx } from '../client.ts';

export async function insertMove(tx: Tx, move: NominationMove): Promise<void> {
  await tx('nomination_move').insert({
    id: move.id,
    line_id: move.lineId,
    from_status: move.fromStatus,
    to_status: move.toStatus,
    reason: move.reason,
    actor_name: move.actorName,
    at: move.at,
  });
}

/** How a line came to where it is, oldest first. */
export async function movesOf(db: Queryable, lineId: string): Promise<NominationMove[]> {
  const rows: NominationMove[] = await db('nomination_move').where({ line_id: lineId }).orderBy('id').select({
    id: 'id',
    lineId: 'line_id',
    fromStatus: 'from_status',
    toStatus: 'to_status',
    reason: 'reason',
    actorName: 'actor_name',
    at: 'at',
  });
  return rows;
}
