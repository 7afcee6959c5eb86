import type { ClusterRoleInput } from '#core/clusters/cluster.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { SUBJECT_LABELS } from '#core/office/catalogue.ts';
import { nominationInputSchema } from '#core/nominations/nomination.ts';
import { asOutcomeRound, isOutcomeOpen, winnersOf, type Winner } from '#core/summits/outcome.ts';
import { namedProposals, proposalsOf, type NamedProposal, type SaidOutcomes } from '#core/summits/proposals.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import { readTwins } from '#db/nominations/similarLines.ts';
import { outcomesOf, replaceOutcomes, type OutcomeRow } from '#db/summits/outcomeStore.ts';
import { roundsOf } from '#db/summits/roundStore.ts';
import type { SummitRow } from '#db/summits/summitStore.ts';
import { setRoles } from '../clusters/setRoles.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { startBatch } from '../nominations/startBatch.ts';
import { readRounds } from './readSummit.ts';
import { requireSummit, requireSummitOfOpenYear } from './requireSummit.ts';
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
  const basis = basisOf(summit);
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
 * Opens a tờ trình with everything the summit proposes: a line for each award of each member, as "Danh sách đề nghị"
 * has them, with these flags where a round was won and none was named. Who is proposed for the same award in another
 * tờ trình already is left out.
 *
 * @returns the batch, how many lines it has, and what stands elsewhere
 * @throws AppError NOT_FOUND, SUMMIT_NONE_WON, SUMMIT_ALL_NOMINATED, and what `startBatch` refuses
 */
export async function nominateWinners(
  unit: UnitOfWork,
  { summitId, flagAwardCode, leaderAwardCode }: { summitId: string; flagAwardCode: string; leaderAwardCode: string },
): Promise<{ batchId: string; nominated: number; leftOut: NominatedElsewhere[] }> {
  const summit = await requireSummit(unit.tx, summitId);
  const proposals = namedProposals(proposalsOf(await winnersIn(unit, summitId), await outcomesOf(unit.tx, summitId)), {
    FLAG: flagAwardCode,
    LEADER: leaderAwardCode,
  });
  if (proposals.length === 0) throw refusal('SUMMIT_NONE_WON', { what: 'đơn vị được bình bầu, suy tôn' });
  const members = await listMembers(unit.tx, summit.clusterId, summit.year);
  const lines = members.flatMap(({ id: memberId, unitId, name }) =>
    proposals
      .filter((proposal) => proposal.memberId === memberId)
      .map((proposal) =>
        nominationInputSchema.parse({
          ...{ subject: 'COLLECTIVE', unitId, name, awardCode: proposal.awardCode },
          ...{ reason: reasonFor(proposal), note: basisOf(summit) },
        }),
      ),
  );
  const twinOf = await readTwins(unit.tx, summit.year, lines);
  const fresh = lines.filter((line) => twinOf(line, null) === undefined);
  if (fresh.length === 0) throw refusal('SUMMIT_ALL_NOMINATED');
  const batch = {
    ...{ year: summit.year, title: `Đề nghị của ${summit.clusterName} năm ${summit.year}`.slice(0, 300) },
    ...{ unitId: null, unitName: summit.clusterName, number: '', submittedOn: null, procedure: 'CHUNG' as const },
    ...{ addressee: '', bases: basesFor(proposals, summit), signer: null, note: '' },
  };
  const { id } = await startBatch(unit, batch, fresh);
  const { awardTypes } = await readMoneyCatalogue(unit.tx);
  const leftOut = lines.flatMap((line): NominatedElsewhere[] => {
    const twin = twinOf(line, null);
    const award = awardTypes.find(({ code }) => code === line.awardCode)?.name ?? line.awardCode;
    return twin ? [{ name: line.name, award, batchTitle: twin.batchTitle }] : [];
  });
  return { batchId: id, nominated: fresh.length, leftOut };
}

/** Who is proposed for what in another tờ trình already, and in which. */
interface NominatedElsewhere {
  name: string;
  award: string;
  batchTitle: string;
}

const WON_BY_VOTE = { FLAG: 'Được bình bầu tại hội nghị', LEADER: 'Được suy tôn đơn vị dẫn đầu' } as const;

/** Why a member is proposed: by which vote or whose decision, or the words recorded. */
function reasonFor({ wins, basis }: NamedProposal): string {
  const reasons = wins.map(({ purpose, isVoted, words }) =>
    isVoted ? WON_BY_VOTE[purpose === 'LEADER' ? 'LEADER' : 'FLAG'] : `Theo ${words}`,
  );
  const told = [...reasons, basis].filter((words) => words !== '');
  return told.length === 0 ? 'Hội nghị đề nghị' : [...new Set(told)].join('; ').slice(0, 500);
}

/** The papers a tờ trình rests on: the count where something was voted, each decision, and else the minutes. */
function basesFor(proposals: readonly NamedProposal[], summit: SummitRow): string[] {
  const wins = proposals.flatMap((proposal) => proposal.wins);
  const decisions = wins.filter(({ isVoted }) => !isVoted).map(({ words }) => words);
  return [
    ...(wins.some(({ isVoted }) => isVoted) ? [`Biên bản kiểm phiếu ${basisOf(summit)}`] : []),
    ...new Set(decisions),
    ...(proposals.some(({ purpose }) => purpose === null) ? [`Biên bản ${basisOf(summit)}`] : []),
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
  await requireForUnits(unit, outcomes);
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
async function requireForUnits({ tx }: UnitOfWork, outcomes: SaidOutcomes): Promise<void> {
  const { awardTypes } = await readMoneyCatalogue(tx);
  for (const { awardCode } of outcomes) {
    if (awardCode === null) continue;
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

/** `Hội nghị tổng kết … ngày 29/11/2023`, within what a basis may be long. */
function basisOf({ title, heldOn }: SummitRow): string {
  const day = heldOn === null ? '' : ` ngày ${formatDate(heldOn)}`;
  return `${title.slice(0, 280)}${day}`;
}
