import { shareWords } from '../votes/fractionWords.ts';
import { percentText } from '../votes/percent.ts';
import { dateInWords, type IsoDate } from '../dates/isoDate.ts';
import { formatPaperCount } from '../money/format.ts';
import type { PaperIssuer } from '../papers/tablePaper.ts';
import type { Attendee, Delegate } from './delegate.ts';
import { baseWords } from './baseWords.ts';
import { outcomeSentences, type Proposed } from './outcomeSentences.ts';
import { replacementOf, standingRounds, type OutcomeRound } from './outcome.ts';
import { correctionSentence } from './correctionWords.ts';
import { hasBallots, isChoice, type Casting, type Correction, type LockedWith } from './round.ts';
import { roundName } from './roundName.ts';
import { CANDIDATE_OUTCOME_LABELS, roundResult, type RoundResult } from './roundResult.ts';
import { TELLER_ROLE_LABELS, type SummitInput, type Teller } from './summit.ts';
import { INVALID_REASON_LABELS, INVALID_REASONS, invalidOf, strayWords, type Tally } from './tally.ts';
import { hourWords } from '../dates/timeOfDay.ts';

/** Content of "Biên bản kiểm phiếu", free of any format; figures as they are printed. */
export interface CountPaper {
  issuer: PaperIssuer;
  place: string;
  heldOn: IsoDate | null;
  title: string;
  subtitle: string;
  /** A round is still open: the paper must not be signed yet. */
  isDraft: boolean;
  opening: string;
  tellersHead: string;
  tellers: string[];
  turnout: string;
  /** Who did not come and why; empty when everyone did. */
  absence: string;
  ballots: CountPaperBallots[];
  rounds: CountPaperRound[];
  /** Over the tables of the rounds. */
  resultHead: string;
  conclusions: string[];
  closing: string;
  signaturesHead: string;
  signatures: CountPaperSignature[];
  /** Who confirms for the summit. */
  chairTitles: string[];
  chair: string;
  /** `Vòng 1 …: <64 hex digits>`, for the foot of the paper; what was locked and then put right among them. */
  proofs: string[];
}

export interface CountPaperBallots {
  title: string;
  issued: string;
  /** With those among them that the tellers did not give out. */
  collected: string;
  valid: string;
  /** With its reasons where there are some. */
  invalid: string;
}

export interface CountPaperRound {
  heading: string;
  /** On what the share is reckoned and what it takes: printed above the table. */
  method: string;
  /** Printed below the table: places nobody has yet and where they are settled; what this took the place of. */
  remarks: string[];
  /** Yes, no and silence stand apart; otherwise only who was chosen. */
  isOpinion: boolean;
  rows: CountPaperRow[];
}

export interface CountPaperRow {
  ordinal: number;
  name: string;
  agree: string;
  disagree: string;
  abstain: string;
  share: string;
  rank: string;
  result: string;
}

export interface CountPaperSignature {
  title: string;
  name: string;
}

/** A locked round as the paper needs it. */
export interface PaperRound extends OutcomeRound {
  sha256: string | null;
  casting: Casting;
  correction: Correction | null;
  correctionReason: string;
  /** Whose votes were away or in other hands when the ballots were given out; empty when everyone was there. */
  absence: string;
  /** Whose votes were in the room then. */
  attendees: readonly Attendee[];
  lockedWith: LockedWith | null;
  /** ISO time, UTC; null while it is open. */
  lockedAt: string | null;
}

/** What the minutes of a count are made of. */
export interface CountSource {
  issuer: PaperIssuer;
  place: string;
  summit: SummitInput & { year: number };
  clusterName: string;
  /** `cụm` or `khối`. */
  kindWord: string;
  rounds: readonly PaperRound[];
  delegates: readonly Delegate[];
  /** What members are called in the narrow columns of a table, by their names: who was renamed since keeps the name it was counted by. */
  shortNames: ReadonlyMap<string, string>;
  proposed: Proposed;
}

