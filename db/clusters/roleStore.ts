import type { ClusterRole, ClusterRoleInput } from '#core/clusters/cluster.ts';
import type { Queryable, Tx } from '../client.ts';

/** A role of one year. */
export interface StoredRole {
  clusterId: string;
  year: number;
  memberId: string;
  role: ClusterRole;
  basis: string;
}

const COLUMNS = { clusterId: 'cluster_id', year: 'year', memberId: 'member_id', role: 'role', basis: 'basis' };

/** All roles of a cluster: the years gone by and the rotation list of those to come, newest first. */
export async function rolesOf(db: Queryable, clusterId: string): Promise<StoredRole[]> {
  return db('cluster_role')
    .where('cluster_id', clusterId)
    .orderBy([{ column: 'year', order: 'desc' }, { column: 'role', order: 'desc' }, 'member_id'])
    .select<StoredRole[]>(COLUMNS);
}

/** Roles of one year, of one cluster or of all. */
export async function rolesInYear(db: Queryable, year: number, clusterId?: string): Promise<StoredRole[]> {
  const query = db('cluster_role')
    .where('year', year)
    .orderBy([{ column: 'role', order: 'desc' }, 'member_id']);
  if (clusterId !== undefined) void query.where('cluster_id', clusterId);
  return query.select<StoredRole[]>(COLUMNS);
}

/** Roles members held, in any year, oldest first. */
export async function rolesOfMembers(db: Queryable, memberIds: readonly string[]): Promise<StoredRole[]> {
  return db('cluster_role').whereIn('member_id', memberIds).orderBy('year').select<StoredRole[]>(COLUMNS);
}

/** Puts these roles in the place of all that a cluster had in the year. */
export async function replaceRoles(
  tx: Tx,
  { clusterId, year, roles }: { clusterId: string; year: number; roles: readonly ClusterRoleInput[] },
): Promise<void> {
  await tx('cluster_role').where({ cluster_id: clusterId, year }).delete();
  for (const { memberId, role, basis } of roles)
    await tx('cluster_role').insert({ cluster_id: clusterId, year, member_id: memberId, role, basis });
}
