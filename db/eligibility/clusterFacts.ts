import type { ClusterFacts } from '#core/eligibility/facts.ts';
import { listMembers } from '../clusters/memberStore.ts';
import { rolesInYear } from '../clusters/roleStore.ts';
import type { Queryable } from '../client.ts';

/** Flags from the lowest to the highest: who is proposed for a higher one than the rest is the leader acclaimed. */
const FLAGS = ['CO_LDLD', 'CO_TLD', 'CO_BT', 'CO_CP'];

interface ProposalColumns {
  unit_id: string;
  award_code: string;
  fallback_award_code: string | null;
}

/** A cluster at the end of a year: who of its members is proposed for which flag, and who leads it next. */
export async function readClusterFacts(db: Queryable, clusterId: string, year: number): Promise<ClusterFacts> {
  const members = await listMembers(db, clusterId, year);
  const unitIds = members.flatMap(({ unitId }) => unitId ?? []);
  const proposals = await db('nomination_line')
    .where({ year, subject: 'COLLECTIVE' })
    .whereIn('unit_id', unitIds)
    .whereIn('award_code', FLAGS)
    .whereNotIn('status', ['WITHDRAWN', 'REJECTED'])
    .select<ProposalColumns[]>('unit_id', 'award_code', 'fallback_award_code');
  const named = proposals.flatMap((row) => [row.award_code, row.fallback_award_code ?? row.award_code]);
  const lowest = FLAGS.find((code) => named.includes(code));
  const nameOf = new Map(members.map(({ unitId, name }) => [unitId, name]));
  const namesOf = (rows: readonly ProposalColumns[]) => [
    ...new Set(rows.flatMap(({ unit_id }) => nameOf.get(unit_id) ?? [])),
  ];
  return {
    about: 'CLUSTER',
    year,
    acclaimed: namesOf(proposals.filter((row) => row.award_code !== lowest)),
    // A proposal sent up carries the flag it falls back on: the unit was voted for that one too.
    flagged: namesOf(proposals.filter((row) => row.award_code === lowest || row.fallback_award_code === lowest)),
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
    .whereNotIn('status', ['WITHDRAWN', 'REJECTED'])
    .select<{ unit_id: string }[]>('unit_id');
  const barred = await db('unit_figure')
    .where({ year })
    .whereIn('unit_id', unitIds)
    .select<{ unit_id: string; barred_reason: string }[]>('unit_id', 'barred_reason');
  const considered = new Set([...scored.map((row) => row.member_id), ...proposed.map((row) => row.unit_id)]);
  const reasons = new Map(barred.map((row) => [row.unit_id, row.barred_reason]));
  return leaders.map(({ id, unitId, name }) => ({
    name,
    isConsidered: considered.has(id) || considered.has(unitId ?? ''),
    barredReason: reasons.get(unitId ?? '') ?? '',
  }));
}
