import type { ClusterRoleInput } from '#core/clusters/cluster.ts';
import { refusal } from '#core/errors/appError.ts';
import { SUBJECT_LABELS } from '#core/office/catalogue.ts';
import { asOutcomeRound, isOutcomeOpen, winnersOf, type Winner } from '#core/summits/outcome.ts';
import { proposalsOf, type Proposal, type ProposedFlags, type SaidOutcomes } from '#core/summits/proposals.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import { outcomesOf, replaceOutcomes, type OutcomeRow } from '#db/summits/outcomeStore.ts';
import { roundsOf } from '#db/summits/roundStore.ts';
import { updateFlags, type SummitRow } from '#db/summits/summitStore.ts';
import { setRoles } from '../clusters/setRoles.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { startBatch } from '../nominations/startBatch.ts';
import { groundIn, proposedLines } from './proposedLines.ts';
import { readRounds } from './readSummit.ts';
import { requireOpenSummit, requireSummit, requireSummitOfOpenYear } from './requireSummit.ts';
import { outcomesProof } from './summitProof.ts';

/**
 * Makes whom the summit elected trưởng and phó of the year after it. Those it did not vote on keep their roles.
 *
 * @param seen the roles of that year as they were read; who elects over them has seen whom he replaces
 * @throws AppError NOT_FOUND, STALE_VERSION, SUMMIT_NONE_WON, SUMMIT_LEAD_IS_DEPUTY, YEAR_LOCKED, CLUSTER_ROLE_OUTSIDE
 */
export async function setNextLeads(
  unit: UnitOfWork,
  { summitId, seen }: { summitId: string; seen: readonly ClusterRoleInput[] },
): Promise<void> {
  const summit = await requireSummit(unit.tx, summitId);
  const winners = await winnersIn(unit, summitId);
  const leads = winners.filter(({ purpose }) => purpose === 'NEXT_LEAD');
  const deputies = winners.filter(({ purpose }) => purpose === 'NEXT_DEPUTY');
  if (leads.length + deputies.length === 0 || leads.length > 1)
    throw refusal('SUMMIT_NONE_WON', { what: 'trưởng, phó năm sau' });
  const year = summit.year + 1;
  const both = leads.find(({ memberId }) => deputies.some((deputy) => deputy.memberId === memberId));
  if (both) throw refusal('SUMMIT_LEAD_IS_DEPUTY', { name: both.name, year });
  const basis = groundIn(summit);
  const elected: ClusterRoleInput[] = [
    ...leads.map(({ memberId }) => ({ memberId, role: 'LEAD' as const, basis })),
    ...deputies.map(({ memberId }) => ({ memberId, role: 'DEPUTY' as const, basis })),
  ];
  const kept = seen.filter(
    ({ memberId, role }) =>
      elected.every((one) => one.memberId !== memberId) && (role === 'LEAD' ? leads : deputies).length === 0,
  );
  await setRoles(unit, { clusterId: summit.clusterId, year, seen, roles: [...elected, ...kept] });
}

/**
 * Says which award winning a round stands for in everything this summit proposes. The list signed at its end has it, so
 * that it stays from then on.
 *
 * @throws AppError NOT_FOUND, SUMMIT_CLOSED, YEAR_LOCKED, AWARD_NOT_FOR_SUBJECT, STALE_VERSION
 */
export async function saveFlags(
  unit: UnitOfWork,
  { id, version, flags }: { id: string; version: number; flags: ProposedFlags },
): Promise<void> {
  const before = await requireOpenSummit(unit.tx, id);
  await requireForUnits(unit, [flags.FLAG, flags.LEADER]);
  if (!(await updateFlags(unit.tx, { id, version, flags, now: unit.now })))
    throw refusal('STALE_VERSION', { what: 'hội nghị này' });
  await unit.audit({
    action: 'summits.saveFlags',
    entity: 'summit',
    entityId: id,
    summary: `Chọn hình thức đề nghị cho đơn vị được bình bầu, suy tôn ở “${before.title}”`,
    detail: { before: before.flags, after: flags },
  });
}

/**
 * Opens a tờ trình with everything the summit proposes, as "Danh sách đề nghị" has it. Who is proposed for the same
 * award in another tờ trình already is left out.
 *
 * @param seen how many lines it was said to have
 * @throws AppError NOT_FOUND, SUMMIT_NONE_WON, SUMMIT_ALL_NOMINATED, STALE_VERSION, and what `startBatch` refuses
 */
