import type { RepresentativeInput } from '#core/clusters/cluster.ts';
import { belongsInYear } from '#core/clusters/membership.ts';
import { refusal } from '#core/errors/appError.ts';
import { memberNames } from '#db/clusters/memberStore.ts';
import { saveRepresentative } from '#db/clusters/representativeStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireMember } from './requireCluster.ts';
import { requireOpenYear } from './requireOpenYear.ts';

interface RepresentativeToSet {
  yearId: string;
  memberId: string;
  representative: RepresentativeInput;
  /** Of the row on screen; null where there was none. */
  version: number | null;
}

/**
 * Writes who stands for a member in a year; an empty name takes them away.
 *
 * @throws AppError NOT_FOUND, YEAR_LOCKED, STALE_VERSION
 */
export async function setRepresentative(
  unit: UnitOfWork,
  { yearId, memberId, representative, version }: RepresentativeToSet,
): Promise<void> {
  const year = await requireOpenYear(unit.tx, yearId);
  const member = await requireMember(unit.tx, memberId);
  if (member.clusterId !== year.clusterId || !belongsInYear(member, year.year))
    throw refusal('NOT_FOUND', { what: `thành viên này trong năm ${year.year} của cụm` });
  if (version === null && representative.fullName === '')
    throw refusal('INPUT_INVALID', { problem: 'cần họ tên người đại diện' });
  const isSaved = await saveRepresentative(unit.tx, { yearId, memberId }, { representative, seenVersion: version });
  if (!isSaved) throw refusal('STALE_VERSION', { what: 'người đại diện này' });
  const name = (await memberNames(unit.tx, [member], `${year.year}-12-31`)).get(memberId)?.name ?? member.name;
  await unit.audit({
    action: 'clusters.setRepresentative',
    entity: 'cluster',
    entityId: year.clusterId,
    summary:
      representative.fullName === ''
        ? `Bỏ người đại diện năm ${year.year} của ${name}`
        : `Người đại diện năm ${year.year} của ${name}: ${representative.fullName}`,
    detail: { yearId, memberId, representative },
  });
}