/** The minutes of the tellers over every round that stands; what the standing committee decided they did not count. */
export function countPaper(source: CountSource): CountPaper {
  const { summit, issuer, clusterName } = source;
  // What stands is worked out over all of them: a decision may have taken the place of a vote.
  const rounds = standingRounds(source.rounds).filter(({ kind }) => kind !== 'DECISION');
  const isOpen = source.rounds.some(({ kind, isLocked }) => kind !== 'DECISION' && !isLocked);
  const voted = toldRounds(rounds);
  const onPaper = voted.some(({ round }) => hasBallots(round.kind) && round.casting === 'PAPER');
  const tellers = tellersOf(voted, summit);
  // A show of hands needs nobody to count ballots.
  const isByHands = tellers.length === 0 && voted.length > 0 && voted.every(({ round }) => round.kind === 'HANDS');
  return {
    issuer,
    place: source.place,
    heldOn: summit.heldOn,
    title: 'BIÊN BẢN',
    subtitle: `${isByHands ? 'Biểu quyết' : 'Kiểm phiếu'} tại ${summit.title}`,
    isDraft: rounds.length === 0 || isOpen,
    opening: openingOf(summit, { clusterName, isByHands }),
    tellersHead: tellersHeadOf(tellers, isByHands),
    tellers: tellers.map(({ role, name, position }, index) => {
      const who = [name, position].filter((part) => part !== '').join(', ');
      return `- ${TELLER_ROLE_LABELS[role]}: ${who}${index === tellers.length - 1 ? '.' : ';'}`;
    }),
    turnout: turnoutOf(voted.map(({ round }) => round)),
    absence: absenceOf(voted.map(({ round }) => round)),
    ballots: voted.filter(({ round }) => hasBallots(round.kind)).map(({ round }) => ballotsOf(round, round.tally)),
    rounds: paperRounds(source, voted),
    resultHead: isByHands ? 'KẾT QUẢ BIỂU QUYẾT' : 'KẾT QUẢ KIỂM PHIẾU',
    conclusions: outcomeSentences(rounds, { ...source, year: summit.year }),
    closing:
      (onPaper ? `Phiếu đã kiểm được niêm phong, bàn giao cho Trưởng ${source.kindWord} lưu giữ. ` : '') +
      `Biên bản lập thành 02 bản, đọc thông qua trước Hội nghị${summit.countEndsAt === '' ? '' : ` lúc ${hourWords(summit.countEndsAt)} cùng ngày`}./.`,
    signaturesHead: isByHands ? 'THƯ KÝ HỘI NGHỊ' : 'BAN KIỂM PHIẾU',
    signatures: isByHands ? [{ title: '', name: summit.secretary }] : signaturesOf(tellers),
    chairTitles: ['XÁC NHẬN CỦA CHỦ TRÌ HỘI NGHỊ', summit.chairPosition.toLocaleUpperCase('vi')].filter(Boolean),
    chair: summit.chair,
    proofs: source.rounds
      .filter(({ kind, isLocked }) => kind !== 'DECISION' && isLocked)
      .map((round) => {
        const next = replacementOf(round, source.rounds);
        return `${round.title}${next ? `, đã thay bằng “${next.title}”` : ''}: ${round.sha256 ?? ''}`;
      }),
  };
}

/**
 * Rounds that stand and came to something, each with its table; decisions among them.
 *
 * @param source with all the rounds: what was put right is told below what took its place
 * @param told those the paper tells
 */
export function paperRounds(
  { rounds, shortNames }: Pick<CountSource, 'rounds' | 'shortNames'>,
  told = toldRounds(rounds),
): CountPaperRound[] {
  return told.map(({ round, result }, index) => ({
    ...roundOf(round, result, { number: index + 1, shortNames }),
    remarks: [
      openPlacesWords(
        result,
        told.find((next) => next.round.previousId === round.id),
      ),
      chairWords(round, result),
      ...replacedBy(round, rounds).map(replacedWords),
    ].filter((words) => words !== ''),
  }));
}

/** Who decided at a tie, as it was recorded: `Ngang phiếu ở suất cuối: … quyết định chọn …`. */
function chairWords({ ruling }: PaperRound, { rows }: RoundResult): string {
  const chosen = rows.filter(({ settledBy, outcome }) => settledBy === 'CHAIR' && outcome === 'PASSED');
  if (ruling === null || chosen.length === 0) return '';
  return `Ngang phiếu ở suất cuối: ${ruling.words} quyết định chọn ${chosen.map(({ name }) => name).join(', ')}.`;
}

/** The locked rounds this one took the place of in the end, in their order: a correction may have been corrected too. */
function replacedBy({ id }: PaperRound, rounds: readonly PaperRound[]): PaperRound[] {
  const last = (round: PaperRound): PaperRound => {
    const next = replacementOf(round, rounds);
    return next ? last(next) : round;
  };
  return rounds.filter((round) => round.isLocked && round.id !== id && last(round).id === id);
}

