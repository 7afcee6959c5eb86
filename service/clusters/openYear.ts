import { belongsInYear } from '#core/clusters/membership.ts';
import { proposedSteps, stepsMoved, stepTitle, type DatedStep } from '#core/deadlines/yearSteps.ts';
import { refusal } from '#core/errors/appError.ts';
import type { ClusterRow } from '#db/clusters/clusterStore.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import { representativesOf, saveRepresentative } from '#db/clusters/representativeStore.ts';
import { deleteYear, findYearOf, insertYear } from '#db/clusters/yearStore.ts';
import { findPledgeOfYear } from '#db/clusters/pledges/pledgeStore.ts';
import { listSheets } from '#db/clusters/scores/sheetStore.ts';
import { countParts } from '#db/clusters/scores/partStore.ts';
import { insertDeadlines, stepsOf } from '#db/deadlines/deadlineStore.ts';
import { countSummits } from '#db/summits/summitStore.ts';
import { requireNoAttachments } from '#db/attachments/requireNoAttachments.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { copyPledge } from './pledges/copyPledge.ts';
import { requireCluster } from './requireCluster.ts';
import { requireOpenYear } from './requireOpenYear.ts';
import { copyScheme } from './scores/chooseTemplate.ts';

interface YearAsked {
  clusterId: string;
  year: number;
}

/**
 * Opens a year of a cluster with the seven steps on their usual days.
 *
 * @returns id of the cluster year
 * @throws AppError NOT_FOUND, YEAR_OPENED, CLUSTER_YEAR_OUTSIDE
 */
export async function openYear(unit: UnitOfWork, { clusterId, year }: YearAsked): Promise<string> {
  const cluster = await requireCluster(unit.tx, clusterId);
  const id = await insertFreeYear(unit, cluster, year);
  await insertSteps(unit, cluster, { yearId: id, year, steps: proposedSteps(year) });
  await unit.audit({
    action: 'clusters.openYear',
    entity: 'cluster',
    entityId: clusterId,
    summary: `Mở năm ${year} của ${cluster.name}`,
    detail: { yearId: id, year },
  });
  return id;
}

/**
 * Opens a year as the one before it was built: its steps a year later, who stands for whom, the structure of the
 * pledge, the template of the scores and which targets its criteria take their figures from. Nothing that came of the year before: no results, scores, days of signing.
 *
 * @returns id of the new cluster year
 * @throws AppError NOT_FOUND, YEAR_OPENED, CLUSTER_YEAR_OUTSIDE, YEAR_NOT_OPENED when there is no year before it
 */
export async function copyYear(unit: UnitOfWork, { clusterId, year }: YearAsked): Promise<string> {
  const cluster = await requireCluster(unit.tx, clusterId);
  const from = await findYearOf(unit.tx, clusterId, year - 1);
  if (!from) throw refusal('YEAR_NOT_OPENED', { year: year - 1, cluster: cluster.name });
  const id = await insertFreeYear(unit, cluster, year);
  const steps = (await stepsOf(unit.tx, from.id)).flatMap(({ step, dueOn }) => (step ? [{ step, dueOn }] : []));
  await insertSteps(unit, cluster, { yearId: id, year, steps: stepsMoved(steps, { from: from.year, to: year }) });
  await copyRepresentatives(unit, cluster, { fromYearId: from.id, toYearId: id, year });
  const targets = await copyPledge(unit, from.id, id);
  await copyScheme(unit, { fromYearId: from.id, toYearId: id, targets });
  await unit.audit({
    action: 'clusters.copyYear',
    entity: 'cluster',
    entityId: clusterId,
    summary: `Chép năm ${from.year} của ${cluster.name} sang năm ${year}`,
    detail: { fromYearId: from.id, yearId: id, year },
  });
  return id;
}

/**
 * Takes back that a year was opened, while nothing was promised or scored in it. A template chosen for it goes with
 * it.
 *
 * @throws AppError NOT_FOUND, YEAR_LOCKED, YEAR_IN_USE, ATTACHMENTS_STAY, STALE_VERSION
 */
export async function removeYear(
  unit: UnitOfWork,
  { yearId, version }: { yearId: string; version: number },
): Promise<void> {
  const opened = await requireOpenYear(unit.tx, yearId);
  if (await findPledgeOfYear(unit.tx, yearId)) throw refusal('YEAR_IN_USE', { year: opened.year, where: 'giao ước' });
  if ((await countParts(unit.tx, yearId)) > 0)
    throw refusal('YEAR_IN_USE', { year: opened.year, where: 'điểm đã chấm' });
  if ((await countSummits(unit.tx, yearId)) > 0)
    throw refusal('YEAR_IN_USE', { year: opened.year, where: 'hội nghị tổng kết' });
  const sheets = await listSheets(unit.tx, yearId);
  await requireNoAttachments(unit.tx, 'clusterYear', [yearId]);
  await requireNoAttachments(
    unit.tx,
    'scoreSheet',
    sheets.map(({ id }) => id),
  );
  if (!(await deleteYear(unit.tx, { id: yearId, version })))
    throw refusal('STALE_VERSION', { what: `năm ${opened.year} của cụm` });
  await unit.audit({
    action: 'clusters.removeYear',
    entity: 'cluster',
    entityId: opened.clusterId,
    summary: `Bỏ năm ${opened.year} của ${opened.clusterName}`,
    detail: { before: opened },
  });
}

async function insertFreeYear(unit: UnitOfWork, cluster: ClusterRow, year: number): Promise<string> {
  if (!belongsInYear(cluster, year)) throw refusal('CLUSTER_YEAR_OUTSIDE', { year, cluster: cluster.name });
  const known = await findYearOf(unit.tx, cluster.id, year);
  if (known) throw refusal('YEAR_OPENED', { year, cluster: cluster.name });
  const id = unit.newId();
  await insertYear(unit.tx, { id, clusterId: cluster.id, year, now: unit.now });
  return id;
}

async function insertSteps(
  unit: UnitOfWork,
  cluster: ClusterRow,
  { yearId, year, steps }: { yearId: string; year: number; steps: readonly DatedStep[] },
): Promise<void> {
  const rows = steps.map(({ step, dueOn }) => ({
    id: unit.newId(),
    year,
    title: stepTitle(step, cluster.kind),
    level: cluster.level,
    dueOn,
    doneOn: null,
    note: '',
    yearId,
    step,
    proposal: null,
  }));
  await insertDeadlines(unit.tx, rows);
}

/** Of those who are still members. */
async function copyRepresentatives(
  unit: UnitOfWork,
  cluster: ClusterRow,
  { fromYearId, toYearId, year }: { fromYearId: string; toYearId: string; year: number },
): Promise<void> {
  const known = await representativesOf(unit.tx, fromYearId);
  for (const { id } of await listMembers(unit.tx, cluster.id, year)) {
    const representative = known.get(id);
    if (representative)
      await saveRepresentative(unit.tx, { yearId: toYearId, memberId: id }, { representative, seenVersion: null });
  }
}
