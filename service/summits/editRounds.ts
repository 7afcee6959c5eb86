import { refusal } from '#core/errors/appError.ts';
import { absenceWords, ownVotesOf, turnoutOf, type Delegate } from '#core/summits/delegate.ts';
import type { Candidate, RoundInput, RoundRule, Ruling } from '#core/summits/round.ts';
import { candidatesAnew, roundResult } from '#core/summits/roundResult.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import { delegatesOf } from '#db/summits/delegateStore.ts';
import { entriesOf } from '#db/summits/entryStore.ts';
import {
  deleteRound,
  insertRound,
  roundsOf,
  saveIssued,
  saveRuling,
  updateRound,
  type NewRound,
  type RoundRow,
} from '#db/summits/roundStore.ts';
import type { SummitRow } from '#db/summits/summitStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { countedRound } from './countedRound.ts';
import {
  requireOpenRound,
  requireOpenSummit,
  requireRound,
  requireSummit,
  requireSummitOfOpenYear,
} from './requireSummit.ts';

interface SeenRound {
  id: string;
  version: number;
}

/** @throws AppError NOT_FOUND, SUMMIT_CLOSED, SUMMIT_MEMBER_OUTSIDE */
export async function addRound(
  unit: UnitOfWork,
  { summitId, round }: { summitId: string; round: RoundInput },
): Promise<string> {
  const summit = await requireOpenSummit(unit.tx, summitId);
  const follows = { casting: 'PAPER' as const, previousId: null, correctsId: null, correctionReason: '' };
  return putRound(unit, summit, { round, follows, words: `Thêm “${round.title}”` });
}

/** @throws AppError NOT_FOUND, ROUND_LOCKED, ROUND_STARTED, SUMMIT_MEMBER_OUTSIDE, STALE_VERSION */
export async function saveRound(
  unit: UnitOfWork,
  { id, version, round }: SeenRound & { round: RoundInput },
): Promise<void> {
  const before = await requireOpenRound(unit.tx, id);
  await requireNothingCounted(unit, before);
  const summit = await requireSummit(unit.tx, before.summitId);
  const candidates = await candidatesOf(unit, summit, round);
  if (!(await updateRound(unit.tx, { id, version, round, candidates }))) throw stale(before);
  await record(unit, before, 'saveRound', `Sửa “${round.title}”`, { before, after: round });
}

/** @throws AppError NOT_FOUND, ROUND_LOCKED, ROUND_STARTED, STALE_VERSION */
export async function removeRound(unit: UnitOfWork, { id, version }: SeenRound): Promise<void> {
  const before = await requireOpenRound(unit.tx, id);
  await requireNothingCounted(unit, before);
  if (!(await deleteRound(unit.tx, { id, version }))) throw stale(before);
  await record(unit, before, 'removeRound', `Xóa “${before.title}”`, { before });
}

/**
 * Opens the voting: how many ballots were given out, and who was in the room at that moment. Once a ballot is in, these
 * figures stay: a base and a quorum chosen with the count in sight would choose the result.
 *
 * @throws AppError NOT_FOUND, ROUND_LOCKED, YEAR_LOCKED, ROUND_STARTED, STALE_VERSION
 */
export async function issueBallots(
  unit: UnitOfWork,
  { id, version, issued }: SeenRound & { issued: number },
): Promise<void> {
  const round = await requireOpenRound(unit.tx, id);
  await requireNothingCounted(unit, round);
  const delegates = await delegatesOf(unit.tx, round.summitId);
  const { summoned, present, written } = turnoutOf(delegates);
  const candidates = withOwnVotes(round.candidates, { delegates, rule: round.rule });
  const figures = { summoned, present, written, absence: absenceWords(delegates), issued, candidates };
  if (!(await saveIssued(unit.tx, { id, version, ...figures }))) throw stale(round);
  const words = `Phát ${issued} phiếu “${round.title}”; có mặt ${present}/${summoned}`;
  await record(unit, round, 'issueBallots', words, { issued, summoned, present, written });
}

/**
 * Records what the chair decided at a tie, or the standing committee instead of a vote; null takes it back.
 *
 * @throws AppError NOT_FOUND, ROUND_LOCKED, ROUND_RULING_OUTSIDE, STALE_VERSION
 */
export async function rule(
  unit: UnitOfWork,
  { id, version, ruling }: SeenRound & { ruling: Ruling | null },
): Promise<void> {
  const round = await requireOpenRound(unit.tx, id);
  const stands = new Map(round.candidates.map(({ memberId, name }) => [memberId, name]));
  if (ruling?.memberIds.some((memberId) => !stands.has(memberId))) throw refusal('ROUND_RULING_OUTSIDE');
  if (!(await saveRuling(unit.tx, { id, version, ruling }))) throw stale(round);
  const named = ruling?.memberIds.map((memberId) => stands.get(memberId) ?? '').join(', ');
  const words =
    ruling === null
      ? `Bỏ quyết định ghi ở “${round.title}”`
      : `Ghi quyết định ở “${round.title}” (${ruling.words}): ${named === '' ? 'không đơn vị nào' : named}`;
  await record(unit, round, 'rule', words, { before: round.ruling, after: ruling });
}

/**
 * Sets up the round that follows a tie, or too few winners: the same rule, for the places left.
 *
 * @throws AppError NOT_FOUND, ROUND_NO_TIE, ROUND_FOLLOWED, YEAR_LOCKED
 */
