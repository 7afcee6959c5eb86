import type { IsoDate } from '#core/dates/isoDate.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { refreshVotes } from './refreshVotes.ts';
import { requireReviewMeeting, auditReview } from './reviewMeeting.ts';

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
  await auditReview(unit, meeting, 'takeRulesAnew', `Lấy lại quy tắc biểu quyết cho “${meeting.title}”`, {});
}
