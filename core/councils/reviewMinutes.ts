import { dateInWords, type IsoDate } from '../dates/isoDate.ts';
import { hourWords } from '../dates/timeOfDay.ts';
import { formatPaperCount } from '../money/format.ts';
import type { PaperIssuer } from '../papers/tablePaper.ts';
import { countSeats, hasQuorum, type CouncilKind, type CouncilMeeting, type MeetingAttendee } from './council.ts';
import { quorumNeeded } from '../votes/quorum.ts';
import { conclusionLines, scoreConclusions } from './reviewConclusions.ts';
import { groupsOf, scoredRow, type MinutesGroup, type ScoredRow } from './reviewTables.ts';
import type { ScoredInitiative, VotedLine } from './reviewMatters.ts';

/** Content of "Biên bản họp xét" of a council, free of any format; counts as they are printed. */
export interface ReviewMinutes {
  issuer: PaperIssuer;
  place: string;
  heldOn: IsoDate | null;
  title: string;
  subtitle: string;
  isClosed: boolean;
  /** When and where, one sentence. */
  opening: string;
  /** Who sat there, one line each. */
  attendance: string[];
  /** What was said, paragraph by paragraph. */
  contents: string[];
  resultsHeading: string;
  groups: MinutesGroup[];
  /** What the council scored; empty where it votes. */
  scored: ScoredRow[];
  /** Who passed and who did not, one line each. */
  conclusions: string[];
  closing: string;
  secretary: string;
  chair: string;
  /** Above the chair's name. */
  chairTitle: string;
}

/** What the minutes are made of. */
export interface MinutesSource {
  superiorName: string;
  place: string;
  meeting: CouncilMeeting;
  lines: readonly VotedLine[];
  initiatives: readonly ScoredInitiative[];
}

/** What stands under "Nội dung" where nothing was written down. */
const USUAL_CONTENT: Record<CouncilKind, string> = {
  AWARD: 'Hội đồng xem xét hồ sơ, thảo luận và biểu quyết từng trường hợp.',
  INITIATIVE: 'Hội đồng xem xét hồ sơ, thảo luận và chấm điểm từng sáng kiến.',
};

/** The minutes of a meeting in which nominations were voted on or initiatives were scored. */
export function reviewMinutes({ superiorName, place, meeting, lines, initiatives }: MinutesSource): ReviewMinutes {
  const chair = whoLed(meeting.attendees);
  const secretary = meeting.attendees.find(({ role, presence }) => role === 'SECRETARY' && presence === 'PRESENT');
  return {
    issuer: { superiorName, name: meeting.councilName },
    place,
    heldOn: meeting.heldOn,
    title: 'BIÊN BẢN',
    subtitle: meeting.title,
    isClosed: meeting.closedAt !== null,
    opening: openingOf(meeting),
    attendance: attendanceLines(meeting, { chair, secretary }),
    contents: (meeting.content === '' ? USUAL_CONTENT[meeting.councilKind] : meeting.content)
      .split('\n')
      .filter((line) => line !== ''),
    resultsHeading: meeting.councilKind === 'AWARD' ? 'Kết quả biểu quyết' : 'Kết quả chấm điểm',
    groups: groupsOf(lines),
    scored: initiatives.map(scoredRow),
    conclusions: [...conclusionLines(lines), ...scoreConclusions(initiatives)],
    closing: closingOf(meeting),
    secretary: secretary?.name ?? '',
    chair: chair?.name ?? '',
    chairTitle: chair?.role === 'VICE_CHAIR' ? 'PHÓ CHỦ TỊCH HỘI ĐỒNG' : 'CHỦ TỊCH HỘI ĐỒNG',
  };
}

/** The chair, or whoever of the vice chairs came first in his place. */
function whoLed(attendees: readonly MeetingAttendee[]): MeetingAttendee | undefined {
  const present = attendees.filter(({ presence }) => presence === 'PRESENT');
  return present.find(({ role }) => role === 'CHAIR') ?? present.find(({ role }) => role === 'VICE_CHAIR');
}

function openingOf({ startsAt, heldOn, place, councilName, foundingDocument }: CouncilMeeting): string {
  const hour = hourWords(startsAt);
  const day = heldOn === null ? 'ngày ..... tháng ..... năm .......' : dateInWords(heldOn);
  const where = place === '' ? '' : `, tại ${place}`;
  const founded = foundingDocument === '' ? '' : ` (thành lập theo ${foundingDocument})`;
  return `Vào hồi ${hour}, ${day}${where}, ${councilName}${founded} họp xét.`;
}

function attendanceLines(
  meeting: CouncilMeeting,
  { chair, secretary }: { chair: MeetingAttendee | undefined; secretary: MeetingAttendee | undefined },
): string[] {
  const { attendees } = meeting;
  const { voters, present, written } = countSeats(attendees);
  const away = attendees.filter(({ presence }) => presence !== 'PRESENT');
  const needed = quorumNeeded(voters, meeting);
  const writers = written === 0 ? '' : `; gửi ý kiến bằng văn bản: ${formatPaperCount(written)}`;
  return [
    `Chủ trì: ${nameAndPost(chair)}`,
    `Thư ký: ${nameAndPost(secretary)}`,
    `Thành viên Hội đồng được biểu quyết: ${formatPaperCount(voters)}; có mặt: ${formatPaperCount(present)}` +
      `${writers}; vắng mặt: ${formatPaperCount(voters - present - written)}. ` +
      (hasQuorum(attendees, meeting)
        ? `Đủ số thành viên để họp (cần ${formatPaperCount(needed)}).`
        : `Chưa đủ số thành viên để họp (cần ${formatPaperCount(needed)}).`),
    `Có mặt: ${attendees
      .filter(({ presence }) => presence === 'PRESENT')
      .map(({ name }) => name)
      .join(', ')}.`,
    ...(away.length === 0 ? [] : [`Vắng mặt: ${away.map(absence).join('; ')}.`]),
  ];
}

function nameAndPost(attendee: MeetingAttendee | undefined): string {
  if (!attendee) return '................................';
  return `${attendee.name}${attendee.position === '' ? '' : `, ${attendee.position}`}.`;
}

function absence({ name, presence, reason }: MeetingAttendee): string {
  const words = [reason, presence === 'WRITTEN' ? 'có ý kiến bằng văn bản' : ''].filter((word) => word !== '');
  return words.length === 0 ? name : `${name} (${words.join('; ')})`;
}

function closingOf({ endsAt, heldOn }: CouncilMeeting): string {
  const hour = hourWords(endsAt);
  return `Phiên họp kết thúc vào hồi ${hour}${heldOn === null ? '' : ' cùng ngày'}. Biên bản được đọc lại, các thành viên dự họp nhất trí; chủ trì và thư ký ký tên./.`;
}
