import type { Queryable } from '../client.ts';

/** A lock as the audit log tells of it. */
export interface LockProof {
  roundId: string;
  title: string;
  sha256: string;
}

/** The hashes the audit log names for rounds that were locked, of one summit or of all, in the order of the locks. */
export async function lockProofs(db: Queryable, summitId: string | null): Promise<LockProof[]> {
  const rows = await proofRows(db, ['summits.lockRound'], summitId);
  return rows.map(({ detail }) => {
    const { roundId, title, sha256 } = JSON.parse(detail) as LockProof;
    return { roundId, title, sha256 };
  });
}

/** The end of a summit as the audit log tells of it, or what it proposes as that was changed after the end. */
export interface EndProof {
  summitId: string;
  /** Null where only what is proposed was changed. */
  end: { title: string; sha256: string } | null;
  outcomesSha256: string;
}

interface EndDetail {
  title?: string;
  sha256?: string;
  outcomesSha256?: string;
}

/** In the order in which it happened. */
export async function endProofs(db: Queryable, summitId: string | null): Promise<EndProof[]> {
  const rows = await proofRows(db, ['summits.close', 'summits.saveOutcomes'], summitId);
  return rows.flatMap(({ summitId: id, detail }) => {
    const { title = '', sha256, outcomesSha256 } = JSON.parse(detail) as EndDetail;
    // While the summit was open, what is proposed was nobody's proof.
    if (outcomesSha256 === undefined) return [];
    return [{ summitId: id, end: sha256 === undefined ? null : { title, sha256 }, outcomesSha256 }];
  });
}

async function proofRows(
  db: Queryable,
  actions: readonly string[],
  summitId: string | null,
): Promise<{ summitId: string; detail: string }[]> {
  const query = db('audit_log').whereIn('action', actions).orderBy('seq');
  if (summitId !== null) void query.where('entity_id', summitId);
  return query.select<{ summitId: string; detail: string }[]>({ summitId: 'entity_id', detail: 'detail' });
}

/** Whether a round can still be looked up: its summit, its year and everyone who stood in it are there. */
export async function isReachable(db: Queryable, roundId: string): Promise<boolean> {
  const summit = await db('summit_round as r')
    .join('summit as s', 's.id', 'r.summit_id')
    .join('cluster_year as y', 'y.id', 's.year_id')
    .join('cluster as c', 'c.id', 'y.cluster_id')
    .where('r.id', roundId)
    .first<{ id: string } | undefined>('s.id');
  const lost = await db('summit_candidate as stood')
    .leftJoin('cluster_member as member', 'member.id', 'stood.member_id')
    .where('stood.round_id', roundId)
    .whereNull('member.id')
    .first<{ memberId: string } | undefined>({ memberId: 'stood.member_id' });
  return summit !== undefined && lost === undefined;
}
