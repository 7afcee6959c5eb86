import type { ClusterMemberInput } from '#core/clusters/cluster.ts';
import { belongsInYear, firstTwice, membersInYear, yearsChanged, type Stay } from '#core/clusters/membership.ts';
import { refusal } from '#core/errors/appError.ts';
import type { ClusterRow } from '#db/clusters/clusterStore.ts';
import {
  deleteMember,
  insertMembers,
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
  const there = await storedMembers(unit.tx, clusterId);
  const last = there.at(-1)?.ordinal ?? 0;
  const added = members.map((member, index) => ({
    ...member,
    ...{ id: unit.newId(), clusterId, ordinal: last + index + 1, version: 1 },
  }));
  const twice = firstTwice(added, there);
  if (twice) throw refusal('CLUSTER_MEMBER_TWICE', { name: await nameOf(unit, twice) });
  await requireOpenYears(
    unit,
    cluster,
    added.map((member) => ({ before: null, after: member })),
  );
  await insertMembers(unit.tx, added);
  await unit.audit({
    action: 'clusters.addMembers',
    entity: 'cluster',
    entityId: clusterId,
    summary: `Thêm ${members.length} đơn vị vào ${cluster.name}`,
    detail: { members },
  });
  return added.map(({ id }) => id);
}

/**
 * Changes from when to when a member belongs, or corrects who it is. The latter only while it neither pledged nor was
 * scored: what was would pass to another.
 *
 * @throws AppError NOT_FOUND, STALE_VERSION, CLUSTER_MEMBER_IN_USE, CLUSTER_MEMBER_TWICE, CLUSTER_ROLE_OUTSIDE when it
 *   leads in a year it would no longer belong to, YEAR_LOCKED when the members of a locked year or their days would
 *   change
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
  await requireOpenYears(unit, cluster, [{ before, after: member, isSomeoneElse }]);
  if (isSomeoneElse) await requireUnused(unit, before);
  const after = { ...before, ...member };
  const name = await nameOf(unit, after);
  const others = (await storedMembers(unit.tx, cluster.id)).filter((other) => other.id !== id);
  if (firstTwice([after], others)) throw refusal('CLUSTER_MEMBER_TWICE', { name });
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
 * Takes a stay away that was recorded by mistake; one that pledged or was scored can only end. The roles it held go
 * with it and stay in the history.
 *
 * @throws AppError NOT_FOUND, STALE_VERSION, CLUSTER_MEMBER_IN_USE, YEAR_LOCKED
 */
export async function removeMember(unit: UnitOfWork, { id, version }: { id: string; version: number }): Promise<void> {
  const before = await requireMember(unit.tx, id);
  if (before.version !== version) throw refusal('STALE_VERSION', { what: 'thành viên này của cụm' });
  const cluster = await requireCluster(unit.tx, before.clusterId);
  await requireOpenYears(unit, cluster, [{ before, after: null }]);
  await requireUnused(unit, before);
  const name = await nameOf(unit, before);
  const roles = await rolesOfMembers(unit.tx, [id]);
  await deleteMember(unit.tx, id);
  await unit.audit({
    action: 'clusters.removeMember',
    entity: 'cluster',
    entityId: cluster.id,
    summary: `Bỏ ${name} khỏi ${cluster.name}`,
    detail: { before, roles },
  });
}

/**
 * Puts the members into the order papers list them in.
 *
 * @param order.seen every stay of the cluster, gone by ones too, as the screen showed them
 * @param order.ids the same in their new order
 * @throws AppError NOT_FOUND, STALE_VERSION when the members or their order are others by now, INPUT_INVALID when `ids`
 *   are not those of `seen`, YEAR_LOCKED when the members of a locked year would stand in another order
 */
export async function orderMembers(
  unit: UnitOfWork,
  { clusterId, seen, ids }: { clusterId: string; seen: readonly string[]; ids: readonly string[] },
): Promise<void> {
  const cluster = await requireCluster(unit.tx, clusterId);
  const stored = await storedMembers(unit.tx, clusterId);
  if (stored.map(({ id }) => id).join() !== seen.join())
    throw refusal('STALE_VERSION', { what: 'danh sách thành viên của cụm' });
  if ([...seen].sort().join() !== [...ids].sort().join())
    throw refusal('INPUT_INVALID', { problem: 'thứ tự mới phải có đủ các thành viên' });
  await requireLockedOrder(unit, cluster, { stored, ids });
  const places = new Map(stored.map(({ id, ordinal }) => [id, ordinal]));
  const moved = ids
    .map((id, index) => ({ id, ordinal: index + 1 }))
    .filter((one) => places.get(one.id) !== one.ordinal);
  await reorderMembers(unit.tx, moved);
  await unit.audit({
    action: 'clusters.orderMembers',
    entity: 'cluster',
    entityId: clusterId,
    summary: `Xếp lại thứ tự thành viên của ${cluster.name}`,
    detail: { before: seen, after: ids },
  });
}

/** A stay before and after a change; null where there is none. */
interface StayChange {
  before: Stay | null;
  after: Stay | null;
  /** Whether it is another unit or name by now. */
  isSomeoneElse?: boolean;
}

/** Who belonged to a locked year, on which of its days and under which name, stays as it was. */
async function requireOpenYears(unit: UnitOfWork, cluster: ClusterRow, changes: readonly StayChange[]): Promise<void> {
  const locked = await lockedYears(unit, cluster);
  for (const { before, after, isSomeoneElse = false } of changes) {
    const isTouched = (year: number) => [before, after].some((stay) => stay !== null && belongsInYear(stay, year));
    const [year] = isSomeoneElse ? locked.filter(isTouched) : yearsChanged(before, after, locked);
    if (year !== undefined) throw refusal('YEAR_LOCKED', { year, cluster: cluster.name });
  }
}

/** Papers of a locked year list its members as they did. */
async function requireLockedOrder(
  unit: UnitOfWork,
  cluster: ClusterRow,
  { stored, ids }: { stored: readonly StoredMember[]; ids: readonly string[] },
): Promise<void> {
  for (const year of await lockedYears(unit, cluster)) {
    const listed = membersInYear(stored, year).map(({ id }) => id);
    const isListed = new Set(listed);
    if (ids.filter((id) => isListed.has(id)).join() !== listed.join())
      throw refusal('YEAR_LOCKED', { year, cluster: cluster.name });
  }
}

async function lockedYears({ tx }: UnitOfWork, { id }: ClusterRow): Promise<number[]> {
  return (await yearsOf(tx, id)).flatMap(({ lockedAt, year }) => (lockedAt === null ? [] : [year]));
}

/** @throws AppError CLUSTER_MEMBER_IN_USE */
async function requireUnused(unit: UnitOfWork, member: StoredMember): Promise<void> {
  const { pledges, sheets, summits } = await usesOfMember(unit.tx, member.id);
  if (pledges === 0 && sheets === 0 && summits === 0) return;
  throw refusal('CLUSTER_MEMBER_IN_USE', {
    name: await nameOf(unit, member),
    where: pledges > 0 ? 'phần trong giao ước' : sheets > 0 ? 'bảng điểm' : 'tên trong hội nghị tổng kết',
  });
}

async function nameOf({ tx }: UnitOfWork, member: StoredMember): Promise<string> {
  return (await memberNames(tx, [member], LAST_DAY)).get(member.id)?.name ?? member.name;
}
