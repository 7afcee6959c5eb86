import { refusal } from '#core/errors/appError.ts';
import {
  DELEGATE_PRESENCE_LABELS,
  MOST_DELEGATES,
  turnoutOf,
  type Delegate,
  type DelegateAttendance,
  type DelegateInput,
} from '#core/summits/delegate.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import {
  delegatesOf,
  deleteDelegate,
  insertDelegates,
  updateAttendance,
  updateDelegate,
} from '#db/summits/delegateStore.ts';
import { roundsOf } from '#db/summits/roundStore.ts';
import type { SummitRow } from '#db/summits/summitStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireOpenSummit } from './requireSummit.ts';

/** @throws AppError NOT_FOUND, SUMMIT_CLOSED, SUMMIT_MEMBER_OUTSIDE, SUMMIT_VOTES_COUNTED, SUMMIT_FULL */
export async function addDelegate(
  unit: UnitOfWork,
  { summitId, delegate }: { summitId: string; delegate: DelegateInput },
): Promise<string> {
  const summit = await requireOpenSummit(unit.tx, summitId);
  const unitName = await memberName(unit, summit, delegate.memberId);
  if (delegate.votes > 0) await requireVotesUncounted(unit, summitId);
  const seated = await delegatesOf(unit.tx, summitId);
  if (seated.length >= MOST_DELEGATES) throw refusal('SUMMIT_FULL', { most: MOST_DELEGATES });
  const added: Delegate = {
    ...{ ...delegate, id: unit.newId(), unitName, ordinal: (seated.at(-1)?.ordinal ?? 0) + 1 },
    ...{ presence: 'EXPECTED', proxyName: '', reason: '', version: 1 },
  };
  await insertDelegates(unit.tx, summitId, [added]);
  await record(unit, summit, 'addDelegate', `Thêm đại biểu ${whoIs(added)}`, { after: added });
  return added.id;
}

interface SeenDelegate {
  summitId: string;
  id: string;
  version: number;
}

/** @throws AppError NOT_FOUND, SUMMIT_CLOSED, SUMMIT_MEMBER_OUTSIDE, SUMMIT_VOTES_COUNTED, STALE_VERSION */
export async function saveDelegate(
  unit: UnitOfWork,
  { summitId, id, version, delegate }: SeenDelegate & { delegate: DelegateInput },
): Promise<void> {
  const summit = await requireOpenSummit(unit.tx, summitId);
  const before = await requireDelegate(unit, { summitId, id });
  const unitName = await memberName(unit, summit, delegate.memberId);
  const isSameVote = delegate.memberId === before.memberId || before.votes === 0;
  if (delegate.votes !== before.votes || !isSameVote) await requireVotesUncounted(unit, summitId);
  if (!(await updateDelegate(unit.tx, { id, summitId, version, delegate, unitName }))) throw stale(before);
  const words = `Sửa đại biểu ${whoIs({ ...delegate, unitName })}`;
  await record(unit, summit, 'saveDelegate', words, { before, after: delegate });
}

/** @throws AppError NOT_FOUND, SUMMIT_CLOSED, SUMMIT_VOTES_COUNTED, STALE_VERSION */
export async function removeDelegate(unit: UnitOfWork, { summitId, id, version }: SeenDelegate): Promise<void> {
  const summit = await requireOpenSummit(unit.tx, summitId);
  const before = await requireDelegate(unit, { summitId, id });
  if (before.votes > 0) await requireVotesUncounted(unit, summitId);
  if (!(await deleteDelegate(unit.tx, { id, summitId, version }))) throw stale(before);
  await record(unit, summit, 'removeDelegate', `Bỏ đại biểu ${whoIs(before)}`, { before });
}

/**
 * Records who came. Only the delegates sent are touched, so that two people can call up two halves of the hall.
 *
 * @throws AppError NOT_FOUND, SUMMIT_CLOSED
 */
export async function saveAttendance(
  unit: UnitOfWork,
  { summitId, attendance }: { summitId: string; attendance: readonly DelegateAttendance[] },
): Promise<void> {
  const summit = await requireOpenSummit(unit.tx, summitId);
  const known = new Set((await delegatesOf(unit.tx, summitId)).map(({ id }) => id));
  if (attendance.some(({ id }) => !known.has(id))) throw gone();
  await updateAttendance(unit.tx, summitId, attendance);
  const delegates = await delegatesOf(unit.tx, summitId);
  const { present, summoned } = turnoutOf(delegates);
  const [only] = attendance;
  const who = only && attendance.length === 1 ? delegates.find(({ id }) => id === only.id) : undefined;
  const said = who ? `${whoIs(who)}: ${DELEGATE_PRESENCE_LABELS[who.presence].toLowerCase()}; ` : '';
  await record(unit, summit, 'saveAttendance', `Điểm danh ${said}có mặt ${present}/${summoned} phiếu`, { attendance });
}

/** Locked counts rest on who was summoned with how many votes: that stays. @throws AppError SUMMIT_VOTES_COUNTED */
async function requireVotesUncounted({ tx }: UnitOfWork, summitId: string): Promise<void> {
  const locked = (await roundsOf(tx, summitId)).find(({ kind, lockedAt }) => kind !== 'DECISION' && lockedAt !== null);
  if (locked) throw refusal('SUMMIT_VOTES_COUNTED', { title: locked.title });
}

/** @throws AppError NOT_FOUND */
async function requireDelegate(
  { tx }: UnitOfWork,
  { summitId, id }: { summitId: string; id: string },
): Promise<Delegate> {
  const delegate = (await delegatesOf(tx, summitId)).find((one) => one.id === id);
  if (!delegate) throw gone();
  return delegate;
}

/** What a member is called in the year of the summit. @throws AppError SUMMIT_MEMBER_OUTSIDE */
async function memberName({ tx }: UnitOfWork, summit: SummitRow, memberId: string): Promise<string> {
  const member = (await listMembers(tx, summit.clusterId, summit.year)).find(({ id }) => id === memberId);
  if (!member) throw refusal('SUMMIT_MEMBER_OUTSIDE', { year: summit.year });
  return member.name;
}

const whoIs = ({ name, unitName }: { name: string; unitName: string }) =>
  name === '' ? unitName : `${name} (${unitName})`;

async function record(
  unit: UnitOfWork,
  summit: SummitRow,
  verb: string,
  summary: string,
  detail: unknown,
): Promise<void> {
  await unit.audit({ action: `summits.${verb}`, entity: 'summit', entityId: summit.id, summary, detail });
}

const stale = (delegate: Delegate) => refusal('STALE_VERSION', { what: `đại biểu ${whoIs(delegate)}` });
const gone = () => refusal('NOT_FOUND', { what: 'đại biểu này' });
