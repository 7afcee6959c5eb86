import type { Queryable } from '../client.ts';

/** Whether the audit log says that the ballot of this attempt was cast. What the ballot says is not told there. */
export async function isCastKept(
  db: Queryable,
  { summitId, roundId, attempt }: { summitId: string; roundId: string; attempt: string },
): Promise<boolean> {
  const row = await db('audit_log')
    .where({ entity: 'summit', entity_id: summitId, action: 'summits.cast' })
    .where('detail', JSON.stringify({ roundId, attempt }))
    .first<{ seq: number } | undefined>('seq');
  return row !== undefined;
}