/** What a round said that counts no more: `Kết quả đã khóa trước ở “Vòng 1 …”, không còn giá trị: … 7/8 phiếu; …`. */
function replacedWords(round: PaperRound): string {
  const rows = roundResult(round)?.rows ?? [];
  const said = rows.map(({ name, agree, base }) =>
    round.kind === 'DECISION' ? name : `${name} ${agree}/${base} ${round.kind === 'HANDS' ? 'người' : 'phiếu'}`,
  );
  return `Kết quả đã khóa trước ở “${round.title}”, không còn giá trị: ${said.join('; ')}.`;
}

interface ToldRound {
  round: PaperRound;
  result: RoundResult;
}

function toldRounds(rounds: readonly PaperRound[]): ToldRound[] {
  return standingRounds(rounds).flatMap((round) => {
    const result = roundResult(round);
    return result ? [{ round, result }] : [];
  });
}

function openPlacesWords({ openPlaces }: RoundResult, revote: ToldRound | undefined): string {
  if (openPlaces === 0) return '';
  const open = `Còn ${formatPaperCount(openPlaces)} suất chưa chọn được`;
  return revote ? `${open}, bỏ phiếu lại ở “${revote.round.title}”.` : `${open}.`;
}

function openingOf(
  { countStartsAt, heldOn, place, title }: SummitInput,
  { clusterName, isByHands }: { clusterName: string; isByHands: boolean },
): string {
  const hour = hourWords(countStartsAt);
  const day = heldOn === null ? 'ngày ..... tháng ..... năm .......' : dateInWords(heldOn);
  const where = place === '' ? '' : ` tại ${place},`;
  const what = isByHands
    ? `${title} của ${clusterName} biểu quyết bằng hình thức giơ tay`
    : `Ban Kiểm phiếu ${title} của ${clusterName} tiến hành kiểm phiếu`;
  return `Hồi ${hour}, ${day},${where} ${what}.`;
}

function tellersHeadOf({ length }: readonly Teller[], isByHands: boolean): string {
  if (isByHands) return '1. Hội nghị biểu quyết giơ tay, không lập Ban Kiểm phiếu.';
  if (length === 0) return '1. Ban Kiểm phiếu: ................................';
  return `1. Ban Kiểm phiếu do Hội nghị biểu quyết thông qua, gồm ${formatPaperCount(length)} người:`;
}

/** Every figure of the same summit alike, or round by round where somebody came or left in between. */
function turnoutOf(rounds: readonly PaperRound[]): string {
  const words = rounds.map(({ summoned, present, written, expected }) => {
    const writers = written === 0 ? '' : `; gửi ý kiến bằng văn bản ${formatPaperCount(written)}`;
    // Where it was not noted who had been called up, those who had not are told by name alone.
    const uncalled = expected === null || expected === 0 ? '' : `; chưa điểm danh ${formatPaperCount(expected)}`;
    const away = summoned - present - written - (expected ?? 0);
    const absent = away === 0 ? '0' : formatPaperCount(away);
    return `được triệu tập ${formatPaperCount(summoned)}; có mặt ${formatPaperCount(present)}${writers}; không có mặt ${absent}${uncalled}`;
  });
  const [first] = words;
  if (first === undefined) return 'Số phiếu được quyền bỏ: chưa có vòng nào.';
  if (words.every((one) => one === first)) return `Số phiếu được quyền bỏ của các đại biểu: ${first}.`;
  const told = rounds.map((round, index) => `${roundName(round)} ${words[index] ?? ''}`);
  return `Số phiếu được quyền bỏ của các đại biểu: ở ${told.join('. Ở ')}.`;
}

/** Who was away, as the figures beside it: of the moment each round gave its ballots out. */
function absenceOf(rounds: readonly PaperRound[]): string {
  const words = rounds.map(({ absence }) => absence);
  const [first = ''] = words;
  if (words.every((one) => one === first)) return first === '' ? '' : `${first}.`;
  return rounds
    .map((round) => `Ở ${roundName(round)}: ${round.absence === '' ? 'không có ai vắng' : round.absence}.`)
    .join(' ');
}

/** Who counted, as each lock keeps it, everyone once; of the summit while nothing is locked. */
function tellersOf(voted: readonly { round: PaperRound }[], summit: Pick<SummitInput, 'tellers'>): readonly Teller[] {
  const kept = voted.flatMap(({ round }) => round.lockedWith?.tellers ?? []);
  if (kept.length === 0) return summit.tellers;
  return [...new Map(kept.map((teller) => [`${teller.role} ${teller.name}`, teller])).values()];
}

