import type { IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { formatNumber } from '#core/money/format.ts';
import { mayLeaveReview, prefilledTally } from '#core/nominations/review.ts';
import { findLines } from '#db/nominations/nominationReader.ts';
import {
  countChecks,
  deleteVote,
  insertVote,
  openMeetingOf,
  votesOfLine,
  type VoteRow,
} from '#db/nominations/voteStore.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { requireLine } from '../requireNomination.ts';
import { rulesOfMeeting } from './chosenRule.ts';
import { judge } from './readReview.ts';
import { seatsOfMeeting, type SeatFinder } from './seatsOfMeeting.ts';
import { requireReviewMeeting, requireVote, requireChecked, notReady, auditReview } from './reviewMeeting.ts';

/**
 * Takes checked lines into a meeting; everybody who votes on a line gets a ballot there.
 *
 * @throws AppError NOT_FOUND, MEETING_CLOSED, VOTE_NOT_FOR_COUNCIL, VOTE_LINE_NOT_READY, VOTE_LINE_ELSEWHERE,
 *   VOTE_RULE_MISSING, or INPUT_INVALID for a line of another year
 */
export async function addToReview(
  unit: UnitOfWork,
  { meetingId, lineIds }: { meetingId: string; lineIds: readonly string[] },
  today: IsoDate,
): Promise<void> {
  const meeting = await requireReviewMeeting(unit, meetingId);
  const lines = await findLines(unit.tx, lineIds);
  if (lines.length !== new Set(lineIds).size) throw refusal('NOT_FOUND', { what: 'đề nghị được chọn' });
  const ruleOf = await rulesOfMeeting(unit.tx, meeting, today);
  const checks = await countChecks(unit.tx, lineIds);
  const seatsOf = await seatsOfMeeting(unit.tx, lines, meeting);
  for (const line of lines) {
    requireChecked(line);
    if (line.year !== meeting.year)
      throw refusal('INPUT_INVALID', {
        problem: `đề nghị của ${line.name} là của năm ${line.year}, phiên họp xét năm ${meeting.year}`,
      });
    const elsewhere = await openMeetingOf(unit.tx, line.id);
    if (elsewhere) throw refusal('VOTE_LINE_ELSEWHERE', { name: line.name, meeting: elsewhere.title });
    const rule = ruleOf(line.awardCode);
    const begun = { meetingId, lineId: line.id, round: 1, checkNumber: checks.get(line.id) ?? 0 };
    await insertVote(unit.tx, newRound(unit, { ...begun, rule, ...seatsOf(line, rule) }));
  }
  await auditReview(unit, meeting, 'addToReview', `Đưa ${formatNumber(lines.length)} đề nghị vào “${meeting.title}”`, {
    lineIds,
  });
}

/**
 * Opens another round for a line whose votes were even, where the rule says they vote again, or that was checked anew
 * since it was voted on. It is voted by the rule of what it asks for now.
 *
 * @throws AppError NOT_FOUND, MEETING_CLOSED, VOTE_LINE_NOT_READY, VOTE_NO_SECOND_ROUND, VOTE_RULE_MISSING
 */
export async function voteAgain(
  unit: UnitOfWork,
  { meetingId, lineId }: { meetingId: string; lineId: string },
  today: IsoDate,
): Promise<void> {
  const meeting = await requireReviewMeeting(unit, meetingId);
  const line = await requireLine(unit.tx, lineId);
  requireChecked(line);
  const last = await lastRound(unit, { meetingId, lineId });
  if (!last) throw refusal('NOT_FOUND', { what: `phiếu của ${line.name} ở phiên họp này` });
  const checkNumber = (await countChecks(unit.tx, [lineId])).get(lineId) ?? 0;
  const isEven = last.rule.tieRule === 'REVOTE' && judge(last).outcome === 'TIE';
  if (!isEven && last.checkNumber === checkNumber) throw refusal('VOTE_NO_SECOND_ROUND', { name: line.name });
  const rule = (await rulesOfMeeting(unit.tx, meeting, today))(line.awardCode);
  const seats = (await seatsOfMeeting(unit.tx, [line], meeting))(line, rule);
  const begun = { meetingId, lineId, round: last.round + 1, checkNumber };
  await insertVote(unit.tx, newRound(unit, { ...begun, rule, ...seats }));
  await auditReview(unit, meeting, 'voteAgain', `Bỏ phiếu lại cho ${line.name} ở “${meeting.title}”`, { lineId });
}

/**
 * Takes the last round of a line away, and with its only one the line out of the meeting; also of a line that was
 * withdrawn meanwhile.
 *
 * @param seen the round as the screen showed it: pressed twice, the one before it stays
 * @throws AppError NOT_FOUND, MEETING_CLOSED, VOTE_LINE_NOT_READY, STALE_VERSION
 */
export async function removeFromReview(
  unit: UnitOfWork,
  { meetingId, ...seen }: { meetingId: string; voteId: string; version: number },
): Promise<void> {
  const meeting = await requireReviewMeeting(unit, meetingId);
  const { lineId } = await requireVote(unit, meeting, seen.voteId);
  const line = await requireLine(unit.tx, lineId);
  if (!mayLeaveReview(line)) throw notReady(line);
  const last = await lastRound(unit, { meetingId, lineId });
  const isAsSeen = last?.id === seen.voteId && (await deleteVote(unit.tx, { id: seen.voteId, version: seen.version }));
  if (!isAsSeen) throw refusal('STALE_VERSION', { what: `phiếu của ${line.name}` });
  const summary =
    last.round === 1
      ? `Bỏ ${line.name} khỏi “${meeting.title}”`
      : `Bỏ vòng ${last.round} của ${line.name} ở “${meeting.title}”`;
  await auditReview(unit, meeting, 'removeFromReview', summary, { vote: last });
}

async function lastRound(
  unit: UnitOfWork,
  { meetingId, lineId }: { meetingId: string; lineId: string },
): Promise<VoteRow | undefined> {
  return (await votesOfLine(unit.tx, lineId)).findLast((vote) => vote.meetingId === meetingId);
}

type BegunRound = Pick<VoteRow, 'meetingId' | 'lineId' | 'round' | 'checkNumber' | 'rule'> & ReturnType<SeatFinder>;

function newRound(unit: UnitOfWork, begun: BegunRound): VoteRow {
  return { id: unit.newId(), ...begun, ...prefilledTally(begun), version: 1 };
}
