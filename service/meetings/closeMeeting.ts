import { meetingChecklist, type MeetingCheck } from '#core/councils/meetingChecklist.ts';
import type { CouncilMeeting } from '#core/councils/council.ts';
import { refusal } from '#core/errors/appError.ts';
import { markMeetingClosed } from '#db/councils/meetingStore.ts';
import type { Queryable } from '#db/client.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireOpenMeeting } from '../councils/requireOpenMeeting.ts';
import { settleTreated, treatedChecks } from './treatedMatters.ts';

/** What the meeting, and what was treated in it, still needs before it is closed. */
export async function meetingChecks(db: Queryable, meeting: CouncilMeeting): Promise<MeetingCheck[]> {
  return meetingChecklist(meeting, await treatedChecks(db, meeting));
}

/** A meeting as the screen showed it, with what was voted or scored there. */
export interface SeenToClose {
  meetingId: string;
  version: number;
  mattersVersion: number;
}

/**
 * Closes a meeting: nothing in it changes any more, attendance and votes included.
 *
 * @throws AppError NOT_FOUND, MEETING_CLOSED, MEETING_INCOMPLETE, STALE_VERSION when the meeting, a vote or a score
 *   changed since it was seen
 */
export async function closeMeeting(
  unit: UnitOfWork,
  { meetingId, version, mattersVersion }: SeenToClose,
): Promise<void> {
  const meeting = await requireOpenMeeting(unit.tx, meetingId);
  const missing = (await meetingChecks(unit.tx, meeting)).filter(({ state }) => state === 'MISSING');
  if (missing.length > 0) throw refusal('MEETING_INCOMPLETE', { missing: missing.map(({ text }) => text).join('; ') });
  await settleTreated(unit, meeting);
  const seen = { id: meetingId, version, mattersVersion };
  const isClosed = await markMeetingClosed(unit.tx, { ...meeting, ...seen, by: unit.actor.name, now: unit.now });
  if (!isClosed) throw refusal('STALE_VERSION', { what: 'phiên họp này' });
  await unit.audit({
    action: 'councils.closeMeeting',
    entity: 'council',
    entityId: meeting.councilId,
    summary: `Kết thúc phiên họp “${meeting.title}”`,
    detail: { meeting },
  });
}
