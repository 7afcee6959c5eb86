import { electorateOf, type Nominee } from '#core/councils/electorate.ts';
import type { CouncilMeeting } from '#core/councils/council.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { refusal, type AppError } from '#core/errors/appError.ts';
import { formatNumber } from '#core/money/format.ts';
import { NOMINATION_STATUS_LABELS } from '#core/nominations/nomination.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import { mayLeaveReview, prefilledTally, type Tally } from '#core/nominations/review.ts';
import { touchMatters } from '#db/councils/meetingStore.ts';
import { findLines } from '#db/nominations/nominationStore.ts';
import {
  countChecks,
  deleteVote,
  findVote,
  insertVote,
  openMeetingOf,
  updateTally,
  votesOfLine,
  type VoteRow,
} from '#db/nominations/voteStore.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { requireOpenMeeting } from '../../councils/requireOpenMeeting.ts';
import { requireLine } from '../requireNomination.ts';
import { rulesOfMeeting } from './chosenRule.ts';
import { nomineesOf } from './nomineesOf.ts';
import { judge } from './readReview.ts';
import { refreshVotes } from './refreshVotes.ts';

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
  const nomineeOf = await nomineesOf(unit.tx, lines, meeting);
  for (const line of lines) {
    requireChecked(line);
    if (line.year !== meeting.year)
      throw refusal('INPUT_INVALID', {
        problem: `đề nghị của ${line.name} là của năm ${line.year}, phiên họp xét năm ${meeting.year}`,
      });
    const elsewhere = await openMeetingOf(unit.tx, line.id);
    if (elsewhere) throw refusal('VOTE_LINE_ELSEWHERE', { name: line.name, meeting: elsewhere.title });
    const begun = { round: 1, checkNumber: checks.get(line.id) ?? 0, rule: ruleOf(line.awardCode) };
    await insertVote(unit.tx, newRound(unit, { nominee: nomineeOf(line), line, meeting, ...begun }));
  }
  await audit(unit, meeting, 'addToReview', `Đưa ${formatNumber(lines.length)} đề nghị vào “${meeting.title}”`, {
    lineIds,
  });
}

/** One tally as a screen sends it. */
export interface TallyToSave {
  voteId: string;
  version: number;
  tally: Tally;
}

/**
 * Writes what the tellers counted, contradicting figures too: they are told beside the line and keep it from going on.
 *
 * @throws AppError NOT_FOUND, MEETING_CLOSED, VOTE_LINE_NOT_READY, STALE_VERSION
 */
export async function saveTallies(
  unit: UnitOfWork,
  { meetingId, tallies }: { meetingId: string; tallies: readonly TallyToSave[] },
): Promise<void> {
  const meeting = await requireReviewMeeting(unit, meetingId);
  const saved: { name: string; before: VoteRow; after: Tally }[] = [];
  for (const { voteId, version, tally } of tallies) {
    const before = await requireVote(unit, meeting, voteId);
    const line = await requireLine(unit.tx, before.lineId);
    requireChecked(line);
    if (!(await updateTally(unit.tx, { id: voteId, version, tally })))
      throw refusal('STALE_VERSION', { what: `phiếu của ${line.name}` });
    saved.push({ name: line.name, before, after: tally });
  }
  const [first] = saved;
  const what = saved.length === 1 && first ? first.name : `${formatNumber(saved.length)} đề nghị`;
  await audit(unit, meeting, 'saveTallies', `Ghi phiếu của ${what} ở “${meeting.title}”`, saved);
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
  const nominee = (await nomineesOf(unit.tx, [line], meeting))(line);
  await insertVote(unit.tx, newRound(unit, { nominee, line, meeting, round: last.round + 1, checkNumber, rule }));
  await audit(unit, meeting, 'voteAgain', `Bỏ phiếu lại cho ${line.name} ở “${meeting.title}”`, { lineId });
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
  await audit(unit, meeting, 'removeFromReview', summary, { vote: last });
}

/**
 * Takes the rules in force on the meeting's day once more, after somebody corrected them.
 *
 * @throws AppError NOT_FOUND, MEETING_CLOSED, VOTE_RULE_MISSING
 */
export async function takeRulesAnew(
  unit: UnitOfWork,
  { meetingId }: { meetingId: string },
  today: IsoDate,
): Promise<void> {
  const meeting = await requireReviewMeeting(unit, meetingId);
  await refreshVotes(unit, meeting, today);
  await audit(unit, meeting, 'takeRulesAnew', `Lấy lại quy tắc biểu quyết cho “${meeting.title}”`, {});
}

/** The meeting whose votes are about to change; who would close it is told that they did. */
async function requireReviewMeeting(unit: UnitOfWork, meetingId: string): Promise<CouncilMeeting> {
  const meeting = await requireOpenMeeting(unit.tx, meetingId);
  if (meeting.councilKind !== 'AWARD') throw refusal('VOTE_NOT_FOR_COUNCIL', { title: meeting.title });
  await touchMatters(unit.tx, meetingId);
  return meeting;
}

async function requireVote(unit: UnitOfWork, meeting: CouncilMeeting, voteId: string): Promise<VoteRow> {
  const vote = await findVote(unit.tx, voteId);
  if (vote?.meetingId !== meeting.id) throw refusal('NOT_FOUND', { what: 'phiếu này của phiên họp' });
  return vote;
}

async function lastRound(
  unit: UnitOfWork,
  { meetingId, lineId }: { meetingId: string; lineId: string },
): Promise<VoteRow | undefined> {
  return (await votesOfLine(unit.tx, lineId)).findLast((vote) => vote.meetingId === meetingId);
}

/** Once its result was recorded, or it went another way, nobody votes on a line. */
function requireChecked(line: NominationLine): void {
  if (line.status !== 'CHECKED') throw notReady(line);
}

function notReady({ name, status }: NominationLine): AppError {
  return refusal('VOTE_LINE_NOT_READY', { name, status: NOMINATION_STATUS_LABELS[status].toLowerCase() });
}

function newRound(
  unit: UnitOfWork,
  {
    nominee,
    line,
    meeting,
    ...begun
  }: { nominee: Nominee; line: NominationLine; meeting: CouncilMeeting } & Pick<
    VoteRow,
    'round' | 'checkNumber' | 'rule'
  >,
): Omit<VoteRow, 'nominee'> {
  const { members, present, written } = electorateOf(begun.rule, meeting.attendees, nominee);
  return {
    ...{ id: unit.newId(), lineId: line.id, meetingId: meeting.id, ...begun, members, present, written },
    ...prefilledTally({ present, written }),
    version: 1,
  };
}

async function audit(
  unit: UnitOfWork,
  meeting: CouncilMeeting,
  action: string,
  summary: string,
  detail: object,
): Promise<void> {
  await unit.audit({
    action: `councils.review.${action}`,
    entity: 'council',
    entityId: meeting.councilId,
    summary,
    detail: { meetingId: meeting.id, ...detail },
  });
}
