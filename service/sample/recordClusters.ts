import { yearOf, type IsoDate } from '#core/dates/isoDate.ts';
import { CLUSTER_STEPS, type ClusterStep } from '#core/deadlines/deadline.ts';
import { clusterMemberInputSchema } from '#core/clusters/cluster.ts';
import { RESULT_PERIODS } from '#core/clusters/pledge.ts';
import { crossRotation } from '#core/clusters/scores/crossRotation.ts';
import { emptyEntry, SCORE_PARTS, type ScorePart } from '#core/clusters/scores/scoreEntries.ts';
import { listSheets } from '#db/clusters/scores/sheetStore.ts';
import { findScheme } from '#db/clusters/scores/schemeStore.ts';
import { findTemplate, listTemplates } from '#db/clusters/scores/templateStore.ts';
import { stepsOf } from '#db/deadlines/deadlineStore.ts';
import { createCluster } from '../clusters/editCluster.ts';
import { addMembers } from '../clusters/editMembers.ts';
import { openYear } from '../clusters/openYear.ts';
import { createPledge } from '../clusters/pledges/createPledge.ts';
import { addTargets } from '../clusters/pledges/editTargets.ts';
import { readPledge, type PledgeContent } from '../clusters/pledges/readPledge.ts';
import { saveResults } from '../clusters/pledges/saveResults.ts';
import { savePledge } from '../clusters/pledges/savePledge.ts';
import { signPledge } from '../clusters/pledges/signPledge.ts';
import { assignCross } from '../clusters/scores/assignCross.ts';
import { chooseTemplate } from '../clusters/scores/chooseTemplate.ts';
import { savePart } from '../clusters/scores/savePart.ts';
import { setRepresentative } from '../clusters/setRepresentative.ts';
import { setRoles } from '../clusters/setRoles.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { setDone } from '../deadlines/editDeadlines.ts';
import type { SampleTree } from './inventTree.ts';
import { laiChauClusters, SAMPLE_POINTS, SAMPLE_TARGETS, type SampleCluster } from './laiChauClusters.ts';
import { laiChauSummit } from './laiChauSummit.ts';
import { samplePersonName } from './personNames.ts';
import { recordSummit } from './recordSummit.ts';
import type { RunStep } from './sampleOffice.ts';
import { SeededRandom } from './seededRandom.ts';

/** A group that was recorded, with its members in order. */
interface RecordedCluster {
  id: string;
  memberIds: readonly string[];
}

/** The groups LĐLĐ tỉnh sits in and runs. */
export interface RecordedClusters {
  border: RecordedCluster;
  fatherlandFront: RecordedCluster;
  districts: RecordedCluster;
  sectors: RecordedCluster;
}

/** Both blocks signed at the conference of 27/12/2024 what they promise for 2025. */
const CONFERENCE_DAY: IsoDate = '2024-12-27';
const BLOCKS_ENDED_ON: IsoDate = '2025-06-30';

/** Records the four groups with their roles, and the two pledges of 2025. */
export async function recordClusters(run: RunStep, tree: SampleTree): Promise<RecordedClusters> {
  const groups = laiChauClusters(tree);
  const recorded = {
    border: await recordCluster(run, groups.border),
    fatherlandFront: await recordCluster(run, groups.fatherlandFront),
    districts: await recordCluster(run, groups.districts),
    sectors: await recordCluster(run, groups.sectors),
  };
  for (const cluster of [recorded.districts, recorded.sectors]) {
    const { yearId } = await recordPledge(run, {
      cluster,
      year: yearOf(CONFERENCE_DAY) + 1,
      signedOn: CONFERENCE_DAY,
    });
    await recordSteps(run, yearId, STEPS_DONE_2025);
  }
  return recorded;
}

/** The year 2023 of the block of districts up to its summit: results, scores, votes, steps done. */
export async function recordYear2023(run: RunStep, { districts }: RecordedClusters): Promise<void> {
  const { yearId, pledgeId, targetIds } = await recordPledge(run, {
    cluster: districts,
    year: 2023,
    signedOn: '2023-02-10',
  });
  await recordResults(run, pledgeId, targetIds);
  await recordScores(run, yearId, districts);
  await recordSteps(run, yearId, STEPS_DONE_2023);
  await recordSummit(run, laiChauSummit(yearId));
}

async function recordSteps(
  run: RunStep,
  yearId: string,
  steps: readonly (readonly [ClusterStep, IsoDate])[],
): Promise<void> {
  for (const [step, doneOn] of steps) {
    await run(async (unit) => {
      const deadline = (await stepsOf(unit.tx, yearId)).find((each) => each.step === step);
      if (!deadline) throw new Error(`the year has no step ${step}`);
      await setDone(unit, { id: deadline.id, version: deadline.version, doneOn });
    });
  }
}

const STEPS_DONE_2023: readonly (readonly [ClusterStep, IsoDate])[] = [
  ['FORM', '2023-01-09'],
  ['PLEDGE', '2023-02-10'],
  ['HALF_YEAR', '2023-07-12'],
  ['SELF_SCORE', '2023-11-16'],
  ['APPRAISE', '2023-11-23'],
  ['SUMMIT', '2023-11-28'],
];

