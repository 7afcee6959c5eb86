import { stepChecklist, type ChecklistItem, type YearFacts } from '#core/clusters/stepChecklist.ts';
import { nextStep } from '#core/deadlines/yearSteps.ts';
import { countsWithBelow } from '#core/units/unitFigure.ts';
import type { ClusterRow } from '#db/clusters/clusterStore.ts';
import { listMembers, type ClusterMemberRow } from '#db/clusters/memberStore.ts';
import { rolesInYear, type StoredRole } from '#db/clusters/roleStore.ts';
import { findYearOf, type ClusterYearRow } from '#db/clusters/yearStore.ts';
import { pledgeFacts, scoreFacts, summitFacts } from '#db/clusters/yearFacts.ts';
import { stepsOf, type DeadlineRow } from '#db/deadlines/deadlineStore.ts';
import type { Queryable } from '#db/client.ts';
import { headcountsOf } from '#db/units/figureStore.ts';
import { placesUnder } from '#db/units/unitsUnder.ts';
import { requireCluster } from './requireCluster.ts';

/** A member with the union members it counted in the year; null where nobody reported. */
export interface YearMemberRow extends ClusterMemberRow {
  unionMembers: number | null;
}

/** The head of a cluster's year: what every part of its workspace stands on. */
export interface YearView {
  cluster: ClusterRow;
  /** Null while the year was not opened. */
  year: ClusterYearRow | null;
  /** Whether the year before and the one after were opened: copying goes from one to the next. */
  hasYearBefore: boolean;
  hasYearAfter: boolean;
  members: YearMemberRow[];
  roles: StoredRole[];
  /** In the order of the days. */
  steps: DeadlineRow[];
  /** How many members have no final appraised score; all of them while no template was chosen. */
  unappraised: number;
  /** The step at hand with what it needs; null once all are done. */
  next: { step: DeadlineRow; checklist: ChecklistItem[] } | null;
}

/**
 * A cluster in a year, opened or not.
 *
 * @throws AppError NOT_FOUND
 */
export async function readYear(
  db: Queryable,
  { clusterId, year }: { clusterId: string; year: number },
): Promise<YearView> {
  const cluster = await requireCluster(db, clusterId);
  const opened = (await findYearOf(db, clusterId, year)) ?? null;
  const members = await listMembers(db, clusterId, year);
  const steps = opened ? await stepsOf(db, opened.id) : [];
  const memberIds = members.map(({ id }) => id);
  const scores = opened ? await scoreFacts(db, opened.id, memberIds) : null;
  return {
    cluster,
    year: opened,
    hasYearBefore: (await findYearOf(db, clusterId, year - 1)) !== undefined,
    hasYearAfter: (await findYearOf(db, clusterId, year + 1)) !== undefined,
    members: await withUnionMembers(db, members, year),
    roles: await rolesInYear(db, year, clusterId),
    steps,
    unappraised: members.length - (scores?.appraisedFinal ?? 0),
    next: opened && (await stepAtHand(db, { opened, cluster, members, steps, scores })),
  };
}

async function stepAtHand(
  db: Queryable,
  year: {
    opened: ClusterYearRow;
    cluster: ClusterRow;
    members: readonly ClusterMemberRow[];
    steps: DeadlineRow[];
    scores: YearFacts['scores'];
  },
): Promise<YearView['next']> {
  const { opened, cluster, members, steps, scores } = year;
  const step = nextStep(steps);
  if (step?.step == null) return null;
  const nextRoles = await rolesInYear(db, opened.year + 1, cluster.id);
  const facts = {
    members: members.length,
    leads: members.filter(({ role }) => role === 'LEAD').length,
    deputies: members.filter(({ role }) => role === 'DEPUTY').length,
    representatives: members.filter(({ representative }) => representative !== null).length,
    pledge: await pledgeFacts(db, opened.id),
    scores,
    summit: await summitFacts(db, opened.id),
    nextLeads: nextRoles.filter(({ role }) => role === 'LEAD').length,
  };
  return { step, checklist: stepChecklist(step.step, facts, cluster.kind) };
}

/**
 * As the tree of the year's end counts them: a superior's own figure, or those below it added up. What a unit
 * reported itself still counts in the year it ended.
 */
async function withUnionMembers(
  db: Queryable,
  members: readonly ClusterMemberRow[],
  year: number,
): Promise<YearMemberRow[]> {
  const unitIds = members.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]));
  if (unitIds.length === 0) return members.map((member) => ({ ...member, unionMembers: null }));
  const places = await placesUnder(db, unitIds, `${year}-12-31`);
  const counts = countsWithBelow(places, await headcountsOf(db, year));
  return members.map((member) => ({ ...member, unionMembers: counts.get(member.unitId ?? '')?.members ?? null }));
}
