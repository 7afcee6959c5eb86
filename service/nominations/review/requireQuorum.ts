import { countSeats, hasQuorum, type CouncilMeeting } from '#core/councils/council.ts';
import { quorumNeeded } from '#core/votes/quorum.ts';
import { refusal } from '#core/errors/appError.ts';

/**
 * What fewer than the quorum voted decides nothing. Asked while the meeting is still open, too: results are recorded
 * before its minutes are.
 *
 * @throws AppError VOTE_NO_QUORUM
 */
export function requireQuorum(meeting: CouncilMeeting): void {
  if (hasQuorum(meeting.attendees, meeting)) return;
  const { voters, present } = countSeats(meeting.attendees);
  throw refusal('VOTE_NO_QUORUM', { title: meeting.title, present, voters, needed: quorumNeeded(voters, meeting) });
}
