import type { ClusterKind } from '#core/clusters/cluster.ts';
import type { Queryable } from '../client.ts';

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
  version: 'y.version',
};

/** A cluster year by its id. */
export async function findYear(db: Queryable, id: string): Promise<ClusterYearRow | undefined> {
  return (await db('cluster_year as y')
    .join('cluster as c', 'c.id', 'y.cluster_id')
    .where('y.id', id)
    .first(COLUMNS)) as ClusterYearRow | undefined;
}
