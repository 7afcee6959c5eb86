import type { CouncilMeeting } from '#core/councils/council.ts';
import { refusal } from '#core/errors/appError.ts';
import type { Queryable } from '#db/client.ts';
import { readMeeting } from './readMeeting.ts';

/**
 * A meeting that is about to be changed.
 *
 * @throws AppError NOT_FOUND, or MEETING_CLOSED once the meeting is closed
 */
export async function requireOpenMeeting(db: Queryable, meetingId: string): Promise<CouncilMeeting> {
  const meeting = await readMeeting(db, meetingId);
  if (meeting.closedAt !== null) throw refusal('MEETING_CLOSED', { title: meeting.title });
  return meeting;
}
