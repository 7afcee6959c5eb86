import { refusal } from '#core/errors/appError.ts';
import type { Queryable } from '#db/client.ts';
import { memberNames, storedMembers } from '#db/clusters/memberStore.ts';
import { findYear, setYearLock, type ClusterYearRow, type LockedMember } from '#db/clusters/yearStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { pledgeOccasion } from './pledges/pledgeOccasion.ts';
import { requireOpenYear } from './requireOpenYear.ts';

interface LockAsked {
  yearId: string;
  version: number;
  /** Why; it stands in the history, and beside the lock as long as it holds. */
  reason: string;
}

/**
 * Locks a year: nothing in it changes any more until it is unlocked. It keeps naming the cluster, the body above it and
 * its members as they are called now.
 *
 * @throws AppError NOT_FOUND, YEAR_LOCKED when it is locked already, STALE_VERSION
 */
export async function lockYear(unit: UnitOfWork, { yearId, version, reason }: LockAsked): Promise<void> {
  const year = await requireOpenYear(unit.tx, yearId);
  const { names, kind } = await pledgeOccasion(unit.tx, year);
  const lock = {
    ...{ at: unit.now, by: unit.actor.name, reason, members: await namedMembers(unit.tx, year) },
    ...{ name: names.clusterName, kind, superior: names.superiorShortName },
  };
  if (!(await setYearLock(unit.tx, { id: yearId, version, lock }))) throw stale(year.year);
  await unit.audit({
    action: 'clusters.lockYear',
    entity: 'cluster',
    entityId: year.clusterId,
    summary: `Khóa năm ${year.year} của ${year.clusterName}: ${reason}`,
    detail: { yearId, reason },
  });
}

/** Whoever ever belonged to the cluster: sheets of members that left since stay among those of the year. */
async function namedMembers(db: Queryable, { clusterId, year }: ClusterYearRow): Promise<LockedMember[]> {
  const members = await storedMembers(db, clusterId);
  const names = await memberNames(db, members, `${year}-12-31`);
  return members.map(({ id, name }) => ({
    id,
    name: names.get(id)?.name ?? name,
    shortName: names.get(id)?.shortName ?? name,
  }));
}

/**
 * Opens a locked year to changes again.
 *
 * @throws AppError NOT_FOUND when there is no such locked year, STALE_VERSION
 */
export async function unlockYear(unit: UnitOfWork, { yearId, version, reason }: LockAsked): Promise<void> {
  const year = await findYear(unit.tx, yearId);
  if (year?.lockedAt == null) throw refusal('NOT_FOUND', { what: 'năm đang khóa này của cụm' });
  if (!(await setYearLock(unit.tx, { id: yearId, version, lock: null }))) throw stale(year.year);
  await unit.audit({
    action: 'clusters.unlockYear',
    entity: 'cluster',
    entityId: year.clusterId,
    summary: `Mở khóa năm ${year.year} của ${year.clusterName}: ${reason}`,
    detail: { yearId, reason, lockedAt: year.lockedAt, lockedBy: year.lockedBy },
  });
}

const stale = (year: number) => refusal('STALE_VERSION', { what: `năm ${year} của cụm` });
