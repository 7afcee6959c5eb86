import { formatPaperCount } from '../money/format.ts';
import { winnersOf, type OutcomeRound } from './outcome.ts';
import type { RoundPurpose } from './round.ts';

/** Where the sentences are said: in which year, of a cụm or a khối. */
interface Occasion {
  year: number;
  /** `cụm` or `khối`. */
  kindWord: string;
}

/** What the summit came to, sentence by sentence, as minutes conclude. */
export function outcomeSentences(rounds: readonly OutcomeRound[], { year, kindWord }: Occasion): string[] {
  const winners = winnersOf(rounds);
  const names = (purpose: RoundPurpose) => winners.filter((one) => one.purpose === purpose).map(({ name }) => name);
  const flags = names('FLAG');
  const sentences: string[] = [];
  if (flags.length > 0)
    sentences.push(
      `Đề nghị cấp trên tặng Cờ thi đua năm ${year} cho ${formatPaperCount(flags.length)} đơn vị: ${flags.join(', ')}.`,
    );
  for (const name of names('LEADER'))
    sentences.push(`Suy tôn ${name} là đơn vị dẫn đầu phong trào thi đua năm ${year}.`);
  for (const name of names('NEXT_LEAD')) sentences.push(`${name} được bầu làm Trưởng ${kindWord} năm ${year + 1}.`);
  for (const name of names('NEXT_DEPUTY')) sentences.push(`${name} được bầu làm Phó ${kindWord} năm ${year + 1}.`);
  for (const { name, roundTitle } of winners.filter(({ purpose }) => purpose === 'OTHER'))
    sentences.push(`${roundTitle}: ${name} được thông qua.`);
  return sentences.length === 0 ? ['Chưa có đơn vị nào đạt số phiếu cần có.'] : sentences;
}
