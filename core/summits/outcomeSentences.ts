import { formatPaperCount } from '../money/format.ts';
import { standingRounds, winnersOf, type OutcomeRound, type Winner } from './outcome.ts';
import type { RoundPurpose } from './round.ts';
import { roundResult, type RoundResult } from './roundResult.ts';

/** Where the sentences are said: in which year, of a cụm or a khối. */
interface Occasion {
  year: number;
  /** `cụm` or `khối`. */
  kindWord: string;
  /** Every round of the summit: places a vote left open may have been settled by one that is not told. */
  rounds: readonly OutcomeRound[];
  proposed: Proposed;
}

/** What of the vote on the flags goes to the superior. */
export interface Proposed {
  /** What winning stands for: `Cờ thi đua của LĐLĐ tỉnh`. */
  flag: string;
  /** Members of whom it was said that nothing is proposed, whatever they won. */
  without: readonly { id: string; name: string }[];
}

/**
 * What the summit came to, sentence by sentence, as minutes conclude. What the standing committee decided is told as
 * its decision: nobody voted for it.
 */
export function outcomeSentences(
  rounds: readonly OutcomeRound[],
  { year, kindWord, rounds: all, proposed: { flag, without } }: Occasion,
): string[] {
  const winners = winnersOf(rounds);
  const silent = new Set(without.map(({ id }) => id));
  const won = (purpose: RoundPurpose) => byGround(winners.filter((winner) => winner.purpose === purpose));
  const each = (purpose: RoundPurpose, voted: (name: string) => string, decided: (name: string) => string) =>
    won(purpose).flatMap(({ ruling, names }) =>
      names.map((name) => (ruling === null ? `${voted(name)}.` : `Theo ${ruling}, ${decided(name)}.`)),
    );
  const role = (purpose: RoundPurpose, title: string) =>
    each(
      purpose,
      (name) => `${name} được bầu làm ${title}`,
      (name) => `${name} làm ${title}`,
    );
  const flagged = byGround(winners.filter(({ purpose, memberId }) => purpose === 'FLAG' && !silent.has(memberId)));
  return [
    ...flagged.map(({ ruling, names }) => {
      const proposed = `cấp trên tặng ${flag} năm ${year} cho ${formatPaperCount(names.length)} đơn vị: ${names.join(', ')}.`;
      return ruling === null ? `Đề nghị ${proposed}` : `Theo ${ruling}, đề nghị ${proposed}`;
    }),
    ...each(
      'LEADER',
      (name) => `Suy tôn ${name} là đơn vị dẫn đầu phong trào thi đua năm ${year}`,
      (name) => `${name} là đơn vị dẫn đầu phong trào thi đua năm ${year}`,
    ),
    ...role('NEXT_LEAD', `Trưởng ${kindWord} năm ${year + 1}`),
    ...role('NEXT_DEPUTY', `Phó ${kindWord} năm ${year + 1}`),
    ...winners
      .filter(({ purpose }) => purpose === 'OTHER')
      .map(({ roundTitle, name, isVoted, words }) =>
        isVoted ? `${roundTitle}: ${name} được thông qua.` : `${roundTitle}: ${name}, theo ${words}.`,
      ),
    ...openSentences(rounds, all),
    ...(without.length === 0 ? [] : [`Không đề nghị: ${without.map(({ name }) => name).join(', ')}.`]),
  ];
}

/** What a vote left open, round by round; where another one that is told votes on it again, that one tells it. */
function openSentences(rounds: readonly OutcomeRound[], all: readonly OutcomeRound[]): string[] {
  const results = standingRounds(rounds).flatMap((round) => {
    const result = roundResult(round);
    return result ? [{ round, result }] : [];
  });
  if (results.length === 0) return ['Chưa có vòng nào có kết quả.'];
  return results.flatMap(({ round, result }) => {
    const next = standingRounds(all).find(({ previousId }) => previousId === round.id);
    const { why, toDo } = openWords(round, result);
    if (why === '' || rounds.some(({ id }) => id === next?.id)) return [];
    return [`${round.title}: ${why}${next ? `; đã giải quyết ở “${next.title}”` : toDo}.`];
  });
}

/** Why places of a round stay open; empty where none does. A tie is no lack of votes: who is tied reached the share. */
function openWords({ kind }: OutcomeRound, { rows, openPlaces }: RoundResult): { why: string; toDo: string } {
  const tied = rows.filter(({ outcome }) => outcome === 'TIED');
  const votes = kind === 'HANDS' ? 'số người đồng ý cần có' : 'số phiếu cần có';
  const left = `${formatPaperCount(openPlaces)} suất`;
  if (tied.length > 0) {
    const who = tied.map(({ name }) => name).join(', ');
    return {
      why: `${formatPaperCount(tied.length)} đơn vị ngang phiếu cho ${left}: ${who}`,
      toDo: '; cần bỏ phiếu lại giữa các đơn vị này',
    };
  }
  if (rows.every(({ outcome }) => outcome === 'FAILED')) return { why: `không có đơn vị nào đạt ${votes}`, toDo: '' };
  return { why: openPlaces === 0 ? '' : `còn ${left} không có đơn vị đạt ${votes}`, toDo: '' };
}

/** Names that won by vote, and those each decision named; a unit that won two rounds is one unit. */
function byGround(winners: readonly Winner[]): { ruling: string | null; names: string[] }[] {
  const grounds = new Map<string | null, Set<string>>();
  for (const { isVoted, words, name } of winners) {
    const ruling = isVoted ? null : words;
    grounds.set(ruling, (grounds.get(ruling) ?? new Set()).add(name));
  }
  return [...grounds].map(([ruling, names]) => ({ ruling, names: [...names] }));
}
