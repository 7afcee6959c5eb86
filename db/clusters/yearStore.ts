import type { ClusterKind } from '#core/clusters/cluster.ts';
import type { Queryable, Tx } from '../client.ts';
import { deleteSheets } from './scores/sheetStore.ts';

/** A cluster in a year. */
export interface ClusterYearRow {
  id: string;
  clusterId: string;
  /** Name and kind of today; those of the day of locking once the year is locked. */
  clusterName: string;
  clusterKind: ClusterKind;
  /** The body above the cluster as papers of the locked year name it; null while the year is open. */
  lockedSuperior: string | null;
  year: number;
  note: string;
  /** ISO time, UTC; null while the year is open. */
  lockedAt: string | null;
  /** Who locked it; empty while the year is open. */
  lockedBy: string;
  /** Why it was locked; null while the year is open. */
  lockedReason: string | null;
  version: number;
}

/** What a cluster is called on the day its year is locked: papers of that year keep it. */
export interface LockedNames {
  name: string;
  kind: ClusterKind;
  superior: string;
}

/** What a member is called on the day its year is locked. */
export interface LockedMember {
  id: string;
  name: string;
  shortName: string;
}

/** When (ISO time, UTC), by whom and why a year is locked. */
interface YearLock extends LockedNames {
  at: string;
  by: string;
  reason: string;
  members: readonly LockedMember[];
}

const COLUMNS = {
  id: 'y.id',
  clusterId: 'y.cluster_id',
  lockedSuperior: 'y.locked_superior',
  year: 'y.year',
  note: 'y.note',
  lockedAt: 'y.locked_at',
  lockedBy: 'y.locked_by',
  lockedReason: 'y.locked_reason',
  version: 'y.version',
};

const years = (db: Queryable) =>
  db('cluster_year as y')
    .join('cluster as c', 'c.id', 'y.cluster_id')
    .select<ClusterYearRow[]>(COLUMNS)
    .select(
      db.raw('COALESCE(y.locked_name, c.name) AS ??', ['clusterName']),
      db.raw('COALESCE(y.locked_kind, c.kind) AS ??', ['clusterKind']),
    );

/** A cluster year by its id. */
export async function findYear(db: Queryable, id: string): Promise<ClusterYearRow | undefined> {
  return years(db).where('y.id', id).first<ClusterYearRow | undefined>();
}

/** The year of a cluster, if it was opened. */
export async function findYearOf(db: Queryable, clusterId: string, year: number): Promise<ClusterYearRow | undefined> {
  return years(db).where({ 'y.cluster_id': clusterId, 'y.year': year }).first<ClusterYearRow | undefined>();
}

/** The opened years of a cluster, newest first. */
export async function yearsOf(db: Queryable, clusterId: string): Promise<ClusterYearRow[]> {
  return years(db).where('y.cluster_id', clusterId).orderBy('y.year', 'desc');
}

/** What all clusters opened in one year. */
export async function yearsIn(db: Queryable, year: number): Promise<ClusterYearRow[]> {
  return years(db).where('y.year', year);
}

/**
 * What members were called when their year was locked, by member; nobody of a year that is open.
 *
 * @param asked.clusterId null for all clusters
 */
export async function lockedMembers(
  db: Queryable,
  { year, clusterId }: { year: number; clusterId: string | null },
): Promise<Map<string, LockedMember>> {
  const query = db('cluster_year').where('year', year).whereNotNull('locked_members');
  if (clusterId !== null) void query.where('cluster_id', clusterId);
  const rows = await query.select<{ locked_members: string }[]>('locked_members');
  const members = rows.flatMap((row) => JSON.parse(row.locked_members) as LockedMember[]);
  return new Map(members.map((member) => [member.id, member]));
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
  { id, version, lock }: { id: string; version: number; lock: YearLock | null },
): Promise<boolean> {
  const changed = await tx('cluster_year')
    .where({ id, version })
    .update({
      locked_at: lock?.at ?? null,
      locked_by: lock?.by ?? '',
      locked_reason: lock?.reason ?? null,
      locked_name: lock?.name ?? null,
      locked_kind: lock?.kind ?? null,
      locked_superior: lock?.superior ?? null,
      locked_members: lock ? JSON.stringify(lock.members) : null,
      version: version + 1,
    });
  return changed > 0;
}

/**
 * Takes an opened year away with its steps, representatives, template and empty sheets; a pledge refuses. The caller
 * has made sure that nothing was scored.
 */
export async function deleteYear(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  await deleteSheets(tx, id);
  await tx('score_scheme').where('year_id', id).delete();
  await tx('deadline').where('year_id', id).delete();
  await tx('cluster_representative').where('year_id', id).delete();
  return (await tx('cluster_year').where({ id, version }).delete()) > 0;
}
