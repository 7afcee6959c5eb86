import { acclaimedAndFlagged, CLUSTER_FLAGS, type FlagProposal } from '#core/eligibility/clusterFlags.ts';
import type { ClusterFacts } from '#core/eligibility/facts.ts';
import { OUT_STATUSES } from '#core/nominations/nominationList.ts';
import { listMembers } from '../clusters/memberStore.ts';
import { rolesInYear } from '../clusters/roleStore.ts';
import type { Queryable } from '../client.ts';
import { readMarks } from './unitMarkStore.ts';

/** A cluster at the end of a year: who of its members is proposed for which flag, and who leads it next. */
export async function readClusterFacts(db: Queryable, clusterId: string, year: number): Promise<ClusterFacts> {
  const members = await listMembers(db, clusterId, year);
  const unitIds = members.flatMap(({ unitId }) => unitId ?? []);
  const proposals = await db('nomination_line')
    .where({ year, subject: 'COLLECTIVE' })
    .whereIn('unit_id', unitIds)
    .whereIn('award_code', CLUSTER_FLAGS)
    .whereNotIn('status', OUT_STATUSES)
    .select<FlagProposal[]>({
      unitId: 'unit_id',
      awardCode: 'award_code',
      fallbackAwardCode: 'fallback_award_code',
    });
  const { acclaimed, flagged } = acclaimedAndFlagged(proposals);
  const nameOf = new Map(members.map(({ unitId, name }) => [unitId, name]));
  const namesOf = (some: readonly FlagProposal[]) => [
    ...new Set(some.flatMap(({ unitId }) => nameOf.get(unitId) ?? [])),
  ];
  return {
    about: 'CLUSTER',
    year,
    acclaimed: namesOf(acclaimed),
    flagged: namesOf(flagged),
    nextLeaders: await nextLeaders(db, clusterId, year),
  };
}

/** Trưởng, phó of the year after. Considered is who has final appraised points this year, or is proposed for something. */
async function nextLeaders(db: Queryable, clusterId: string, year: number): Promise<ClusterFacts['nextLeaders']> {
  const roles = new Set((await rolesInYear(db, year + 1, clusterId)).map(({ memberId }) => memberId));
  if (roles.size === 0) return [];
  const leaders = (await listMembers(db, clusterId, year + 1)).filter(({ id }) => roles.has(id));
  const unitIds = leaders.flatMap(({ unitId }) => unitId ?? []);
  const scored = await db('score_part as p')
    .join('score_sheet as s', 's.id', 'p.sheet_id')
    .join('cluster_year as y', 'y.id', 's.year_id')
    .where({ 'y.cluster_id': clusterId, 'y.year': year, 'p.part': 'APPRAISED', 'p.status': 'FINAL' })
    .select<{ member_id: string }[]>('s.member_id');
  const proposed = await db('nomination_line')
    .where({ year, subject: 'COLLECTIVE' })
    .whereIn('unit_id', unitIds)
    .whereNotIn('status', OUT_STATUSES)
    .select<{ unit_id: string }[]>('unit_id');
  const marks = await readMarks(db, unitIds, year);
  const considered = new Set([...scored.map((row) => row.member_id), ...proposed.map((row) => row.unit_id)]);
  return leaders.map(({ id, unitId, name }) => ({
    name,
    isConsidered: considered.has(id) || considered.has(unitId ?? ''),
    barredReason: marks.get(unitId ?? '')?.barredReason ?? '',
  }));
}