function ballotsOf({ title, issued }: PaperRound, tally: Tally | null): CountPaperBallots {
  if (!tally) return { title, issued: '', collected: '', valid: '', invalid: '' };
  const reasons = INVALID_REASONS.filter((reason) => tally.invalid[reason] > 0).map(
    (reason) => `${INVALID_REASON_LABELS[reason].toLowerCase()} ${tally.invalid[reason]}`,
  );
  const told = reasons.length === 0 ? '' : `\n(${reasons.join('; ')})`;
  const strays = strayWords(tally);
  return {
    title,
    issued: String(issued ?? 0),
    collected: [String(tally.collected), strays === '' ? '' : `(${strays})`].filter(Boolean).join('\n'),
    valid: String(tally.valid),
    invalid: `${invalidOf(tally)}${told}`,
  };
}

function roundOf(
  round: PaperRound,
  result: RoundResult,
  { number, shortNames }: { number: number } & Pick<CountSource, 'shortNames'>,
): Omit<CountPaperRound, 'remarks'> {
  const isVoted = round.kind !== 'DECISION';
  return {
    // Most titles say their number themselves.
    heading: round.title.startsWith('Vòng') ? round.title : `${number}. ${round.title}`,
    method: [
      isVoted ? methodOf(round, result) : `Theo ${round.ruling?.words ?? ''}; không bỏ phiếu.`,
      correctionSentence(round),
    ]
      .filter((words) => words !== '')
      .join(' '),
    isOpinion: isVoted && !isChoice(round.kind),
    rows: result.rows.map((row, index) => ({
      ordinal: index + 1,
      name: shortNames.get(row.name) ?? row.name,
      agree: isVoted ? String(row.agree) : '',
      disagree: String(row.disagree),
      abstain: String(row.abstain),
      share: isVoted ? percentText(row.agree, row.base) : '',
      rank: isVoted ? String(row.rank ?? '') : '',
      result: isVoted ? CANDIDATE_OUTCOME_LABELS[row.outcome] + SETTLED[row.settledBy ?? 'NONE'] : 'Được chọn',
    })),
  };
}

const SETTLED = { SCORE: ' (điểm cao hơn)', CHAIR: ' (chủ trì)', NONE: '' } as const;

function methodOf(round: PaperRound, { base, needed }: RoundResult): string {
  const { rule, maxChoices, kind, places } = round;
  // Without its own votes every unit has a base of its own, and needs as many as that asks for.
  const needs = needed === null || rule.excludesOwn ? '' : ` (từ ${needed} ${kind === 'HANDS' ? 'người' : 'phiếu'})`;
  const parts = [
    `Tỷ lệ tính trên ${baseWords(round)}: ${base}${kind === 'HANDS' ? '' : ' phiếu'}`,
    rule.base === 'COLLECTED' && (round.tally?.invalid.NOT_ISSUED ?? 0) > 0
      ? 'không kể phiếu không do Ban Kiểm phiếu phát'
      : '',
    rule.excludesOwn ? 'không tính phiếu của chính đơn vị được xét' : '',
    maxChoices === null
      ? ''
      : `mỗi phiếu chọn ${maxChoices === 1 ? '' : 'không quá '}${formatPaperCount(maxChoices)} đơn vị`,
    places === null || (places === 1 && maxChoices === 1) ? '' : `lấy ${formatPaperCount(places)} đơn vị`,
    howVoted(round),
  ];
  return `${parts.filter((part) => part !== '').join('; ')}. Đạt khi ${shareWords(rule)} đồng ý${needs}.`;
}

function howVoted({ rule, kind, casting }: PaperRound): string {
  if (kind === 'HANDS') return 'biểu quyết giơ tay';
  if (casting === 'SCREEN') return 'bỏ phiếu kín trên máy';
  return rule.isSecret ? 'bỏ phiếu kín' : 'bỏ phiếu công khai';
}

/** In threes: secretary, first member, head; then the other members. */
function signaturesOf(tellers: readonly Teller[]): CountPaperSignature[] {
  const of = (role: 'HEAD' | 'SECRETARY' | 'MEMBER') =>
    tellers
      .filter((teller) => teller.role === role)
      .map(({ name }) => ({ title: TELLER_ROLE_LABELS[role].toLocaleUpperCase('vi'), name }));
  const members = of('MEMBER');
  return [...of('SECRETARY'), ...members.slice(0, 1), ...of('HEAD'), ...members.slice(1)];
}
