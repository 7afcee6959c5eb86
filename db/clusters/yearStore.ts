import type { ClusterKind } from '#core/clusters/cluster.ts';
import type { Queryable, Tx } from '../client.ts';

/** A cluster in a year. */
export interface ClusterYearRow {
  id: string;
  clusterId: string;
  clusterName: string;
  clusterKind: ClusterKind;
  year: number;
  note: string;
  /** ISO time, UTC; null while the year is open. */
  lockedAt: string | null;
  /** Who locked it; empty while the year is open. */
  lockedBy: string;
  version: number;
}

const COLUMNS = {
  id: 'y.id',
  clusterId: 'y.cluster_id',
  clusterName: 'c.name',
  clusterKind: 'c.kind',
  year: 'y.year',
  note: 'y.note',
  lockedAt: 'y.locked_at',
  lockedBy: 'y.locked_by',
  version: 'y.version',
};

const years = (db: Queryable) => db('cluster_year as y').join('cluster as c', 'c.id', 'y.cluster_id');

/** A cluster year by its id. */
export async function findYear(db: Queryable, id: string): Promise<ClusterYearRow | undefined> {
  return years(db).where('y.id', id).first<ClusterYearRow | undefined>(COLUMNS);
}

/** The year of a cluster, if it was opened. */
export async function findYearOf(db: Queryable, clusterId: string, year: number): Promise<ClusterYearRow | undefined> {
  return years(db).where({ 'y.cluster_id': clusterId, 'y.year': year }).first<ClusterYearRow | undefined>(COLUMNS);
}

/** The opened years of a cluster, newest first. */
export async function yearsOf(db: Queryable, clusterId: string): Promise<ClusterYearRow[]> {
  return years(db).where('y.cluster_id', clusterId).orderBy('y.year', 'desc').select<ClusterYearRow[]>(COLUMNS);
}

/** What all clusters opened in one year. */
export async function yearsIn(db: Queryable, year: number): Promise<ClusterYearRow[]> {
  return years(db).where('y.year', year).select<ClusterYearRow[]>(COLUMNS);
}

export async function insertYear(
  tx: Tx,
  { id, clusterId, year, now }: { id: string; clusterId: string; year: number; now: string },
): Promise<void> {
  await tx('cluster_year').insert({
    id,
    cluster_id: clusterId,
    year,
    note: '',
    locked_at: null,
    locked_by: '',
    version: 1,
    created_at: now,
  });
}

/**
 * Locks a year or opens it again.
 *
 * @param lock null to open it
 * @returns false when somebody wrote it since; nothing is written then
 */
export async function setYearLock(
  tx: Tx,
  { id, version, lock }: { id: string; version: number; lock: { at: string; by: string } | null },
): Promise<boolean> {
  const changed = await tx('cluster_year')
    .where({ id, version })
    .update({ locked_at: lock?.at ?? null, locked_by: lock?.by ?? '', version: version + 1 });
  return changed > 0;
}

/** Takes an opened year away with its steps and representatives; what was pledged or scored in it refuses. */
export async function deleteYear(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  await tx('deadline').where('year_id', id).delete();
  await tx('cluster_representative').where('year_id', id).delete();
  return (await tx('cluster_year').where({ id, version }).delete()) > 0;
}
