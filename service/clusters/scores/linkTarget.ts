import { NO_TARGET, WHOLE_PLEDGE, type TargetLink } from '#core/clusters/scores/pledgedFigures.ts';
import { refusal } from '#core/errors/appError.ts';
import { findPledgeOfYear } from '#db/clusters/pledges/pledgeStore.ts';
import { findTarget } from '#db/clusters/pledges/targetStore.ts';
import { updateLinks } from '#db/clusters/scores/schemeStore.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { requireOpenYear } from '../requireOpenYear.ts';
import { requireChosen } from './scoringYear.ts';

/**
 * Ties a quantitative criterion to a target of the year's pledge, for the sheets of all members. What was filled in
 * before stays as it is.
 *
 * @param version of the choice of template that was seen
 * @returns the new version of the choice
 * @throws AppError NOT_FOUND, YEAR_LOCKED, SCORE_NO_TEMPLATE or STALE_VERSION
 */
export async function linkTarget(
  unit: UnitOfWork,
  { yearId, version, link }: { yearId: string; version: number; link: TargetLink },
): Promise<number> {
  const year = await requireOpenYear(unit.tx, yearId);
  const { scheme, template } = await requireChosen(unit.tx, year);
  const criterion = template.body.groups
    .flatMap(({ criteria }) => criteria)
    .find(({ key, measure }) => key === link.key && measure.type === 'QUANTITY');
  if (!criterion) throw refusal('NOT_FOUND', { what: 'tiêu chí định lượng này trong mẫu chấm điểm' });
  const tied = await nameOf(unit, yearId, link.target);
  const links = [...scheme.links.filter(({ key }) => key !== link.key), link];
  if (!(await updateLinks(unit.tx, { yearId, links, version }))) {
    throw refusal('STALE_VERSION', { what: 'mẫu chấm điểm của năm này' });
  }
  await unit.audit({
    action: 'scores.linkTarget',
    entity: 'cluster',
    entityId: year.clusterId,
    summary: `${year.clusterName}, năm ${year.year}: tiêu chí “${criterion.name}” lấy số liệu từ ${tied}`,
    detail: { yearId, link, before: scheme.links.find(({ key }) => key === link.key) ?? null },
  });
  return version + 1;
}

async function nameOf(unit: UnitOfWork, yearId: string, target: string): Promise<string> {
  if (target === NO_TARGET) return 'không chỉ tiêu nào';
  const pledge = await findPledgeOfYear(unit.tx, yearId);
  if (!pledge) throw refusal('NOT_FOUND', { what: 'giao ước của năm này' });
  if (target === WHOLE_PLEDGE) return 'toàn bộ giao ước';
  const found = await findTarget(unit.tx, pledge.id, target);
  if (!found) throw refusal('NOT_FOUND', { what: 'chỉ tiêu này trong giao ước' });
  return `chỉ tiêu “${found.content}”`;
}
