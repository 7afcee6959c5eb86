import { quorumNeeded } from '../councils/council.ts';
import { dateInWords, type IsoDate } from '../dates/isoDate.ts';
import { formatPaperCount } from '../money/format.ts';
import type { PaperIssuer } from '../papers/tablePaper.ts';
import { countPaper, type CountPaperRound, type CountSource } from './countPaper.ts';
import { absenceWords, delegateName, isQuorate, turnoutOf } from './delegate.ts';
import { hourWords } from './hourWords.ts';

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
  const hour = summit.startsAt === '' ? '..... giờ .....' : hourWords(summit.startsAt);
  const day = summit.heldOn === null ? 'ngày ..... tháng ..... năm .......' : dateInWords(summit.heldOn);
  const end = summit.endsAt === '' ? '..... giờ .....' : hourWords(summit.endsAt);
  return {
    issuer: source.issuer,
    place: source.place,
    heldOn: summit.heldOn,
    title: 'BIÊN BẢN',
    subtitle: summit.title,
    isDraft: !isClosed,
    opening: `Vào hồi ${hour}, ${day}${summit.place === '' ? '' : `, tại ${summit.place}`}, ${clusterName} tổ chức ${summit.title}.`,
    attendance: attendanceLines(source),
    contents: [
      ...lines(summit.agenda).map((line) => `- ${line}`),
      ...lines(summit.content),
      ...(summit.agenda === '' && summit.content === '' ? ['Bình xét thi đua của các đơn vị trong năm.'] : []),
    ],
    rounds: count.rounds,
    conclusions: count.conclusions,
    closing:
      `Hội nghị kết thúc vào hồi ${end}${summit.heldOn === null ? '' : ' cùng ngày'}. ` +
      'Biên bản được đọc lại, các đại biểu dự hội nghị nhất trí./.',
    secretary: summit.secretary,
    chair: summit.chair,
  };
}

const lines = (text: string) => text.split('\n').filter((line) => line !== '');

function attendanceLines({ summit, delegates }: SummitMinutesSource): string[] {
  const { summoned, present, written } = turnoutOf(delegates);
  const needed = quorumNeeded(summoned, summit);
  const who = (name: string, position: string) =>
    name === '' ? '................................' : [name, position].filter(Boolean).join(', ');
  const away = absenceWords(delegates);
  const there = delegates.filter(({ presence }) => presence === 'PRESENT');
  return [
    `Chủ trì: ${who(summit.chair, summit.chairPosition)}.`,
    `Thư ký: ${who(summit.secretary, summit.secretaryPosition)}.`,
    `Được triệu tập ${formatPaperCount(summoned)} phiếu; có mặt ${formatPaperCount(present)}` +
      `${written === 0 ? '' : `; gửi ý kiến bằng văn bản ${formatPaperCount(written)}`}. ` +
      (isQuorate({ present, summoned }, summit)
        ? `Đủ số đại biểu để họp (cần ${formatPaperCount(needed)}).`
        : `Chưa đủ số đại biểu để họp (cần ${formatPaperCount(needed)}).`),
    `Có mặt: ${there.map(delegateName).join('; ')}.`,
    ...(away === '' ? [] : [`Vắng mặt: ${away}.`]),
  ];
}
