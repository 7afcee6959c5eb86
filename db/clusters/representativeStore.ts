import type { RepresentativeInput } from '#core/clusters/cluster.ts';
import type { Queryable, Tx } from '../client.ts';

interface RepresentativeColumns {
  year_id: string;
  member_id: string;
  full_name: string;
  position: string;
  version: number;
}

/** Who stands for a member in a year. */
export interface StoredRepresentative extends RepresentativeInput {
  version: number;
}

/** Representatives of a year by member. */
export async function representativesOf(db: Queryable, yearId: string): Promise<Map<string, StoredRepresentative>> {
  const rows = await db<RepresentativeColumns>('cluster_representative').where('year_id', yearId);
  return new Map(
    rows.map((row) => [row.member_id, { fullName: row.full_name, position: row.position, version: row.version }]),
  );
}

/**
 * Writes who stands for a member; an empty name takes the row away.
 *
 * @param seenVersion of the row that was read; null when there was none
 * @returns false when somebody wrote it since; nothing is written then
 */
export async function saveRepresentative(
  tx: Tx,
  own: { yearId: string; memberId: string },
  { representative, seenVersion }: { representative: RepresentativeInput; seenVersion: number | null },
): Promise<boolean> {
  const key = { year_id: own.yearId, member_id: own.memberId };
  const columns = { full_name: representative.fullName, position: representative.position };
  const rows = tx<RepresentativeColumns>('cluster_representative');
  if (seenVersion === null) {
    const made: unknown[] = await rows
      .insert({ ...key, ...columns, version: 1 })
      .onConflict(['year_id', 'member_id'])
      .ignore()
      .returning('member_id');
    return made.length > 0;
  }
  const seen = rows.where({ ...key, version: seenVersion });
  if (representative.fullName === '') return (await seen.delete()) > 0;
  return (await seen.update({ ...columns, version: seenVersion + 1 })) > 0;
}
