import { pointsText } from '../clusters/scores/pointsText.ts';
import { dateInWords, type IsoDate } from '../dates/isoDate.ts';
import { formatPaperCount } from '../money/format.ts';
import { SUBJECT_LABELS, SUBJECTS, type Subject } from '../office/catalogue.ts';
import type { PaperIssuer } from '../papers/tablePaper.ts';
import {
  countSeats,
  hasQuorum,
  quorumNeeded,
  type CouncilKind,
  type CouncilMeeting,
  type MeetingAttendee,
} from './council.ts';
import type { VoteOutcome } from './voteOutcome.ts';
import { baseOf, isComplete, VOTE_BASE_LABELS, type VoteCount, type VoteRule } from './voteRule.ts';
import { neededWords, percentText, ruleWords } from './voteWords.ts';

/** Content of "Biên bản họp xét" of a council, free of any format; counts as they are printed. */
export interface MinutesPaper {
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

/** One table: nominees of one award voted by one rule. */
export interface MinutesGroup {
  heading: string;
  /** How it was voted and on what the share is reckoned: printed above the table. */
  method: string;
  rows: MinutesRow[];
}

/** One initiative as it was scored. */
export interface ScoredRow {
  ordinal: number;
  title: string;
  authors: string;
  /** Complete sheets, and their mean: `5`, `86,4`. */
  sheets: string;
  points: string;
  result: string;
}

export interface MinutesRow {
  ordinal: number;
  name: string;
  issued: string;
  collected: string;
  invalid: string;
  agree: string;
  disagree: string;
  abstain: string;
  /** `10/11\n90,91%`. */
  share: string;
  result: string;
}

/** One round of a line as minutes tell it. */
export interface MinutesVote extends VoteCount {
  rule: VoteRule;
  outcome: VoteOutcome;
  round: number;
  chairDecision: string | null;
}

/** What the minutes are made of. */
export interface MinutesSource {
  superiorName: string;
  place: string;
  meeting: CouncilMeeting;
  lines: readonly {
    name: string;
    unitName: string;
    subject: Subject;
    awardName: string;
    outcome: VoteOutcome;
    rounds: readonly MinutesVote[];
    /** Why he is proposed although a rule stops him; empty where none does. */
    exception: string;
  }[];
  initiatives: readonly {
    title: string;
    authors: readonly string[];
    sheets: number;
    /** Hundredths. */
    points: number;
    /** Null while nobody scored it. */
    isPassed: boolean | null;
  }[];
}

type Line = MinutesSource['lines'][number];
type Initiative = MinutesSource['initiatives'][number];

const RESULTS: Record<VoteOutcome, string> = { PASS: 'Đạt', FAIL: 'Không đạt', TIE: 'Ngang nhau', INCOMPLETE: '' };

/** What stands under "Nội dung" where nothing was written down. */
const USUAL_CONTENT: Record<CouncilKind, string> = {
  AWARD: 'Hội đồng xem xét hồ sơ, thảo luận và biểu quyết từng trường hợp.',
  INITIATIVE: 'Hội đồng xem xét hồ sơ, thảo luận và chấm điểm từng sáng kiến.',
};

/** The minutes of a meeting in which nominations were voted on or initiatives were scored. */
export function minutesPaper({ superiorName, place, meeting, lines, initiatives }: MinutesSource): MinutesPaper {
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
  const hour = startsAt === '' ? '..... giờ .....' : hourWords(startsAt);
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

/** One table for each award and rule, the rounds of a line behind each other. */
function groupsOf(lines: readonly Line[]): MinutesGroup[] {
  const groups = new Map<string, { line: Line; vote: MinutesVote }[]>();
  for (const line of lines) {
    for (const vote of line.rounds) {
      const key = JSON.stringify([line.awardName, line.subject, vote.round, ruleWords(vote.rule)]);
      groups.set(key, [...(groups.get(key) ?? []), { line, vote }]);
    }
  }
  return [...groups.values()].flatMap((voted): MinutesGroup[] => {
    const [first] = voted;
    if (!first) return [];
    const round = first.vote.round === 1 ? '' : `, bỏ phiếu lại lần ${first.vote.round - 1}`;
    return [
      {
        heading: `${first.line.awardName} – ${SUBJECT_LABELS[first.line.subject].toLowerCase()}${round}`,
        method: methodOf(voted.map(({ vote }) => vote)),
        rows: voted.map(({ line, vote }, index) => rowOf(line, vote, index + 1)),
      },
    ];
  });
}

function methodOf(votes: readonly MinutesVote[]): string {
  const [first] = votes;
  if (!first) return '';
  const bases = new Set(votes.map((vote) => (isComplete(vote) ? baseOf(vote.rule, vote) : null)));
  const [base] = bases;
  const needed = neededWords(first.rule, first);
  const told = bases.size === 1 && base != null && needed !== '' ? ` (${base}, ${needed} phiếu đồng ý)` : '';
  return `${ruleWords(first.rule)}. Tỷ lệ tính trên ${VOTE_BASE_LABELS[first.rule.base].toLowerCase()}${told}.`;
}

function rowOf(line: Line, vote: MinutesVote, ordinal: number): MinutesRow {
  const figure = (votes: number | null) => (votes === null ? '' : String(votes));
  const base = isComplete(vote) ? baseOf(vote.rule, vote) : null;
  const chair = vote.chairDecision === null ? '' : ' (theo chủ tọa)';
  return {
    ordinal,
    name: line.unitName === '' || line.subject === 'COLLECTIVE' ? line.name : `${line.name}\n${line.unitName}`,
    issued: figure(vote.issued),
    collected: figure(vote.collected),
    invalid: figure(vote.invalid),
    agree: figure(vote.agree),
    disagree: figure(vote.disagree),
    abstain: figure(vote.abstain),
    share: base === null || vote.agree === null ? '' : `${vote.agree}/${base}\n${percentText(vote.agree, base)}`,
    result: RESULTS[vote.outcome] + (vote.outcome === 'INCOMPLETE' ? '' : chair),
  };
}

/** `Đủ điều kiện đề nghị tặng …: 02 tập thể, 05 cá nhân`, then who is not proposed. */
function conclusionLines(lines: readonly Line[]): string[] {
  const passed = lines.filter(({ outcome }) => outcome === 'PASS');
  const byChair = passed.filter(isDecidedByChair);
  const failed = lines.filter(({ outcome }) => outcome === 'FAIL');
  return [
    ...[...byAward(passed.filter((line) => !isDecidedByChair(line)))].map(
      ([awardName, ones]) => `Hội đồng thống nhất đề nghị ${awardName}: ${subjectCounts(ones)}.`,
    ),
    ...[...byAward(byChair)].map(
      ([awardName, ones]) =>
        `Số phiếu ngang nhau, đề nghị ${awardName} theo quyết định của người chủ trì: ${ones.map(({ name }) => name).join('; ')}.`,
    ),
    ...lines
      .filter(({ exception }) => exception !== '')
      .map(
        ({ name, awardName, exception }) => `${name} (${awardName}) chưa đạt đủ quy tắc, vẫn được xét: ${exception}.`,
      ),
    ...(failed.length === 0
      ? []
      : [`Không đạt số phiếu cần có: ${failed.map(({ name, awardName }) => `${name} (${awardName})`).join('; ')}.`]),
  ];
}

function byAward(lines: readonly Line[]): Map<string, Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(line.awardName, [...(groups.get(line.awardName) ?? []), line]);
  return groups;
}

/** The last round was a tie, and the chair's voice made it a pass. */
const isDecidedByChair = ({ rounds }: Line) => (rounds.at(-1)?.chairDecision ?? null) !== null;

function scoredRow(initiative: Initiative, index: number): ScoredRow {
  const { title, authors, sheets, points, isPassed } = initiative;
  return {
    ...{ ordinal: index + 1, title, authors: authors.join(', '), sheets: String(sheets) },
    points: isPassed === null ? '' : pointsText(points),
    result: isPassed === null ? '' : isPassed ? 'Đạt' : 'Không đạt',
  };
}

function scoreConclusions(initiatives: readonly Initiative[]): string[] {
  const passed = initiatives.filter(({ isPassed }) => isPassed === true);
  const failed = initiatives.filter(({ isPassed }) => isPassed === false);
  return [
    ...(passed.length === 0
      ? []
      : [`Hội đồng thống nhất đề nghị công nhận ${formatPaperCount(passed.length)} sáng kiến có kết quả “Đạt”.`]),
    ...(failed.length === 0 ? [] : [`Không đạt: ${failed.map(({ title }) => `“${title}”`).join('; ')}.`]),
  ];
}

function subjectCounts(lines: readonly Line[]): string {
  return SUBJECTS.flatMap((subject) => {
    const count = lines.filter((line) => line.subject === subject).length;
    return count === 0 ? [] : [`${formatPaperCount(count)} ${SUBJECT_LABELS[subject].toLowerCase()}`];
  }).join(', ');
}

function closingOf({ endsAt, heldOn }: CouncilMeeting): string {
  const hour = endsAt === '' ? '..... giờ .....' : hourWords(endsAt);
  return `Phiên họp kết thúc vào hồi ${hour}${heldOn === null ? '' : ' cùng ngày'}. Biên bản được đọc lại, các thành viên dự họp nhất trí; chủ trì và thư ký ký tên./.`;
}

/** `08:30` → `08 giờ 30 phút`. */
function hourWords(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return minutes === '00' ? `${hours} giờ` : `${hours} giờ ${minutes} phút`;
}
