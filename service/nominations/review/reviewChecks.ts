import type { MeetingCheck } from '#core/councils/meetingChecklist.ts';
import { formatNumber } from '#core/money/format.ts';
import type { Queryable } from '#db/client.ts';
import { findLines } from '#db/nominations/nominationStore.ts';
import { readMeeting } from '../../councils/readMeeting.ts';
import { isToRecord, readReview, type ReviewedLine } from './readReview.ts';

/** Names told before "và n đề nghị khác". */
const NAMES_TOLD = 3;

/** What the review in a meeting still needs before the meeting is closed. */
export async function reviewChecks(db: Queryable, meetingId: string): Promise<MeetingCheck[]> {
  const lines = await readReview(db, meetingId);
  if (lines.length === 0) return [{ id: 'review', state: 'REVIEW', text: 'Phiên họp chưa bình xét đề nghị nào' }];
  // What was withdrawn or sent back meanwhile is not voted on any more.
  const standing = lines.filter(({ line }) => line.status === 'CHECKED');
  const incomplete = standing.filter(({ outcome, isOutdated }) => outcome === 'INCOMPLETE' || isOutdated);
  const tied = standing.filter(({ outcome, isOutdated }) => outcome === 'TIE' && !isOutdated);
  const unrecorded = lines.filter(isToRecord);
  const checks: MeetingCheck[] = [
    incomplete.length === 0
      ? { id: 'votes', state: 'DONE', text: `Phiếu của ${formatNumber(lines.length)} đề nghị` }
      : { id: 'votes', state: 'MISSING', text: `Phiếu chưa đủ hoặc chưa khớp của ${names(incomplete)}` },
  ];
  if (tied.length > 0)
    checks.push({ id: 'ties', state: 'MISSING', text: `Kết quả ngang nhau chưa xử lý của ${names(tied)}` });
  if (unrecorded.length > 0)
    checks.push({ id: 'recorded', state: 'REVIEW', text: `Đạt nhưng chưa ghi kết quả: ${names(unrecorded)}` });
  const selves = await votingOnThemselves(db, meetingId, standing);
  if (selves.length > 0)
    checks.push({
      ...{ id: 'selves', state: 'REVIEW' },
      text: `Bỏ phiếu cho đề nghị của chính mình, quy tắc biểu quyết không loại ra: ${names(selves)}`,
    });
  return checks;
}

/** Lines on which the nominee votes himself, as a member there or by writing, because the rule does not keep him out. */
async function votingOnThemselves(
  db: Queryable,
  meetingId: string,
  lines: readonly ReviewedLine[],
): Promise<ReviewedLine[]> {
  const { attendees } = await readMeeting(db, meetingId);
  const voting = attendees.filter(({ canVote, presence }) => canVote && presence !== 'ABSENT');
  const voterIds = new Set(voting.flatMap(({ personId }) => personId ?? []));
  const nominated = await findLines(
    db,
    lines.map(({ line }) => line.id),
  );
  const selves = new Set(nominated.filter(({ personId }) => voterIds.has(personId ?? '')).map(({ id }) => id));
  return lines.filter(({ line, rounds }) => selves.has(line.id) && rounds.at(-1)?.rule.excludesOwn === false);
}

function names(lines: readonly ReviewedLine[]): string {
  const told = lines.slice(0, NAMES_TOLD).map(({ line }) => line.name);
  const rest = lines.length - told.length;
  return rest === 0 ? told.join(', ') : `${told.join(', ')} và ${formatNumber(rest)} đề nghị khác`;
}
