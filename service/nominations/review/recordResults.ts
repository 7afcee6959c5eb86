import { VOTE_BASE_LABELS, isComplete } from '#core/votes/voteCount.ts';
import { wasDecidedByChair } from '#core/councils/voteOutcome.ts';
import { resultWords } from '#core/councils/voteWords.ts';
import { refusal } from '#core/errors/appError.ts';
import { formatNumber } from '#core/money/format.ts';
import { readMeeting } from '../../councils/readMeeting.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { moveLine } from '../moveLine.ts';
import { requireLine } from '../requireNomination.ts';
import { isToRecord, readReview, type JudgedVote } from './readReview.ts';
import { requireQuorum } from './requireQuorum.ts';

/**
 * "Ghi kết quả": lines that passed go on from checked to reviewed, each told with its figures. Lines that did not
 * pass, are incomplete or even stay where they are.
 *
 * @returns how many went on
 * @throws AppError NOT_FOUND, VOTE_NOTHING_PASSED, VOTE_NO_QUORUM
 */
export async function recordResults(unit: UnitOfWork, { meetingId }: { meetingId: string }): Promise<number> {
  const meeting = await readMeeting(unit.tx, meetingId);
  const passed = (await readReview(unit.tx, meetingId)).filter(isToRecord);
  if (passed.length === 0) throw refusal('VOTE_NOTHING_PASSED');
  requireQuorum(meeting);
  for (const { line, rounds } of passed) {
    const last = rounds.at(-1);
    const words = last ? figures(last) : '';
    await moveLine(unit, await requireLine(unit.tx, line.id), 'REVIEWED', `“${meeting.title}”: ${words}`);
  }
  await unit.audit({
    action: 'councils.review.recordResults',
    entity: 'council',
    entityId: meeting.councilId,
    summary: `Ghi kết quả bình xét ${formatNumber(passed.length)} đề nghị của “${meeting.title}”`,
    detail: { meetingId, lineIds: passed.map(({ line }) => line.id) },
  });
  return passed.length;
}

/** `đồng ý 10/11 = 90,91% tổng số thành viên`, with the chair's word where he decided. */
function figures(vote: JudgedVote): string {
  if (!isComplete(vote)) return '';
  const base = VOTE_BASE_LABELS[vote.rule.base].toLowerCase();
  const chair = wasDecidedByChair(vote.rule, vote, vote.chairDecision) ? '; theo ý kiến của chủ trì' : '';
  return `đồng ý ${resultWords(vote.rule, vote)} ${base}${chair}`;
}
