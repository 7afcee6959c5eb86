import { roleLabel, type ClusterRoleInput } from '#core/clusters/cluster.ts';
import { membersInYear } from '#core/clusters/membership.ts';
import { refusal } from '#core/errors/appError.ts';
import { memberNames, storedMembers } from '#db/clusters/memberStore.ts';
import { replaceRoles, rolesInYear } from '#db/clusters/roleStore.ts';
import { findYearOf } from '#db/clusters/yearStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireCluster } from './requireCluster.ts';

interface RolesToSet {
  clusterId: string;
  year: number;
  /** The roles of that year as they were read. */
  seen: readonly ClusterRoleInput[];
  roles: readonly ClusterRoleInput[];
}

/**
 * Names who leads a cluster in a year: the year at hand, one gone by, or one of the rotation list.
 *
 * @throws AppError NOT_FOUND, YEAR_LOCKED, STALE_VERSION, CLUSTER_ROLE_OUTSIDE
 */
export async function setRoles(unit: UnitOfWork, { clusterId, year, seen, roles }: RolesToSet): Promise<void> {
  const cluster = await requireCluster(unit.tx, clusterId);
  const opened = await findYearOf(unit.tx, clusterId, year);
  if (opened && opened.lockedAt !== null) throw refusal('YEAR_LOCKED', { year, cluster: cluster.name });
  const before = await rolesInYear(unit.tx, year, clusterId);
  if (asText(before) !== asText(seen)) throw refusal('STALE_VERSION', { what: `vai trò năm ${year} của cụm` });

  const members = await storedMembers(unit.tx, clusterId);
  const names = await memberNames(unit.tx, members, `${year}-12-31`);
  const inYear = new Set(membersInYear(members, year).map(({ id }) => id));
  const nameOf = (id: string) => names.get(id)?.name ?? members.find((member) => member.id === id)?.name ?? '';
  for (const { memberId } of roles) {
    const member = members.find(({ id }) => id === memberId);
    if (!member) throw refusal('NOT_FOUND', { what: 'thành viên được chọn' });
    if (!inYear.has(memberId)) throw refusal('CLUSTER_ROLE_OUTSIDE', { name: nameOf(memberId), year });
  }
  await replaceRoles(unit.tx, { clusterId, year, roles });
  const words = roles.map(({ memberId, role }) => `${roleLabel(role, cluster.kind)}: ${nameOf(memberId)}`).join('; ');
  await unit.audit({
    action: 'clusters.setRoles',
    entity: 'cluster',
    entityId: clusterId,
    summary:
      words === ''
        ? `Bỏ phân công năm ${year} của ${cluster.name}`
        : `Phân công năm ${year} của ${cluster.name}: ${words}`,
    detail: { year, before, after: roles },
  });
}

/** The same roles in any order read alike. */
function asText(roles: readonly ClusterRoleInput[]): string {
  return JSON.stringify(roles.map(({ memberId, role, basis }) => [memberId, role, basis]).sort());
}
