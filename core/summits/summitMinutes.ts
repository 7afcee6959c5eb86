import { compareText } from '../text/compareText.ts';
import { quorumNeeded, isQuorate } from '../votes/quorum.ts';
import { dateInWords, type IsoDate } from '../dates/isoDate.ts';
import { formatPaperCount } from '../money/format.ts';
import type { PaperIssuer } from '../papers/tablePaper.ts';
import {
  countPaper,
  paperRounds,
  type CountPaper,
  type CountPaperRound,
  type CountSource,
  type PaperRound,
} from './countPaper.ts';
import { absenceWords, attendeesOf, delegateName, turnoutOf, type Attendee, type Delegate } from './delegate.ts';
import { hourWords } from '../dates/timeOfDay.ts';
import { standingRounds } from './outcome.ts';
import { outcomeSentences } from './outcomeSentences.ts';
import { roundName } from './roundName.ts';
import type { SummitInput } from './summit.ts';

/** Content of "Biên bản hội nghị", free of any format. */
export interface SummitMinutes {
  issuer: PaperIssuer;
  place: string;
  heldOn: IsoDate | null;
  title: string;
  subtitle: string;
  /** The summit is still open: the paper must not be signed yet. */
  isDraft: boolean;
  opening: string;
  attendance: string[];
  contents: string[];
  rounds: CountPaperRound[];
  conclusions: string[];
  closing: string;
  secretary: string;
  chair: string;
}

/** What the minutes of a summit are made of besides its counts. */
export interface SummitMinutesSource extends CountSource {
  /** The summit is over. */
  isClosed: boolean;
}

/** "Biên bản hội nghị": who came, what was said, what was voted and what came of it. */
export function summitMinutes(source: SummitMinutesSource): SummitMinutes {
  const { summit, clusterName, isClosed } = source;
  const count = countPaper(source);
  const hour = hourWords(summit.startsAt);
  const day = summit.heldOn === null ? 'ngày ..... tháng ..... năm .......' : dateInWords(summit.heldOn);
  const end = hourWords(summit.endsAt);
  return {
    issuer: source.issuer,
    place: source.place,
    heldOn: summit.heldOn,
    title: 'BIÊN BẢN',
    subtitle: summit.title,
    isDraft: !isClosed,
    opening: `Vào hồi ${hour}, ${day}${summit.place === '' ? '' : `, tại ${summit.place}`}, ${clusterName} tổ chức ${summit.title}.`,
    attendance: attendanceLines(source, count),
    contents: [
      ...lines(summit.agenda).map((line) => `- ${line}`),
      ...lines(summit.content),
      ...(summit.agenda === '' && summit.content === '' ? ['Bình xét thi đua của các đơn vị trong năm.'] : []),
    ],
    rounds: paperRounds(source),
    conclusions: outcomeSentences(source.rounds, { ...source, year: summit.year }),
    closing:
      `Hội nghị kết thúc vào hồi ${end}${summit.heldOn === null ? '' : ' cùng ngày'}. ` +
      'Biên bản được đọc lại, các đại biểu dự hội nghị nhất trí./.',
    secretary: summit.secretary,
    chair: summit.chair,
  };
}

const lines = (text: string) => text.split('\n').filter((line) => line !== '');

/**
 * Figures and names of the votes are those the counts rest on, as "Biên bản kiểm phiếu" has them; of the board before
 * any count. Guests, who have no votes, are those of the board.
 */
function attendanceLines({ summit, delegates, rounds }: SummitMinutesSource, count: CountPaper): string[] {
  const counted = standingRounds(rounds).filter(({ kind }) => kind !== 'DECISION');
  const [first] = counted;
  const who = (name: string, position: string) =>
    name === '' ? '................................' : [name, position].filter(Boolean).join(', ');
  const { votes, away } = first ? countedVotes(first, summit, count) : boardVotes(delegates, summit);
  const there = first ? countedNames(counted, delegates) : [`Có mặt: ${namesOf(attendeesOf(delegates))}.`];
  const guests = delegates.filter((delegate) => delegate.votes === 0 && delegate.presence === 'PRESENT');
  return [
    `Chủ trì: ${who(summit.chair, summit.chairPosition)}.`,
    `Thư ký: ${who(summit.secretary, summit.secretaryPosition)}.`,
    votes,
    ...quorumCorrection(counted, summit),
    ...there,
    ...(away === '' ? [] : [away]),
    ...(guests.length === 0 ? [] : [`Khách mời: ${guests.map(delegateName).join('; ')}.`]),
  ];
}

