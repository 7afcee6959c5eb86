import { formatDate } from '../dates/isoDate.ts';
import { countSeats, hasQuorum, type CouncilMeeting, type CouncilRole } from './council.ts';
import { quorumNeeded } from '../votes/quorum.ts';

export type MeetingCheckState = 'MISSING' | 'REVIEW' | 'DONE';

/** One line of "Trước khi kết thúc phiên họp". */
export interface MeetingCheck {
  id: string;
  state: MeetingCheckState;
  text: string;
}

/** A meeting as far as it decides whether it can be closed. */
type ClosedFacts = Pick<
  CouncilMeeting,
  'year' | 'heldOn' | 'startsAt' | 'endsAt' | 'place' | 'attendees' | 'foundedOn' | 'quorumNum' | 'quorumDen'
>;

/** What a meeting needs before it is closed: missing first, then worth a look, then done. */
export function meetingChecklist(meeting: ClosedFacts, treated: readonly MeetingCheck[]): MeetingCheck[] {
  const { attendees } = meeting;
  const { voters, present } = countSeats(attendees);
  const needed = quorumNeeded(voters, meeting);
  const isThere = (wanted: CouncilRole) =>
    attendees.some(({ role, presence }) => role === wanted && presence === 'PRESENT');
  const unexplained = attendees.filter(({ presence, reason }) => presence !== 'PRESENT' && reason === '');
  const hasHours = meeting.startsAt !== '' && meeting.endsAt !== '' && meeting.place !== '';
  const checks: MeetingCheck[] = [
    dateItem(meeting),
    item(
      'quorum',
      hasQuorum(attendees, meeting),
      'MISSING',
      `Đủ số thành viên: có mặt ${present}/${voters} người biểu quyết, cần ${needed}`,
    ),
    // Somebody has led the meeting and signs its minutes.
    item(
      'leader',
      isThere('CHAIR') || isThere('VICE_CHAIR'),
      'MISSING',
      'Người chủ trì: Chủ tịch hoặc Phó Chủ tịch Hội đồng có mặt',
    ),
    item('chair', isThere('CHAIR'), 'REVIEW', 'Chủ tịch Hội đồng có mặt'),
    item(
      'reasons',
      unexplained.length === 0,
      'REVIEW',
      unexplained.length === 0
        ? 'Lý do vắng mặt'
        : `Chưa ghi lý do vắng: ${unexplained.map(({ name }) => name).join(', ')}`,
    ),
    item('hours', hasHours, 'REVIEW', 'Giờ bắt đầu, giờ kết thúc, địa điểm'),
    ...treated,
  ];
  const order: readonly MeetingCheckState[] = ['MISSING', 'REVIEW', 'DONE'];
  return checks.sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}

function dateItem({ heldOn, foundedOn, year }: ClosedFacts): MeetingCheck {
  if (heldOn !== null && foundedOn !== null && heldOn < foundedOn) {
    const text = `Ngày họp ${formatDate(heldOn)} trước ngày thành lập Hội đồng ${formatDate(foundedOn)}`;
    return item('date', false, 'MISSING', text);
  }
  // Or of the year after, in which a year is summed up.
  const isOfYear = heldOn === null || (heldOn >= `${year}-01-01` && heldOn <= `${year + 1}-12-31`);
  if (!isOfYear) return item('date', false, 'REVIEW', `Ngày họp ${formatDate(heldOn)} không thuộc năm thi đua ${year}`);
  return item('date', heldOn !== null, 'MISSING', 'Ngày họp');
}

function item(id: string, isDone: boolean, otherwise: MeetingCheckState, text: string): MeetingCheck {
  return { id, state: isDone ? 'DONE' : otherwise, text };
}
