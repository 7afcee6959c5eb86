import type { MeetingCheck } from '#core/councils/meetingChecklist.ts';
import { formatNumber } from '#core/money/format.ts';
import type { Queryable } from '#db/client.ts';
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
  return checks;
}

function names(lines: readonly ReviewedLine[]): string {
  const told = lines.slice(0, NAMES_TOLD).map(({ line }) => line.name);
  const rest = lines.length - told.length;
  return rest === 0 ? told.join(', ') : `${told.join(', ')} và ${formatNumber(rest)} đề nghị khác`;
}