export async function nominateWinners(
  unit: UnitOfWork,
  { summitId, seen }: { summitId: string; seen: number },
): Promise<{ batchId: string }> {
  const summit = await requireSummit(unit.tx, summitId);
  const outcomes = await outcomesOf(unit.tx, summitId);
  const proposals = proposalsOf(await winnersIn(unit, summitId), outcomes, summit.flags);
  if (proposals.length === 0) throw refusal('SUMMIT_NONE_WON', { what: 'đơn vị được bình bầu, suy tôn' });
  const { fresh } = await proposedLines(unit.tx, summit, proposals);
  if (fresh.length === 0) throw refusal('SUMMIT_ALL_NOMINATED');
  if (fresh.length !== seen) throw refusal('STALE_VERSION', { what: 'đề nghị của hội nghị này' });
  const batch = {
    ...{ year: summit.year, title: `Đề nghị của ${summit.clusterName} năm ${summit.year}`.slice(0, 300) },
    ...{ unitId: null, unitName: summit.clusterName, number: '', submittedOn: null, procedure: 'CHUNG' as const },
    ...{ addressee: '', bases: basesFor(proposals, summit), signer: null, note: '' },
  };
  const { id } = await startBatch(unit, batch, fresh);
  return { batchId: id };
}

/** The papers a tờ trình rests on: the count where something was voted, each decision, and else the minutes. */
function basesFor(proposals: readonly Proposal[], summit: SummitRow): string[] {
  const wins = proposals.flatMap((proposal) => proposal.wins);
  const decisions = wins.filter(({ isVoted }) => !isVoted).map(({ words }) => words);
  return [
    ...(wins.some(({ isVoted }) => isVoted) ? [`Biên bản kiểm phiếu ${groundIn(summit)}`] : []),
    ...new Set(decisions),
    ...(proposals.some((proposal) => proposal.wins.length === 0) ? [`Biên bản ${groundIn(summit)}`] : []),
  ];
}

/**
 * Records what is proposed for one member beside what was voted: bằng khen, or that nothing is.
 *
 * @param seen codes that stood there for the member when it was opened, in whatever order; null: nothing is proposed
 * @throws AppError NOT_FOUND, SUMMIT_CLOSED, YEAR_LOCKED, SUMMIT_MEMBER_OUTSIDE, AWARD_NOT_FOR_SUBJECT, STALE_VERSION
 */
export async function saveOutcomes(
  unit: UnitOfWork,
  { summitId, memberId, seen, outcomes }: SaidOfMember,
): Promise<void> {
  const summit = await requireSummitOfOpenYear(unit.tx, summitId);
  if (!isOutcomeOpen(summit.closedAfter, await roundsOf(unit.tx, summitId)))
    throw refusal('SUMMIT_CLOSED', { title: summit.title });
  const member = (await listMembers(unit.tx, summit.clusterId, summit.year)).find(({ id }) => id === memberId);
  if (!member) throw refusal('SUMMIT_MEMBER_OUTSIDE', { year: summit.year });
  const before = (await outcomesOf(unit.tx, summitId)).filter((outcome) => outcome.memberId === memberId);
  const kept = before.map(({ awardCode }) => awardCode);
  if (kept.length !== seen.length || !kept.every((awardCode) => seen.includes(awardCode)))
    throw refusal('STALE_VERSION', { what: `đề nghị cho ${member.name}` });
  await requireForUnits(
    unit,
    outcomes.flatMap(({ awardCode }) => awardCode ?? []),
  );
  const rows = outcomes.map((outcome) => ({ id: unit.newId(), ...outcome }));
  await replaceOutcomes(unit.tx, { summitId, memberId }, rows);
  await unit.audit({
    action: 'summits.saveOutcomes',
    entity: 'summit',
    entityId: summitId,
    summary: `Ghi đề nghị cho ${member.name} ở “${summit.title}”`,
    detail: {
      ...{ memberId, before, after: outcomes },
      // After the end what is proposed is part of what the log vouches for.
      ...(summit.closedAt === null ? {} : { outcomesSha256: await outcomesProof(unit.tx, summitId) }),
    },
  });
}

/** @throws AppError NOT_FOUND, AWARD_NOT_FOR_SUBJECT */
async function requireForUnits({ tx }: UnitOfWork, awardCodes: readonly string[]): Promise<void> {
  const { awardTypes } = await readMoneyCatalogue(tx);
  for (const awardCode of awardCodes) {
    const award = awardTypes.find(({ code }) => code === awardCode);
    if (!award) throw refusal('NOT_FOUND', { what: 'danh hiệu, hình thức được chọn' });
    if (!award.subjects.includes('COLLECTIVE'))
      throw refusal('AWARD_NOT_FOR_SUBJECT', {
        ...{ award: award.name, subject: SUBJECT_LABELS.COLLECTIVE.toLowerCase() },
      });
  }
}

interface SaidOfMember {
  summitId: string;
  memberId: string;
  seen: readonly OutcomeRow['awardCode'][];
  outcomes: SaidOutcomes;
}

async function winnersIn({ tx }: UnitOfWork, summitId: string): Promise<Winner[]> {
  return winnersOf((await readRounds(tx, summitId)).map(asOutcomeRound));
}