/** Who was there at the first count, then who came and who left before each of the next, and who came after all. */
function countedNames(counted: readonly PaperRound[], delegates: readonly Delegate[]): string[] {
  const [first, ...next] = counted;
  if (!first) return [];
  const lines = [`Có mặt: ${namesOf(first.attendees)}.`];
  let there = first.attendees;
  for (const round of next) {
    lines.push(...changesOf(there, round.attendees, `Từ ${roundName(round)}`));
    there = round.attendees;
  }
  const inNoCount = (attendee: Attendee) => !counted.some(({ attendees }) => isAmong(attendees, attendee));
  const late = attendeesOf(delegates).filter(inNoCount);
  return late.length === 0 ? lines : [...lines, `Đến sau các vòng biểu quyết: ${namesOf(late)}.`];
}

function changesOf(before: readonly Attendee[], after: readonly Attendee[], from: string): string[] {
  const came = after.filter((attendee) => !isAmong(before, attendee));
  const left = before.filter((attendee) => !isAmong(after, attendee));
  const told = [
    came.length === 0 ? '' : `có thêm ${namesOf(came)}`,
    left.length === 0 ? '' : `không còn ${namesOf(left)}`,
  ].filter((words) => words !== '');
  return told.length === 0 ? [] : [`${from}: ${told.join('; ')}.`];
}

const isAmong = (attendees: readonly Attendee[], { delegateId }: Attendee) =>
  attendees.some((one) => one.delegateId === delegateId);
const namesOf = (attendees: readonly Attendee[]) => attendees.map(({ words }) => words).join('; ');

/** A share that must be present, and the rounds locked by it one after another. */
interface LockedShare {
  share: string;
  reason: string;
  rounds: PaperRound[];
}

/** Rounds locked by another share than the one put right since keep theirs: the paper says so, and why each time. */
function quorumCorrection(counted: readonly PaperRound[], summit: SummitInput): string[] {
  const [first, ...corrected] = sharesInTurn(counted, summit);
  if (!first || corrected.length === 0) return [];
  const steps = corrected.map(({ share, reason, rounds: [from] }) => {
    return `; sửa thành ${share}${from ? ` từ ${roundName(from)}` : ''}, lý do: ${reason}`;
  });
  return [
    `Tỷ lệ cần có mặt lúc khóa ${first.rounds.map(roundName).join(', ')} ghi là ${first.share}${steps.join('')}.`,
  ];
}

/** Shares in the order they held, the one of today last; its reason may have been put better since. */
function sharesInTurn(counted: readonly PaperRound[], summit: SummitInput): LockedShare[] {
  const inTurn = counted.toSorted((one, other) => compareText(one.lockedAt ?? '', other.lockedAt ?? ''));
  const shares: LockedShare[] = [];
  const add = ({ quorumNum, quorumDen, quorumReason }: QuorumShare, rounds: PaperRound[]) => {
    const share = `${quorumNum}/${quorumDen}`;
    const last = shares.at(-1);
    if (last?.share !== share) shares.push({ share, reason: quorumReason, rounds });
    else {
      last.reason = quorumReason;
      last.rounds.push(...rounds);
    }
  };
  for (const round of inTurn) if (round.lockedWith) add(round.lockedWith, [round]);
  if (shares.length > 0) add(summit, []);
  return shares;
}

type QuorumShare = Pick<SummitInput, 'quorumNum' | 'quorumDen' | 'quorumReason'>;

interface Attendance {
  votes: string;
  away: string;
}

/** A round is locked only when enough came. */
function countedVotes({ summoned, lockedWith }: PaperRound, summit: SummitInput, count: CountPaper): Attendance {
  const needed = quorumNeeded(summoned, lockedWith ?? summit);
  return { votes: `${count.turnout} Đủ số đại biểu để họp (cần ${formatPaperCount(needed)}).`, away: count.absence };
}

function boardVotes(delegates: readonly Delegate[], summit: SummitInput): Attendance {
  const { summoned, present, written } = turnoutOf(delegates);
  const needed = formatPaperCount(quorumNeeded(summoned, summit));
  const writers = written === 0 ? '' : `; gửi ý kiến bằng văn bản ${formatPaperCount(written)}`;
  const quorum = isQuorate({ present, summoned }, summit) ? 'Đủ' : 'Chưa đủ';
  const away = absenceWords(delegates);
  return {
    votes: `Được triệu tập ${formatPaperCount(summoned)} phiếu; có mặt ${formatPaperCount(present)}${writers}. ${quorum} số đại biểu để họp (cần ${needed}).`,
    away: away === '' ? '' : `${away}.`,
  };
}