export async function addRevote(unit: UnitOfWork, { id }: { id: string }): Promise<string> {
  const first = await requireRound(unit.tx, id);
  const result = roundResult(countedRound(first, await entriesOf(unit.tx, id)));
  const standing = result ? candidatesAnew(result) : [];
  if (first.lockedAt === null || !result || standing.length === 0)
    throw refusal('ROUND_NO_TIE', { title: first.title });
  await requireNotFollowed(
    unit,
    first,
    ({ previousId, correctsId }) => correctsId === id || (previousId === id && correctsId === null),
  );
  const places = result.openPlaces;
  const title = `${first.title} (bỏ phiếu lại)`.slice(0, 300);
  const round: RoundInput = {
    ...{ title, kind: first.kind, purpose: first.purpose, rule: first.rule, places },
    maxChoices: first.maxChoices === null ? null : places,
    candidates: standing.map(({ memberId, score }) => ({ memberId, score })),
  };
  return putRound(unit, await requireSummitOfOpenYear(unit.tx, first.summitId), {
    round,
    follows: { casting: first.casting, previousId: id, correctsId: null, correctionReason: '' },
    words: `Mở vòng bỏ phiếu lại của “${first.title}” giữa ${standing.map(({ name }) => name).join(', ')}`,
  });
}

/**
 * Sets up the round that takes the place of a locked one: nothing is unlocked, the mistake stays to be seen. What was
 * voted again after the wrong count makes way with it, see `standingRounds`.
 *
 * @throws AppError NOT_FOUND, ROUND_NOT_LOCKED, ROUND_FOLLOWED, YEAR_LOCKED
 */
export async function correctRound(unit: UnitOfWork, { id, reason }: { id: string; reason: string }): Promise<string> {
  const wrong = await requireRound(unit.tx, id);
  if (wrong.lockedAt === null) throw refusal('ROUND_NOT_LOCKED', { title: wrong.title });
  await requireNotFollowed(unit, wrong, ({ correctsId }) => correctsId === id);
  const { kind, purpose, maxChoices, places, candidates } = wrong;
  // What was cast on screen cannot be counted once more: it is voted anew.
  const how = wrong.casting === 'SCREEN' ? 'bỏ phiếu lại từ đầu' : 'kiểm phiếu lại';
  const round: RoundInput = {
    ...{ title: `${wrong.title} (${how})`.slice(0, 300), kind, purpose, rule: wrong.rule, maxChoices, places },
    candidates: candidates.map(({ memberId, score }) => ({ memberId, score })),
  };
  return putRound(unit, await requireSummitOfOpenYear(unit.tx, wrong.summitId), {
    round,
    follows: { casting: wrong.casting, previousId: wrong.previousId, correctsId: id, correctionReason: reason },
    words: `Mở vòng thay cho “${wrong.title}”: ${reason}`,
  });
}

async function putRound(
  unit: UnitOfWork,
  summit: SummitRow,
  {
    round,
    follows,
    words,
  }: {
    round: RoundInput;
    follows: Pick<NewRound, 'casting' | 'previousId' | 'correctsId' | 'correctionReason'>;
    words: string;
  },
): Promise<string> {
  const candidates = await candidatesOf(unit, summit, round);
  const before = await roundsOf(unit.tx, summit.id);
  const id = unit.newId();
  const ordinal = (before.at(-1)?.ordinal ?? 0) + 1;
  await insertRound(unit.tx, { id, summitId: summit.id, ordinal, round, candidates, now: unit.now, ...follows });
  await unit.audit({
    action: 'summits.addRound',
    entity: 'summit',
    entityId: summit.id,
    summary: words,
    detail: { roundId: id, round, ...follows },
  });
  return id;
}

/** Numbered as they were sent, called as in the year of the summit. @throws AppError SUMMIT_MEMBER_OUTSIDE */
async function candidatesOf({ tx }: UnitOfWork, summit: SummitRow, round: RoundInput): Promise<Candidate[]> {
  const members = await listMembers(tx, summit.clusterId, summit.year);
  const delegates = await delegatesOf(tx, summit.id);
  const candidates = round.candidates.map(({ memberId, score }, index) => {
    const member = members.find(({ id }) => id === memberId);
    if (!member) throw refusal('SUMMIT_MEMBER_OUTSIDE', { year: summit.year });
    return { memberId, ordinal: index + 1, name: member.name, score };
  });
  return withOwnVotes(candidates, { delegates, rule: round.rule });
}

/** Every candidate with the votes of its own delegates, as the board has them now. */
function withOwnVotes<Standing extends { memberId: string }>(
  candidates: readonly Standing[],
  { delegates, rule: { absentByWriting } }: { delegates: readonly Delegate[]; rule: RoundRule },
) {
  return candidates.map((candidate) => ({
    ...candidate,
    ...ownVotesOf(candidate.memberId, delegates, { absentByWriting }),
  }));
}

async function requireNothingCounted({ tx }: UnitOfWork, { id, title }: RoundRow): Promise<void> {
  if ((await entriesOf(tx, id)).length > 0) throw refusal('ROUND_STARTED', { title });
}

/** A round is voted on again once, while nothing corrects it; and corrected once. @throws AppError ROUND_FOLLOWED */
async function requireNotFollowed(
  { tx }: UnitOfWork,
  { summitId, title }: RoundRow,
  follows: (round: RoundRow) => boolean,
): Promise<void> {
  const next = (await roundsOf(tx, summitId)).find(follows);
  if (next) throw refusal('ROUND_FOLLOWED', { title, next: next.title });
}

async function record(
  unit: UnitOfWork,
  { id, summitId }: RoundRow,
  verb: string,
  summary: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await unit.audit({
    action: `summits.${verb}`,
    entity: 'summit',
    entityId: summitId,
    summary,
    detail: { roundId: id, ...detail },
  });
}

const stale = ({ title }: RoundRow) => refusal('STALE_VERSION', { what: `“${title}”` });
