import { membersInYear } from '#core/clusters/membership.ts';
import type { ClusterMemberInput, ClusterRole } from '#core/clusters/cluster.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable, Tx } from '../client.ts';
import { insertInChunks } from '../insertInChunks.ts';
import { namesOnDays } from '../units/namesOnDays.ts';
import { representativesOf, type StoredRepresentative } from './representativeStore.ts';
import { rolesInYear } from './roleStore.ts';
import { findYearOf, lockedMembers } from './yearStore.ts';

/** A member as it is kept: a unit of the tree, or a body known only by `name`. */
export interface StoredMember {
  id: string;
  clusterId: string;
  unitId: string | null;
  /** Empty where `unitId` says it. */
  name: string;
  ordinal: number;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  version: number;
}

/** A member of a cluster in one year. */
export interface ClusterMemberRow {
  id: string;
  unitId: string | null;
  /**
   * What the member was called at the end of that year, or of its stay or life where that came first; in a locked year
   * on the day of locking.
   */
  name: string;
  /** The whole name where there is no shorter one. */
  shortName: string;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  role: ClusterRole | null;
  representative: StoredRepresentative | null;
  version: number;
}

const COLUMNS = {
  id: 'id',
  clusterId: 'cluster_id',
  unitId: 'unit_id',
  name: 'name',
  ordinal: 'ordinal',
  validFrom: 'valid_from',
  validTo: 'valid_to',
  version: 'version',
};

/**
 * Members of a cluster in a year, each once, in its order, with the names of that year, roles and representatives.
 */
export async function listMembers(db: Queryable, clusterId: string, year: number): Promise<ClusterMemberRow[]> {
  const stays = membersInYear(await storedMembers(db, clusterId), year);
  const names = await namesInYear(db, stays, { year, clusterId });
  const inYear = await rolesInYear(db, year, clusterId);
  const roles = new Map(inYear.map(({ memberId, role }) => [memberId, role]));
  const opened = await findYearOf(db, clusterId, year);
  const representatives = await representativesOf(db, opened?.id ?? '');
  return stays.map((member) => ({
    id: member.id,
    unitId: member.unitId,
    name: names.get(member.id)?.name ?? member.name,
    shortName: names.get(member.id)?.shortName ?? member.name,
    validFrom: member.validFrom,
    validTo: member.validTo,
    role: roles.get(member.id) ?? null,
    representative: representatives.get(member.id) ?? null,
    version: member.version,
  }));
}

/** Every stay in a cluster, gone by ones too, in the order of the cluster. */
export async function storedMembers(db: Queryable, clusterId: string): Promise<StoredMember[]> {
  return db('cluster_member')
    .where('cluster_id', clusterId)
    .orderBy([{ column: 'ordinal' }, { column: 'id' }])
    .select<StoredMember[]>(COLUMNS);
}

/** Every stay in every cluster, gone by ones too. */
export async function allStays(db: Queryable): Promise<StoredMember[]> {
  return db('cluster_member').select<StoredMember[]>(COLUMNS);
}

/** Every stay of a unit, in any cluster, oldest first. */
export async function staysOfUnit(db: Queryable, unitId: string): Promise<StoredMember[]> {
  return db('cluster_member')
    .where('unit_id', unitId)
    .orderByRaw(`COALESCE(valid_from, ''), id`)
    .select<StoredMember[]>(COLUMNS);
}

/**
 * What members that are units were called on a day, or on the last day of their stay; by member. A unit without a short
 * name is called by its whole one.
 */
export async function memberNames(
  db: Queryable,
  members: readonly StoredMember[],
  on: IsoDate,
): Promise<Map<string, { name: string; shortName: string }>> {
  const wanted = members.flatMap(({ id, unitId, validTo }) =>
    unitId === null ? [] : [{ key: id, unitId, on: validTo !== null && validTo < on ? validTo : on }],
  );
  const names = await namesOnDays(db, wanted);
  for (const borne of names.values()) borne.shortName ||= borne.name;
  return names;
}

/**
 * What members were called in a year: as it was locked, else as {@link memberNames} has them at its end.
 *
 * @param asked.clusterId null where they are members of several clusters
 */
export async function namesInYear(
  db: Queryable,
  members: readonly StoredMember[],
  asked: { year: number; clusterId: string | null },
): Promise<Map<string, { name: string; shortName: string }>> {
  const locked = await lockedMembers(db, asked);
  const open = members.filter(({ id }) => !locked.has(id));
  return new Map([...(await memberNames(db, open, `${asked.year}-12-31`)), ...locked]);
}

/** One stay by its id. */
export async function findMember(db: Queryable, id: string): Promise<StoredMember | undefined> {
  return db('cluster_member').where('id', id).first<StoredMember | undefined>(COLUMNS);
}

/** Adds any number of stays at once. */
export async function insertMembers(tx: Tx, members: readonly StoredMember[]): Promise<void> {
  await insertInChunks(
    tx,
    'cluster_member',
    members.map((member) => ({
      id: member.id,
      cluster_id: member.clusterId,
      ...columnsOf(member),
      ordinal: member.ordinal,
      version: member.version,
    })),
  );
}

/** @returns false when somebody wrote it since; nothing is written then */
export async function updateMember(
  tx: Tx,
  { id, version, member }: { id: string; version: number; member: ClusterMemberInput },
): Promise<boolean> {
  const changed = await tx('cluster_member')
    .where({ id, version })
    .update({ ...columnsOf(member), version: version + 1 });
  return changed > 0;
}

/** Takes a stay away as if it had never been; the caller has made sure that nothing hangs on it. */
export async function deleteMember(tx: Tx, id: string): Promise<void> {
  await tx('cluster_role').where('member_id', id).delete();
  await tx('cluster_representative').where('member_id', id).delete();
  await tx('cluster_member').where('id', id).delete();
}

/** Gives stays their new places in the order of the cluster. */
export async function reorderMembers(tx: Tx, moved: readonly { id: string; ordinal: number }[]): Promise<void> {
  for (const { id, ordinal } of moved) await tx('cluster_member').where('id', id).update({ ordinal });
}

function columnsOf({ unitId, name, validFrom, validTo }: ClusterMemberInput) {
  return { unit_id: unitId, name, valid_from: validFrom, valid_to: validTo };
}
