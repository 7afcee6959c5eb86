import type { Queryable } from '../client.ts';

/** The hashes the audit log names for rounds that were locked, by round. */
export async function lockProofs(db: Queryable): Promise<Map<string, string>> {
  const rows = await db('audit_log')
    .where('action', 'summits.lockRound')
    .orderBy('seq')
    .select<{ detail: string }[]>('detail');
  return new Map(
    rows.map(({ detail }) => {
      const { roundId, sha256 } = JSON.parse(detail) as { roundId: string; sha256: string };
      return [roundId, sha256];
    }),
  );
}
