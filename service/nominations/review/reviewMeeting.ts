import type { CouncilMeeting } from '#core/councils/council.ts';
import { refusal, type AppError } from '#core/errors/appError.ts';
import { NOMINATION_STATUS_LABELS } from '#core/nominations/nomination.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import { touchMatters } from '#db/councils/meetingStore.ts';
import { findVote, type VoteRow } from '#db/nominations/voteStore.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { requireOpenMeeting } from '../../councils/requireOpenMeeting.ts';

/**
 * The meeting whose votes are about to change; who would close it is told that they did.
 *
 * @throws AppError NOT_FOUND, MEETING_CLOSED, or VOTE_NOT_FOR_COUNCIL for a council that scores
 */
export async function requireReviewMeeting(unit: UnitOfWork, meetingId: string): Promise<CouncilMeeting> {
  const meeting = await requireOpenMeeting(unit.tx, meetingId);
  if (meeting.councilKind !== 'AWARD') throw refusal('VOTE_NOT_FOR_COUNCIL', { title: meeting.title });
  await touchMatters(unit.tx, meetingId);
  return meeting;
}

/** One round of a line in that meeting. @throws AppError NOT_FOUND */
export async function requireVote(unit: UnitOfWork, meeting: CouncilMeeting, voteId: string): Promise<VoteRow> {
  const vote = await findVote(unit.tx, voteId);
  if (vote?.meetingId !== meeting.id) throw refusal('NOT_FOUND', { what: 'phiếu này của phiên họp' });
  return vote;
}

/** Once its result was recorded, or it went another way, nobody votes on a line. @throws AppError VOTE_LINE_NOT_READY */
export function requireChecked(line: NominationLine): void {
  if (line.status !== 'CHECKED') throw notReady(line);
}

/** VOTE_LINE_NOT_READY, with how the line stands. */
export function notReady({ name, status }: NominationLine): AppError {
  return refusal('VOTE_LINE_NOT_READY', { name, status: NOMINATION_STATUS_LABELS[status].toLowerCase() });
}

/** The one audit row of a write in a review: it is told in the history of the council. */
export async function auditReview(
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
