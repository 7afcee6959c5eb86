import type { Queryable } from '../client.ts';

/**
 * Whether the audit log says that the ballot of this attempt was cast, and not thrown away with the others since. What
 * the ballot says is not told there.
 */
export async function isCastKept(
  db: Queryable,
  { summitId, roundId, attempt }: { summitId: string; roundId: string; attempt: string },
): Promise<boolean> {
  const rows = (action: string) => db('audit_log').where({ entity: 'summit', entity_id: summitId, action });
  const cast = await rows('summits.cast')
    .where('detail', JSON.stringify({ roundId, attempt }))
    .orderBy('seq', 'desc')
    .first<{ seq: number } | undefined>('seq');
  if (cast === undefined) return false;
  const later = await rows('summits.restartCasting').where('seq', '>', cast.seq).select<{ detail: string }[]>('detail');
  return later.every(({ detail }) => (JSON.parse(detail) as { roundId: string }).roundId !== roundId);
}

/** Title of a round in which ballots are being cast on screen; undefined where there is none. */
export async function roundBeingCast(db: Queryable): Promise<string | undefined> {
  const row = await db('summit_round')
    .where({ casting: 'SCREEN', cast_ended: 0 })
    .whereNull('locked_at')
    .whereIn('id', db('summit_ballot').select('round_id'))
    .first<{ title: string } | undefined>('title');
  return row?.title;
}
