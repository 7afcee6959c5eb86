import { refusal } from '#core/errors/appError.ts';
import { findCluster, type ClusterRow } from '#db/clusters/clusterStore.ts';
import { findMember, type StoredMember } from '#db/clusters/memberStore.ts';
import type { Queryable } from '#db/client.ts';

/** @throws AppError NOT_FOUND */
export async function requireCluster(db: Queryable, id: string): Promise<ClusterRow> {
  const cluster = await findCluster(db, id);
  if (!cluster) throw refusal('NOT_FOUND', { what: 'cụm, khối thi đua này' });
  return cluster;
}

/** @throws AppError NOT_FOUND */
export async function requireMember(db: Queryable, id: string): Promise<StoredMember> {
  const member = await findMember(db, id);
  if (!member) throw refusal('NOT_FOUND', { what: 'thành viên này của cụm' });
  return member;
}
