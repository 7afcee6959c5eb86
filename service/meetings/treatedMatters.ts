import type { CouncilMeeting } from '#core/councils/council.ts';
import type { MeetingCheck } from '#core/councils/meetingChecklist.ts';
import { hasWholeShares } from '#core/initiatives/initiative.ts';
import { reviewsOfMeeting } from '#db/initiatives/reviewStore.ts';
import { votesOfMeeting } from '#db/nominations/voteStore.ts';
import type { Queryable } from '#db/client.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { applyMeetingResults } from '../initiatives/applyMeetingResults.ts';
import { missingInMeeting } from '../initiatives/missingInMeeting.ts';
import { reviewChecks } from '../nominations/review/reviewChecks.ts';

/** What the matters of a meeting still need before it is closed, by kind of council. */
export async function treatedChecks(db: Queryable, meeting: CouncilMeeting): Promise<MeetingCheck[]> {
  if (meeting.councilKind === 'AWARD') return reviewChecks(db, meeting.id);
  const reviews = await reviewsOfMeeting(db, meeting.id);
  if (reviews.length === 0) return [{ id: 'scores', state: 'REVIEW', text: 'Phiên họp chưa chấm sáng kiến nào' }];
  const missing = await missingInMeeting(db, meeting);
  const unshared = reviews.filter(({ initiative }) => !hasWholeShares(initiative.authors));
  return [
    ...missing.map((text, index): MeetingCheck => ({ id: `initiative-${index}`, state: 'MISSING', text })),
    // Passed like that, it could not be recognised.
    ...unshared.map(({ id, initiative: { title } }): MeetingCheck => ({
      id: `shares-${id}`,
      state: 'REVIEW',
      text: `Tổng tỷ lệ đóng góp khác 100%: sáng kiến “${title}”`,
    })),
  ];
}

/** What follows for the matters of a meeting when it is closed; part of that write. */
export async function settleTreated(unit: UnitOfWork, meeting: CouncilMeeting): Promise<void> {
  if (meeting.councilKind === 'INITIATIVE') await applyMeetingResults(unit, meeting);
}

/** What was treated in a meeting, in words; null where nothing was. */
export async function whatWasTreated(db: Queryable, meeting: CouncilMeeting): Promise<string | null> {
  if (meeting.councilKind === 'INITIATIVE') {
    const reviews = await reviewsOfMeeting(db, meeting.id);
    return reviews.length === 0 ? null : `${reviews.length} sáng kiến được chấm`;
  }
  const lines = new Set((await votesOfMeeting(db, meeting.id)).map(({ lineId }) => lineId));
  return lines.size === 0 ? null : `${lines.size} đề nghị được bình xét`;
}
