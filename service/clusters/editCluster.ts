import type { ClusterInput } from '#core/clusters/cluster.ts';
import { belongsInYear } from '#core/clusters/membership.ts';
import { refusal } from '#core/errors/appError.ts';
import { countCampaigns, deleteCluster, insertCluster, updateCluster } from '#db/clusters/clusterStore.ts';
import { yearsOf } from '#db/clusters/yearStore.ts';
import { requireNoAttachments } from '#db/attachments/requireNoAttachments.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireCluster } from './requireCluster.ts';

/** Adds a cluster, this office's own or one another body runs. */
export async function createCluster(unit: UnitOfWork, cluster: ClusterInput): Promise<string> {
  const id = unit.newId();
  await insertCluster(unit.tx, { id, cluster, now: unit.now });
  await unit.audit({
    action: 'clusters.create',
    entity: 'cluster',
    entityId: id,
    summary: `Thêm ${cluster.name}`,
    detail: cluster,
  });
  return id;
}

/**
 * Changes what is recorded of a cluster; a last day ends it.
 *
 * @throws AppError NOT_FOUND, STALE_VERSION, CLUSTER_YEAR_OUTSIDE when an opened year would lie before or after its life
 */
export async function saveCluster(
  unit: UnitOfWork,
  { id, version, cluster }: { id: string; version: number; cluster: ClusterInput },
): Promise<void> {
  const before = await requireCluster(unit.tx, id);
  const isSaved = await updateCluster(unit.tx, { id, version, cluster, now: unit.now });
  if (!isSaved) throw stale();
  const left = (await yearsOf(unit.tx, id)).find(({ year }) => !belongsInYear(cluster, year));
  if (left) throw refusal('CLUSTER_YEAR_OUTSIDE', { year: left.year, cluster: cluster.name });
  const isEnded = before.validTo === null && cluster.validTo !== null;
  await unit.audit({
    action: 'clusters.save',
    entity: 'cluster',
    entityId: id,
    summary: isEnded ? `Kết thúc ${cluster.name}` : `Sửa ${cluster.name}`,
    detail: { before, after: cluster },
  });
}

/**
 * Takes a cluster away that never had a year and that no campaign is held in.
 *
 * @throws AppError NOT_FOUND, CLUSTER_IN_USE, ATTACHMENTS_STAY, STALE_VERSION
 */
export async function removeCluster(unit: UnitOfWork, { id, version }: { id: string; version: number }): Promise<void> {
  const before = await requireCluster(unit.tx, id);
  const { name: cluster } = before;
  if ((await yearsOf(unit.tx, id)).length > 0) throw refusal('CLUSTER_IN_USE', { cluster, where: 'năm thi đua' });
  const campaigns = await countCampaigns(unit.tx, id);
  if (campaigns > 0) throw refusal('CLUSTER_IN_USE', { cluster, where: `${campaigns} phong trào` });
  await requireNoAttachments(unit.tx, 'cluster', [id]);
  if (!(await deleteCluster(unit.tx, { id, version }))) throw stale();
  await unit.audit({
    action: 'clusters.remove',
    entity: 'cluster',
    entityId: id,
    summary: `Xóa ${before.name}`,
    detail: { before },
  });
}

const stale = () => refusal('STALE_VERSION', { what: 'cụm, khối này' });
