import type { ClusterRoleInput } from '#core/clusters/cluster.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { nominationInputSchema } from '#core/nominations/nomination.ts';
import { winnersOf, type Winner } from '#core/summits/outcome.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import { rolesInYear } from '#db/clusters/roleStore.ts';
import { replaceOutcomes, type OutcomeRow } from '#db/summits/outcomeStore.ts';
import type { SummitRow } from '#db/summits/summitStore.ts';
import { setRoles } from '../clusters/setRoles.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { startBatch } from '../nominations/startBatch.ts';
import { outcomeRound, readRounds } from './readSummit.ts';
import { requireOpenSummit, requireSummit } from './requireSummit.ts';

/**
 * Makes whom the summit elected trưởng and phó of the year after it. Those it did not vote on keep their roles.
 *
 * @throws AppError NOT_FOUND, SUMMIT_NONE_WON, YEAR_LOCKED, CLUSTER_ROLE_OUTSIDE
 */
export async function setNextLeads(unit: UnitOfWork, { summitId }: { summitId: string }): Promise<void> {
  const summit = await requireSummit(unit.tx, summitId);
  const winners = await winnersIn(unit, summitId);
  const leads = winners.filter(({ purpose }) => purpose === 'NEXT_LEAD');
  const deputies = winners.filter(({ purpose }) => purpose === 'NEXT_DEPUTY');
  if (leads.length + deputies.length === 0 || leads.length > 1)
    throw refusal('SUMMIT_NONE_WON', { what: 'trưởng, phó năm sau' });
  const year = summit.year + 1;
  const seen: ClusterRoleInput[] = (await rolesInYear(unit.tx, year, summit.clusterId)).map(
    ({ memberId, role, basis }) => ({ memberId, role, basis }),
  );
  const basis = basisOf(summit);
  const elected: ClusterRoleInput[] = [
    ...leads.map(({ memberId }) => ({ memberId, role: 'LEAD' as const, basis })),
    ...deputies
      .filter(({ memberId }) => leads.every((lead) => lead.memberId !== memberId))
      .map(({ memberId }) => ({ memberId, role: 'DEPUTY' as const, basis })),
  ];
  const kept = seen.filter(
    ({ memberId, role }) =>
      elected.every((one) => one.memberId !== memberId) && (role === 'LEAD' ? leads : deputies).length === 0,
  );
  await setRoles(unit, { clusterId: summit.clusterId, year, seen, roles: [...elected, ...kept] });
}

/**
 * Opens a tờ trình with who was voted for: each flag as a line, and the leader's flag of the level above as another;
 * the two do not exclude each other.
 *
 * @throws AppError NOT_FOUND, SUMMIT_NONE_WON, and what `startBatch` refuses
 */
export async function nominateWinners(
  unit: UnitOfWork,
  { summitId, flagAwardCode, leaderAwardCode }: { summitId: string; flagAwardCode: string; leaderAwardCode: string },
): Promise<string> {
  const summit = await requireSummit(unit.tx, summitId);
  const winners = await winnersIn(unit, summitId);
  const named = winners.filter(({ purpose }) => purpose === 'FLAG' || purpose === 'LEADER');
  if (named.length === 0) throw refusal('SUMMIT_NONE_WON', { what: 'đơn vị được bình bầu, suy tôn' });
  const members = await listMembers(unit.tx, summit.clusterId, summit.year);
  const lines = named.map(({ memberId, name, purpose }) =>
    nominationInputSchema.parse({
      subject: 'COLLECTIVE',
      unitId: members.find(({ id }) => id === memberId)?.unitId ?? null,
      name,
      awardCode: purpose === 'FLAG' ? flagAwardCode : leaderAwardCode,
      reason: purpose === 'FLAG' ? 'Được bình bầu tại hội nghị' : 'Được suy tôn đơn vị dẫn đầu',
      note: basisOf(summit),
    }),
  );
  const batch = {
    ...{ year: summit.year, title: `Đề nghị của ${summit.clusterName} năm ${summit.year}`.slice(0, 300) },
    ...{ unitId: null, unitName: summit.clusterName, number: '', submittedOn: null, procedure: 'CHUNG' as const },
    ...{ addressee: '', bases: [`Biên bản kiểm phiếu ${basisOf(summit)}`], signer: null, note: '' },
  };
  return (await startBatch(unit, batch, lines)).id;
}

/**
 * Records what is proposed for members beside what was voted: bằng khen, or that nothing is.
 *
 * @throws AppError NOT_FOUND, SUMMIT_CLOSED, YEAR_LOCKED, SUMMIT_MEMBER_OUTSIDE
 */
export async function saveOutcomes(
  unit: UnitOfWork,
  { summitId, outcomes }: { summitId: string; outcomes: readonly Omit<OutcomeRow, 'id'>[] },
): Promise<void> {
  const summit = await requireOpenSummit(unit.tx, summitId);
  const members = new Set((await listMembers(unit.tx, summit.clusterId, summit.year)).map(({ id }) => id));
  if (outcomes.some(({ memberId }) => !members.has(memberId)))
    throw refusal('SUMMIT_MEMBER_OUTSIDE', { year: summit.year });
  const rows = outcomes.map((outcome) => ({ id: unit.newId(), ...outcome }));
  await replaceOutcomes(unit.tx, summitId, rows);
  await unit.audit({
    action: 'summits.saveOutcomes',
    entity: 'summit',
    entityId: summitId,
    summary: `Ghi đề nghị cho ${new Set(outcomes.map(({ memberId }) => memberId)).size} thành viên ở “${summit.title}”`,
    detail: { outcomes },
  });
}

async function winnersIn({ tx }: UnitOfWork, summitId: string): Promise<Winner[]> {
  return winnersOf((await readRounds(tx, summitId)).map(outcomeRound));
}

/** `Hội nghị tổng kết … ngày 29/11/2023`, within what a basis may be long. */
function basisOf({ title, heldOn }: SummitRow): string {
  const day = heldOn === null ? '' : ` ngày ${formatDate(heldOn)}`;
  return `${title.slice(0, 280)}${day}`;
}
