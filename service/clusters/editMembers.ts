import type { ClusterMemberInput } from '#core/clusters/cluster.ts';
import { belongsInYear, staysOverlap, yearsChanged, type Stay } from '#core/clusters/membership.ts';
import { refusal } from '#core/errors/appError.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { ClusterRow } from '#db/clusters/clusterStore.ts';
import {
  deleteMember,
  insertMember,
  memberNames,
  reorderMembers,
  storedMembers,
  updateMember,
  type StoredMember,
} from '#db/clusters/memberStore.ts';
import { rolesOfMembers } from '#db/clusters/roleStore.ts';
import { usesOfMember } from '#db/clusters/yearFacts.ts';
import { yearsOf } from '#db/clusters/yearStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireCluster, requireMember } from './requireCluster.ts';

/** No name of a later day: what a member is called now. */
const LAST_DAY = '2999-12-31';

/**
 * Adds members at the end of the cluster's order, all or none.
 *
 * @throws AppError NOT_FOUND, CLUSTER_MEMBER_TWICE, YEAR_LOCKED when one would belong to a locked year
 */
export async function addMembers(
  unit: UnitOfWork,
  { clusterId, members }: { clusterId: string; members: readonly ClusterMemberInput[] },
): Promise<string[]> {
  const cluster = await requireCluster(unit.tx, clusterId);
  const ids: string[] = [];
  for (const member of members) {
    const id = unit.newId();
    await insertMember(unit.tx, { id, clusterId, member });
    await requireFree(unit, await requireMember(unit.tx, id));
    await requireOpenYears(unit, cluster, { before: null, after: member });
    ids.push(id);
  }
  await unit.audit({
    action: 'clusters.addMembers',
    entity: 'cluster',
    entityId: clusterId,
    summary: `Thêm ${members.length} đơn vị vào ${cluster.name}`,
    detail: { members },
  });
  return ids;
}

/**
 * Changes from when to when a member belongs, or corrects who it is.
 *
 * @throws AppError NOT_FOUND, STALE_VERSION, CLUSTER_MEMBER_TWICE, CLUSTER_ROLE_OUTSIDE when it leads in a year it would
 *   no longer belong to, YEAR_LOCKED when the members of a locked year would change
 */
export async function saveMember(
  unit: UnitOfWork,
  { id, version, member }: { id: string; version: number; member: ClusterMemberInput },
): Promise<void> {
  const before = await requireMember(unit.tx, id);
  const cluster = await requireCluster(unit.tx, before.clusterId);
  if (!(await updateMember(unit.tx, { id, version, member })))
    throw refusal('STALE_VERSION', { what: 'thành viên này của cụm' });
  const isSomeoneElse = before.unitId !== member.unitId || before.name !== member.name;
  await requireOpenYears(unit, cluster, { before, after: member, isSomeoneElse });
  const after = await requireMember(unit.tx, id);
  await requireFree(unit, after);
  const name = await nameOf(unit, after);
  const left = (await rolesOfMembers(unit.tx, [id])).find(({ year }) => !belongsInYear(member, year));
  if (left) throw refusal('CLUSTER_ROLE_OUTSIDE', { name, year: left.year });
  await unit.audit({
    action: 'clusters.saveMember',
    entity: 'cluster',
    entityId: cluster.id,
    summary: `Sửa việc tham gia của ${name} trong ${cluster.name}`,
    detail: { before, after: member },
  });
}

/**
 * Takes a stay away that was recorded by mistake; one that pledged or was scored can only end.
 *
 * @throws AppError NOT_FOUND, STALE_VERSION, CLUSTER_MEMBER_IN_USE, YEAR_LOCKED
 */
export async function removeMember(unit: UnitOfWork, { id, version }: { id: string; version: number }): Promise<void> {
  const before = await requireMember(unit.tx, id);
  if (before.version !== version) throw refusal('STALE_VERSION', { what: 'thành viên này của cụm' });
  const cluster = await requireCluster(unit.tx, before.clusterId);
  await requireOpenYears(unit, cluster, { before, after: null });
  const name = await nameOf(unit, before);
  const { pledges, sheets } = await usesOfMember(unit.tx, id);
  if (pledges > 0) throw refusal('CLUSTER_MEMBER_IN_USE', { name, where: 'phần trong giao ước' });
  if (sheets > 0) throw refusal('CLUSTER_MEMBER_IN_USE', { name, where: 'bảng điểm' });
  await deleteMember(unit.tx, id);
  await unit.audit({
    action: 'clusters.removeMember',
    entity: 'cluster',
    entityId: cluster.id,
    summary: `Bỏ ${name} khỏi ${cluster.name}`,
    detail: { before },
  });
}

/**
 * Puts the members into the order papers list them in.
 *
 * @param order.ids every stay of the cluster, gone by ones too
 * @throws AppError NOT_FOUND, STALE_VERSION when the members are others by now
 */
export async function orderMembers(
  unit: UnitOfWork,
  { clusterId, ids }: { clusterId: string; ids: readonly string[] },
): Promise<void> {
  const cluster = await requireCluster(unit.tx, clusterId);
  const known = (await storedMembers(unit.tx, clusterId)).map(({ id }) => id);
  if (known.length !== ids.length || [...known].sort().join() !== [...ids].sort().join())
    throw refusal('STALE_VERSION', { what: 'danh sách thành viên của cụm' });
  await reorderMembers(unit.tx, ids);
  await unit.audit({
    action: 'clusters.orderMembers',
    entity: 'cluster',
    entityId: clusterId,
    summary: `Xếp lại thứ tự thành viên của ${cluster.name}`,
    detail: { ids },
  });
}

/** One unit, or one name, stands in a cluster once at a time. */
async function requireFree(unit: UnitOfWork, member: StoredMember): Promise<void> {
  const others = (await storedMembers(unit.tx, member.clusterId)).filter(({ id }) => id !== member.id);
  const isSame = (other: StoredMember) =>
    member.unitId === null
      ? other.unitId === null && foldForSearch(other.name) === foldForSearch(member.name)
      : other.unitId === member.unitId;
  if (others.some((other) => isSame(other) && staysOverlap(other, member)))
    throw refusal('CLUSTER_MEMBER_TWICE', { name: await nameOf(unit, member) });
}

/** Who belonged to a locked year, and under which name, stays as it was. */
async function requireOpenYears(
  unit: UnitOfWork,
  cluster: ClusterRow,
  { before, after, isSomeoneElse = false }: { before: Stay | null; after: Stay | null; isSomeoneElse?: boolean },
): Promise<void> {
  const locked = (await yearsOf(unit.tx, cluster.id)).flatMap(({ lockedAt, year }) =>
    lockedAt === null ? [] : [year],
  );
  const isTouched = (year: number) => [before, after].some((stay) => stay !== null && belongsInYear(stay, year));
  const changed = isSomeoneElse ? locked.filter(isTouched) : yearsChanged(before, after, locked);
  const [year] = changed;
  if (year !== undefined) throw refusal('YEAR_LOCKED', { year, cluster: cluster.name });
}

async function nameOf({ tx }: UnitOfWork, member: StoredMember): Promise<string> {
  return (await memberNames(tx, [member], LAST_DAY)).get(member.id)?.name ?? member.name;
}
