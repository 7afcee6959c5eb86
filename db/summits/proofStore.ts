import type { Queryable } from '../client.ts';

/** A lock as the audit log tells of it. */
export interface LockProof {
  roundId: string;
  title: string;
  sha256: string;
}

/** The hashes the audit log names for rounds that were locked, of one summit or of all, in the order of the locks. */
export async function lockProofs(db: Queryable, summitId: string | null): Promise<LockProof[]> {
  const query = db('audit_log').where('action', 'summits.lockRound').orderBy('seq');
  if (summitId !== null) void query.where('entity_id', summitId);
  const rows = await query.select<{ detail: string }[]>('detail');
  return rows.map(({ detail }) => {
    const { roundId, title, sha256 } = JSON.parse(detail) as LockProof;
    return { roundId, title, sha256 };
  });
}
