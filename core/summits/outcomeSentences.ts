import { formatPaperCount } from '../money/format.ts';
import { winnersOf, type OutcomeRound, type Winner } from './outcome.ts';
import type { RoundPurpose } from './round.ts';

/** Where the sentences are said: in which year, of a cụm or a khối. */
interface Occasion {
  year: number;
  /** `cụm` or `khối`. */
  kindWord: string;
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
  { year, kindWord, proposed: { flag, without } }: Occasion,
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
    ...(winners.length === 0 ? ['Chưa có đơn vị nào đạt số phiếu cần có.'] : []),
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
    ...(without.length === 0 ? [] : [`Không đề nghị: ${without.map(({ name }) => name).join(', ')}.`]),
  ];
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
