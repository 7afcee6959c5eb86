import type { CouncilMeeting } from '#core/councils/council.ts';
import { refusal } from '#core/errors/appError.ts';
import { attendeesOf, findMeeting } from '#db/councils/meetingStore.ts';
import type { Queryable } from '#db/client.ts';

/**
 * A meeting with who sat in it.
 *
 * @throws AppError NOT_FOUND
 */
export async function readMeeting(db: Queryable, meetingId: string): Promise<CouncilMeeting> {
  const meeting = await findMeeting(db, meetingId);
  if (!meeting) throw refusal('NOT_FOUND', { what: 'phiên họp này' });
  return { ...meeting, attendees: await attendeesOf(db, meetingId) };
}
