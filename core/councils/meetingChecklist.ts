import { countSeats, quorumNeeded, type CouncilMeeting } from './council.ts';

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
  'heldOn' | 'startsAt' | 'endsAt' | 'place' | 'attendees' | 'quorumNum' | 'quorumDen'
>;

/** What a meeting needs before it is closed: missing first, then worth a look, then done. */
export function meetingChecklist(meeting: ClosedFacts, treated: readonly MeetingCheck[]): MeetingCheck[] {
  const { attendees } = meeting;
  const { voters, present } = countSeats(attendees);
  const needed = quorumNeeded(voters, meeting);
  const chair = attendees.find(({ role, presence }) => role === 'CHAIR' && presence === 'PRESENT');
  const unexplained = attendees.filter(({ presence, reason }) => presence !== 'PRESENT' && reason === '');
  const hasHours = meeting.startsAt !== '' && meeting.endsAt !== '' && meeting.place !== '';
  const checks: MeetingCheck[] = [
    item('date', meeting.heldOn !== null, 'MISSING', 'Ngày họp'),
    item(
      'quorum',
      voters > 0 && present >= needed,
      'MISSING',
      `Đủ số thành viên: có mặt ${present}/${voters} người biểu quyết, cần ${needed}`,
    ),
    item('chair', chair !== undefined, 'REVIEW', 'Chủ tịch Hội đồng có mặt'),
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

function item(id: string, isDone: boolean, otherwise: MeetingCheckState, text: string): MeetingCheck {
  return { id, state: isDone ? 'DONE' : otherwise, text };
}
