import { refusal } from '#core/errors/appError.ts';
import { absenceWords, attendeesOf, presentWords, turnoutOf } from '#core/summits/delegate.ts';
import { proxyProblem } from '#core/summits/proxies.ts';
import { castingChecks } from '#core/summits/roundChecks.ts';
import { FEWEST_SECRET } from '#core/summits/ballot.ts';
import type { RoundInput } from '#core/summits/round.ts';
import { delegatesOf } from '#db/summits/delegateStore.ts';
import { entriesOf } from '#db/summits/entryStore.ts';
import { deleteRound, saveIssued, saveTitle, updateRound, type Hall, type RoundRow } from '#db/summits/roundStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireSameVote } from './followRound.ts';
import { candidatesOf, placeRound, withOwnVotes } from './placeRound.ts';
import { requireOpenRound, requireOpenSummit, requireSummit } from './requireSummit.ts';
import { recordRound, staleRound, type SeenRound } from './roundAudit.ts';

/** @throws AppError NOT_FOUND, SUMMIT_CLOSED, SUMMIT_MEMBER_OUTSIDE */
export async function addRound(
  unit: UnitOfWork,
  { summitId, round }: { summitId: string; round: RoundInput },
): Promise<string> {
  const summit = await requireOpenSummit(unit.tx, summitId);
  const follows = { previousId: null, correctsId: null, correction: null, correctionReason: '' };
  return placeRound(unit, summit, {
    ...{ round, follows: { casting: 'PAPER', ...follows }, recounted: null },
    words: `Thêm “${round.title}”`,
  });
}

/**
 * Writes the set-up anew. Where more than the title is another, the ballots that were given out are not those of the
 * round any more: they are to be given out again.
 *
 * @throws AppError NOT_FOUND, ROUND_LOCKED, ROUND_STARTED, ROUND_FOLLOWS, SUMMIT_MEMBER_OUTSIDE, STALE_VERSION
 */
export async function saveRound(
  unit: UnitOfWork,
  { id, version, round }: SeenRound & { round: RoundInput },
): Promise<void> {
  const before = await requireOpenRound(unit.tx, id);
  await requireNothingCounted(unit, before);
  await requireSameVote(unit.tx, before, round);
  const isKept = isSameSetUp(before, round)
    ? await saveTitle(unit.tx, { id, version, title: round.title })
    : await updateRound(unit.tx, {
        ...{ id, version, round },
        candidates: await candidatesOf(unit, await requireSummit(unit.tx, before.summitId), round),
      });
  if (!isKept) throw staleRound(before);
  const detail = { before, after: round };
  await recordRound(unit, before, { verb: 'saveRound', summary: `Sửa “${round.title}”`, detail });
}

function isSameSetUp(before: RoundRow, round: RoundInput): boolean {
  const setUpOf = ({ kind, purpose, rule, maxChoices, places, candidates }: RoundRow | RoundInput) => [
    ...[kind, purpose, maxChoices, places, Object.entries(rule).sort()],
    candidates.map(({ memberId, score }) => [memberId, score]),
  ];
  return JSON.stringify(setUpOf(before)) === JSON.stringify(setUpOf(round));
}

/** @throws AppError NOT_FOUND, ROUND_LOCKED, ROUND_STARTED, STALE_VERSION */
export async function removeRound(unit: UnitOfWork, { id, version }: SeenRound): Promise<void> {
  const before = await requireOpenRound(unit.tx, id);
  await requireNothingCounted(unit, before);
  if (!(await deleteRound(unit.tx, { id, version }))) throw staleRound(before);
  await recordRound(unit, before, { verb: 'removeRound', summary: `Xóa “${before.title}”`, detail: { before } });
}

/**
 * Opens the voting: how many ballots were given out, and who was in the room at that moment. Once a ballot is in, these
 * figures stay: a base and a quorum chosen with the count in sight would choose the result. A recount keeps the hall in
 * which its ballots were cast.
 *
 * @throws AppError NOT_FOUND, ROUND_LOCKED, YEAR_LOCKED, ROUND_STARTED, ROUND_ISSUE_REFUSED, STALE_VERSION
 */
export async function issueBallots(
  unit: UnitOfWork,
  { id, version, issued }: SeenRound & { issued: number },
): Promise<void> {
  const round = await requireOpenRound(unit.tx, id);
  await requireNothingCounted(unit, round);
  const hall = round.correction === 'RECOUNT' ? round : await hallOf(unit, round);
  requireIssuable({ ...round, ...hall, issued });
  if (!(await saveIssued(unit.tx, { ...hall, id, version, issued }))) throw staleRound(round);
  const { summoned, present, written, expected } = hall;
  await recordRound(unit, round, {
    verb: 'issueBallots',
    summary: `Phát ${issued} phiếu “${round.title}”; có mặt ${presentWords(hall)}`,
    detail: { issued, summoned, present, written, expected },
  });
}

/** The room as the board has it now. @throws AppError ROUND_ISSUE_REFUSED */
async function hallOf({ tx }: UnitOfWork, round: RoundRow): Promise<Hall & Pick<RoundRow, 'candidates'>> {
  const delegates = await delegatesOf(tx, round.summitId);
  const problem = proxyProblem(delegates);
  if (problem !== null) throw refusal('ROUND_ISSUE_REFUSED', { problem });
  const { summoned, present, written, expected } = turnoutOf(delegates);
  return {
    ...{ summoned, present, written, expected, issued: null },
    ...{ absence: absenceWords(delegates), attendees: attendeesOf(delegates) },
    candidates: withOwnVotes(round.candidates, { delegates, rule: round.rule }),
  };
}

/** What could not be locked later is not given out. @throws AppError ROUND_ISSUE_REFUSED */
function requireIssuable(round: RoundRow): void {
  const wrong = castingChecks({ ...round, tally: null }).find(({ state }) => state === 'FAIL');
  if (wrong) throw refusal('ROUND_ISSUE_REFUSED', { problem: wrong.text });
  if (round.casting === 'SCREEN' && (round.issued ?? 0) < FEWEST_SECRET)
    throw refusal('ROUND_ISSUE_REFUSED', {
      problem: `Bỏ phiếu kín trên máy cần phát từ ${FEWEST_SECRET} phiếu; ít hơn thì kết quả lộ ý kiến từng người.`,
    });
}

/** @throws AppError ROUND_STARTED, ROUND_ON_SCREEN */
async function requireNothingCounted({ tx }: UnitOfWork, { id, title, casting }: RoundRow): Promise<void> {
  if ((await entriesOf(tx, id)).length === 0) return;
  throw refusal(casting === 'SCREEN' ? 'ROUND_ON_SCREEN' : 'ROUND_STARTED', { title });
}
