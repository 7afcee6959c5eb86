import type { ClusterRoleInput } from '#core/clusters/cluster.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { nominationInputSchema, type NominationInput } from '#core/nominations/nomination.ts';
import { isOutcomeOpen, winnersOf, withoutProposal, type Winner } from '#core/summits/outcome.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import { rolesInYear } from '#db/clusters/roleStore.ts';
import { readTwins } from '#db/nominations/similarLines.ts';
import { outcomesOf, replaceOutcomes, type OutcomeRow } from '#db/summits/outcomeStore.ts';
import { roundsOf } from '#db/summits/roundStore.ts';
import type { SummitRow } from '#db/summits/summitStore.ts';
import { setRoles } from '../clusters/setRoles.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { startBatch } from '../nominations/startBatch.ts';
import { outcomeRound, readRounds } from './readSummit.ts';
import { requireSummit, requireSummitOfOpenYear } from './requireSummit.ts';

/**
 * Makes whom the summit elected trưởng and phó of the year after it. Those it did not vote on keep their roles.
 *
 * @throws AppError NOT_FOUND, SUMMIT_NONE_WON, SUMMIT_LEAD_IS_DEPUTY, YEAR_LOCKED, CLUSTER_ROLE_OUTSIDE
 */
export async function setNextLeads(unit: UnitOfWork, { summitId }: { summitId: string }): Promise<void> {
  const summit = await requireSummit(unit.tx, summitId);
  const winners = await winnersIn(unit, summitId);
  const leads = winners.filter(({ purpose }) => purpose === 'NEXT_LEAD');
  const deputies = winners.filter(({ purpose }) => purpose === 'NEXT_DEPUTY');
  if (leads.length + deputies.length === 0 || leads.length > 1)
    throw refusal('SUMMIT_NONE_WON', { what: 'trưởng, phó năm sau' });
  const year = summit.year + 1;
  const both = leads.find(({ memberId }) => deputies.some((deputy) => deputy.memberId === memberId));
  if (both) throw refusal('SUMMIT_LEAD_IS_DEPUTY', { name: both.name, year });
  const seen: ClusterRoleInput[] = (await rolesInYear(unit.tx, year, summit.clusterId)).map(
    ({ memberId, role, basis }) => ({ memberId, role, basis }),
  );
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
 * Opens a tờ trình with who was voted for: each flag as a line, and the leader's flag of the level above as another;
 * the two do not exclude each other. Of whom it was said that nothing is proposed, and who is proposed for the same
 * award in another tờ trình already, is left out.
 *
 * @returns the batch, and the names of those proposed elsewhere
 * @throws AppError NOT_FOUND, SUMMIT_NONE_WON, SUMMIT_ALL_NOMINATED, and what `startBatch` refuses
 */
export async function nominateWinners(
  unit: UnitOfWork,
  { summitId, flagAwardCode, leaderAwardCode }: { summitId: string; flagAwardCode: string; leaderAwardCode: string },
): Promise<{ batchId: string; leftOut: string[] }> {
  const summit = await requireSummit(unit.tx, summitId);
  const winners = await winnersIn(unit, summitId);
  const named = winners.filter(({ purpose }) => purpose === 'FLAG' || purpose === 'LEADER');
  if (named.length === 0) throw refusal('SUMMIT_NONE_WON', { what: 'đơn vị được bình bầu, suy tôn' });
  const members = await listMembers(unit.tx, summit.clusterId, summit.year);
  const without = withoutProposal(await outcomesOf(unit.tx, summitId));
  const asked = named.filter(({ memberId }) => !without.has(memberId));
  const lines = asked.map(({ memberId, name, purpose }) =>
    nominationInputSchema.parse({
      subject: 'COLLECTIVE',
      unitId: members.find(({ id }) => id === memberId)?.unitId ?? null,
      name,
      awardCode: purpose === 'FLAG' ? flagAwardCode : leaderAwardCode,
      reason: purpose === 'FLAG' ? 'Được bình bầu tại hội nghị' : 'Được suy tôn đơn vị dẫn đầu',
      note: basisOf(summit),
    }),
  );
  const twinOf = await readTwins(unit.tx, summit.year, lines);
  const isNew = (line: NominationInput) => twinOf(line, null) === undefined;
  if (!lines.some(isNew)) throw refusal('SUMMIT_ALL_NOMINATED');
  const batch = {
    ...{ year: summit.year, title: `Đề nghị của ${summit.clusterName} năm ${summit.year}`.slice(0, 300) },
    ...{ unitId: null, unitName: summit.clusterName, number: '', submittedOn: null, procedure: 'CHUNG' as const },
    ...{ addressee: '', bases: [`Biên bản kiểm phiếu ${basisOf(summit)}`], signer: null, note: '' },
  };
  const { id } = await startBatch(unit, batch, lines.filter(isNew));
  return { batchId: id, leftOut: lines.filter((line) => !isNew(line)).map(({ name }) => name) };
}

/**
 * Records what is proposed for one member beside what was voted: bằng khen, or that nothing is.
 *
 * @param seen codes that stood there for the member when it was opened, in whatever order; null: nothing is proposed
 * @throws AppError NOT_FOUND, SUMMIT_CLOSED, YEAR_LOCKED, SUMMIT_MEMBER_OUTSIDE, STALE_VERSION
 */
export async function saveOutcomes(
  unit: UnitOfWork,
  { summitId, memberId, seen, outcomes }: SaidOfMember,
): Promise<void> {
  const summit = await requireSummitOfOpenYear(unit.tx, summitId);
  if (!isOutcomeOpen(summit.closedAt, await roundsOf(unit.tx, summitId)))
    throw refusal('SUMMIT_CLOSED', { title: summit.title });
  const member = (await listMembers(unit.tx, summit.clusterId, summit.year)).find(({ id }) => id === memberId);
  if (!member) throw refusal('SUMMIT_MEMBER_OUTSIDE', { year: summit.year });
  const before = (await outcomesOf(unit.tx, summitId)).filter((outcome) => outcome.memberId === memberId);
  const kept = before.map(({ awardCode }) => awardCode);
  if (kept.length !== seen.length || !kept.every((awardCode) => seen.includes(awardCode)))
    throw refusal('STALE_VERSION', { what: `đề nghị cho ${member.name}` });
  const rows = outcomes.map((outcome) => ({ id: unit.newId(), ...outcome }));
  await replaceOutcomes(unit.tx, { summitId, memberId }, rows);
  await unit.audit({
    action: 'summits.saveOutcomes',
    entity: 'summit',
    entityId: summitId,
    summary: `Ghi đề nghị cho ${member.name} ở “${summit.title}”`,
    detail: { memberId, before, after: outcomes },
  });
}

interface SaidOfMember {
  summitId: string;
  memberId: string;
  seen: readonly OutcomeRow['awardCode'][];
  outcomes: readonly Omit<OutcomeRow, 'id' | 'memberId'>[];
}

async function winnersIn({ tx }: UnitOfWork, summitId: string): Promise<Winner[]> {
  return winnersOf((await readRounds(tx, summitId)).map(outcomeRound));
}

/** `Hội nghị tổng kết … ngày 29/11/2023`, within what a basis may be long. */
function basisOf({ title, heldOn }: SummitRow): string {
  const day = heldOn === null ? '' : ` ngày ${formatDate(heldOn)}`;
  return `${title.slice(0, 280)}${day}`;
}