/** The reorganisation of 2025 ended both blocks: nothing was left to be done from July on. */
const STEPS_DONE_2025 = CLUSTER_STEPS.map(
  (step) => [step, step === 'FORM' || step === 'PLEDGE' ? CONFERENCE_DAY : BLOCKS_ENDED_ON] as const,
);

async function recordCluster(run: RunStep, { cluster, members, roles }: SampleCluster): Promise<RecordedCluster> {
  const id = await run((unit) => createCluster(unit, cluster));
  const inputs = members.map((member) => clusterMemberInputSchema.parse(member));
  const memberIds = await run((unit) => addMembers(unit, { clusterId: id, members: inputs }));
  for (const year of new Set(roles.map((role) => role.year))) {
    const ofYear = roles
      .filter((role) => role.year === year)
      .map(({ member, role, basis }) => ({ memberId: memberIds[member] ?? '', role, basis }));
    await run((unit) => setRoles(unit, { clusterId: id, year, seen: [], roles: ofYear }));
  }
  return { id, memberIds };
}

interface PledgeOrder {
  cluster: RecordedCluster;
  year: number;
  signedOn: IsoDate;
}

async function recordPledge(run: RunStep, { cluster, year, signedOn }: PledgeOrder) {
  const random = new SeededRandom(`người đại diện ${year}`);
  const yearId = await run((unit) => openYear(unit, { clusterId: cluster.id, year }));
  for (const memberId of cluster.memberIds) {
    const { fullName } = samplePersonName(random, WOMEN_PERCENT);
    const representative = { fullName, position: 'Chủ tịch' };
    await run((unit) => setRepresentative(unit, { yearId, memberId, representative, version: null }));
  }
  const pledgeId = await run((unit) => createPledge(unit, { yearId }));
  const targets = SAMPLE_TARGETS.map(({ target }) => target);
  const targetIds = await run((unit) => addTargets(unit, { pledgeId, targets }));
  await run(async (unit) => {
    const { parties, preamble, contents, commitments, version } = await drawnUp(unit, cluster.id, year);
    const pledge = { signedOn, place: 'Lai Châu', preamble, contents, commitments };
    await savePledge(unit, { id: pledgeId, version, pledge, parties });
  });
  await run(async (unit) => {
    const pledge = await drawnUp(unit, cluster.id, year);
    await signPledge(unit, pledge, unit.now.slice(0, 10));
  });
  return { yearId, pledgeId, targetIds };
}

const WOMEN_PERCENT = 50;

async function drawnUp(unit: UnitOfWork, clusterId: string, year: number): Promise<PledgeContent> {
  const { pledge } = await readPledge(unit.tx, { clusterId, year, today: unit.now.slice(0, 10) });
  if (!pledge) throw new Error(`no pledge was drawn up for ${year}`);
  return pledge;
}

async function recordResults(run: RunStep, pledgeId: string, targetIds: readonly string[]): Promise<void> {
  for (const period of RESULT_PERIODS) {
    const results = SAMPLE_TARGETS.flatMap((target, index) => {
      const actual = period === 'HALF' ? target.half : target.year;
      return actual === null
        ? []
        : [{ targetId: targetIds[index] ?? '', period, memberId: null, actual, note: '', version: null }];
    });
    await run((unit) => saveResults(unit, { pledgeId, results }));
  }
}

/** Template by whose standards {@link SAMPLE_POINTS} are written: the one of those shipped that also grades. */
const SAMPLE_TEMPLATE = 'BON_TIEU_CHUAN';

const SCORED_ON: Record<ScorePart, IsoDate> = { SELF: '2023-11-14', CROSS: '2023-11-16', APPRAISED: '2023-11-23' };

async function recordScores(run: RunStep, yearId: string, { memberIds }: RecordedCluster): Promise<void> {
  await run(async (unit) => {
    const template = (await listTemplates(unit.tx)).find(({ code }) => code === SAMPLE_TEMPLATE);
    await chooseTemplate(unit, { yearId, templateId: template?.id ?? '', version: null });
  });
  await run(async (unit) => {
    const scorers = crossRotation(memberIds, 1);
    const sheets = await listSheets(unit.tx, yearId);
    const assignments = sheets.map(({ id, memberId }) => ({
      sheetId: id,
      seen: null,
      crossMemberId: scorers.get(memberId) ?? null,
    }));
    await assignCross(unit, { yearId, assignments });
  });
  for (const part of SCORE_PARTS) {
    for (const [place, memberId] of memberIds.entries()) {
      await recordPart(run, { yearId, memberId, part, points: SAMPLE_POINTS[place]?.[part] ?? [] });
    }
  }
}

interface PartOrder {
  yearId: string;
  memberId: string;
  part: ScorePart;
  points: readonly number[];
}

async function recordPart(run: RunStep, { yearId, memberId, part, points }: PartOrder): Promise<void> {
  await run(async (unit) => {
    const template = await findTemplate(unit.tx, (await findScheme(unit.tx, yearId))?.templateId ?? '');
    const criteria = template?.body.groups.flatMap((group) => group.criteria) ?? [];
    const entries = criteria.map(({ key }, place) => ({ ...emptyEntry(key), points: points[place] ?? null }));
    const sheet = (await listSheets(unit.tx, yearId)).find((each) => each.memberId === memberId);
    const input = { entries, scoredBy: '', scoredOn: SCORED_ON[part], isFinal: true };
    await savePart(unit, { sheetId: sheet?.id ?? '', part, version: null, input });
  });
}
