import type { ClusterInput, ClusterKind, ClusterLevel } from '#core/clusters/cluster.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { vietnameseSortKey } from '#core/text/sortKey.ts';
import type { Queryable, Tx } from '../client.ts';

/** A cluster as it is kept. */
export interface ClusterRow {
  id: string;
  kind: ClusterKind;
  name: string;
  shortName: string;
  level: ClusterLevel;
  /** The body that runs it; empty where this office does. */
  runBy: string;
  scope: string;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  version: number;
}

const COLUMNS = {
  id: 'id',
  kind: 'kind',
  name: 'name',
  shortName: 'short_name',
  level: 'level',
  runBy: 'run_by',
  scope: 'scope',
  validFrom: 'valid_from',
  validTo: 'valid_to',
  version: 'version',
};

/** All clusters in Vietnamese order, those of this office first. */
export async function listClusters(db: Queryable): Promise<ClusterRow[]> {
  return db('cluster')
    .select<ClusterRow[]>(COLUMNS)
    .orderByRaw(`CASE WHEN run_by = '' THEN 0 ELSE 1 END, sort_key, id`);
}

/** A cluster by its id. */
export async function findCluster(db: Queryable, id: string): Promise<ClusterRow | undefined> {
  return db('cluster').where('id', id).first<ClusterRow | undefined>(COLUMNS);
}

export async function insertCluster(
  tx: Tx,
  { id, cluster, now }: { id: string; cluster: ClusterInput; now: string },
): Promise<void> {
  await tx('cluster').insert({ id, ...columnsOf(cluster), version: 1, created_at: now, updated_at: now });
}

/** @returns false when somebody wrote it since; nothing is written then */
export async function updateCluster(
  tx: Tx,
  { id, version, cluster, now }: { id: string; version: number; cluster: ClusterInput; now: string },
): Promise<boolean> {
  const changed = await tx('cluster')
    .where({ id, version })
    .update({ ...columnsOf(cluster), version: version + 1, updated_at: now });
  return changed > 0;
}

/** How many campaigns, of any year, are held in a cluster. */
export async function countCampaigns(db: Queryable, id: string): Promise<number> {
  const row = await db('campaign').where('cluster_id', id).count<{ n: number | string }>({ n: '*' }).first();
  return Number(row?.n ?? 0);
}

/** Takes a cluster away with its members and rotation list; one with years or campaigns refuses. */
export async function deleteCluster(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  await tx('cluster_role').where('cluster_id', id).delete();
  return (await tx('cluster').where({ id, version }).delete()) > 0;
}

function columnsOf({ kind, name, shortName, level, runBy, scope, validFrom, validTo }: ClusterInput) {
  return {
    kind,
    name,
    short_name: shortName,
    level,
    run_by: runBy,
    scope,
    valid_from: validFrom,
    valid_to: validTo,
    search_key: foldForSearch(`${name} ${shortName}`),
    sort_key: vietnameseSortKey(name),
  };
}
