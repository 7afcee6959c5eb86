import { refusal } from '#core/errors/appError.ts';
import type { Delegate } from '#core/summits/delegate.ts';
import { tellersCheck } from '#core/summits/lockChecks.ts';
import { fixesQuorum, hasBallots } from '#core/summits/round.ts';
import { USUAL_FLAGS } from '#core/summits/proposals.ts';
import type { SummitInput } from '#core/summits/summit.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import { insertDelegates } from '#db/summits/delegateStore.ts';
import { roundsOf } from '#db/summits/roundStore.ts';
import { deleteSummit, insertSummit, markSummitClosed, updateSummit, type SummitRow } from '#db/summits/summitStore.ts';
import { clusterNamesIn } from '../clusters/clusterPaperMaker.ts';
import { requireOpenYear } from '../clusters/requireOpenYear.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireOpenSummit } from './requireSummit.ts';
import { outcomesProof, summitProof } from './summitProof.ts';

interface SeenSummit {
  id: string;
  version: number;
}

/**
 * Prepares the summit of a cluster year; every member of that year is summoned with one vote.
 *
 * @throws AppError NOT_FOUND, YEAR_LOCKED
 */
export async function createSummit(
  unit: UnitOfWork,
  { yearId, summit }: { yearId: string; summit: SummitInput },
): Promise<string> {
  const { clusterId, clusterName, year } = await requireOpenYear(unit.tx, yearId);
  const id = unit.newId();
  await insertSummit(unit.tx, { id, yearId, summit, flags: USUAL_FLAGS, now: unit.now });
  const members = await listMembers(unit.tx, clusterId, year);
  const delegates = members.map(({ id: memberId, name, representative }, index): Delegate => ({
    ...{ id: unit.newId(), memberId, unitName: name, ordinal: index + 1, votes: 1 },
    ...{ name: representative?.fullName ?? '', position: representative?.position ?? '' },
    ...{ presence: 'EXPECTED', proxyName: '', reason: '', version: 1 },
  }));
  await insertDelegates(unit.tx, id, delegates);
  await unit.audit({
    action: 'summits.create',
    entity: 'summit',
    entityId: id,
    summary: `Chuẩn bị “${summit.title}” của ${clusterName}, năm ${year}`,
    detail: { yearId, summit, delegates: delegates.length },
  });
  return id;
}

/**
 * Writes the head of a summit. Once a round was locked by the share that must be present, another share needs a reason,
 * which the minutes tell: lowered later, it would let a hall vote that is too empty. What was locked keeps its share.
 *
 * @throws AppError NOT_FOUND, SUMMIT_CLOSED, YEAR_LOCKED, SUMMIT_QUORUM_REASON, STALE_VERSION
 */
export async function saveSummit(
  unit: UnitOfWork,
  { id, version, summit }: SeenSummit & { summit: SummitInput },
): Promise<void> {
  const before = await requireOpenSummit(unit.tx, id);
  await requireQuorumReason(unit, before, summit);
  if (!(await updateSummit(unit.tx, { id, version, summit, now: unit.now }))) throw stale();
  await unit.audit({
    action: 'summits.save',
    entity: 'summit',
    entityId: id,
    summary: `Sửa “${summit.title}”`,
    detail: { before, after: summit },
  });
}

/** @throws AppError SUMMIT_QUORUM_REASON */
async function requireQuorumReason({ tx }: UnitOfWork, before: SummitRow, after: SummitInput): Promise<void> {
  const isKept = isSameQuorum(before, after);
  // The reason of an earlier correction is none of this one.
  if (after.quorumReason !== '' && (isKept || after.quorumReason !== before.quorumReason)) return;
  const locked = (await roundsOf(tx, before.id)).filter(fixesQuorum);
  for (const { title, lockedWith } of locked) {
    // A share that stays needs its reason as long as something was locked by another one.
    const share = isKept ? lockedWith : before;
    if (share === null || isSameQuorum(share, after)) continue;
    throw refusal('SUMMIT_QUORUM_REASON', { title, quorum: `${share.quorumNum}/${share.quorumDen}` });
  }
}

type Quorum = Pick<SummitInput, 'quorumNum' | 'quorumDen'>;
const isSameQuorum = (one: Quorum, other: Quorum) =>
  one.quorumNum === other.quorumNum && one.quorumDen === other.quorumDen;

/**
 * Takes a summit away in which no round was set up.
 *
 * @throws AppError NOT_FOUND, SUMMIT_CLOSED, SUMMIT_IN_USE, STALE_VERSION
 */
export async function removeSummit(unit: UnitOfWork, { id, version }: SeenSummit): Promise<void> {
  const before = await requireOpenSummit(unit.tx, id);
  const rounds = await roundsOf(unit.tx, id);
  if (rounds.length > 0) throw refusal('SUMMIT_IN_USE', { title: before.title, rounds: rounds.length });
  if (!(await deleteSummit(unit.tx, { id, version }))) throw stale();
  await unit.audit({
    action: 'summits.remove',
    entity: 'summit',
    entityId: id,
    summary: `Xóa “${before.title}”`,
    detail: { before },
  });
}

/**
 * Ends a summit: its head, the names on its papers, its delegates and its outcome stay as they are, and the audit log
 * keeps a hash over them. A mistake found in a count later is still
 * corrected by a new round; what is proposed may then be changed as well.
 *
 * @throws AppError NOT_FOUND, SUMMIT_CLOSED, SUMMIT_INCOMPLETE, STALE_VERSION
 */
export async function closeSummit(unit: UnitOfWork, { id, version }: SeenSummit): Promise<void> {
  const summit = await requireOpenSummit(unit.tx, id);
  const missing = await whatIsMissing(unit, summit);
  if (missing.length > 0) throw refusal('SUMMIT_INCOMPLETE', { missing: missing.join('; ') });
  const end = {
    ...{ by: unit.actor.name, now: unit.now },
    names: await clusterNamesIn(unit.tx, { clusterId: summit.clusterId, year: summit.year }),
    after: (await roundsOf(unit.tx, id)).at(-1)?.ordinal ?? 0,
  };
  if (!(await markSummitClosed(unit.tx, { id, version, ...end }))) throw stale();
  const sha256 = await summitProof(unit.tx, id);
  await unit.audit({
    action: 'summits.close',
    entity: 'summit',
    entityId: id,
    summary: `Kết thúc “${summit.title}”, SHA-256 ${sha256.slice(0, 12)}…`,
    detail: { title: summit.title, sha256, outcomesSha256: await outcomesProof(unit.tx, id), summit },
  });
}

async function whatIsMissing({ tx }: UnitOfWork, summit: SummitRow): Promise<string[]> {
  const rounds = await roundsOf(tx, summit.id);
  const open = rounds.filter(({ lockedAt }) => lockedAt === null);
  // A count put right after the end needs them, and then they can no longer be named.
  const needsTellers = rounds.some(({ kind }) => hasBallots(kind)) && tellersCheck(summit).state === 'FAIL';
  return [
    ...(summit.heldOn === null ? ['ngày họp'] : []),
    ...(summit.chair === '' ? ['người chủ trì'] : []),
    ...(summit.secretary === '' ? ['thư ký'] : []),
    ...(needsTellers ? ['Ban Kiểm phiếu'] : []),
    ...(rounds.length === 0 ? ['vòng bỏ phiếu'] : []),
    ...open.map(({ title }) => `“${title}” chưa khóa`),
  ];
}

const stale = () => refusal('STALE_VERSION', { what: 'hội nghị này' });
