import type { PledgeOccasion } from '#core/clusters/pledgeDefaults.ts';
import { refusal } from '#core/errors/appError.ts';
import type { Queryable } from '#db/client.ts';
import { findCluster } from '#db/clusters/clusterStore.ts';
import type { SignedNames } from '#db/clusters/pledges/pledgeStore.ts';
import type { ClusterYearRow } from '#db/clusters/yearStore.ts';
import { requireOffice } from '../../office/requireOffice.ts';

/** The cluster and year a pledge is for, and the names its paper bears today. */
export async function pledgeOccasion(
  db: Queryable,
  { clusterId, year }: Pick<ClusterYearRow, 'clusterId' | 'year'>,
): Promise<PledgeOccasion & { names: SignedNames }> {
  const cluster = await findCluster(db, clusterId);
  if (!cluster) throw refusal('NOT_FOUND', { what: 'cụm, khối này' });
  const { profile } = await requireOffice(db);
  const isOurs = cluster.runBy === '';
  return {
    clusterName: cluster.name,
    kind: cluster.kind,
    level: cluster.level,
    year,
    directedBy: isOurs ? profile.decidingBody : cluster.runBy,
    names: {
      clusterName: cluster.name,
      superiorName: isOurs ? profile.name : cluster.runBy,
      superiorShortName: isOurs ? profile.shortName : cluster.runBy,
    },
  };
}
