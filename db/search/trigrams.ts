import type { Match } from '#core/search/ranking.ts';
import type { SearchQuery, SearchText } from '#core/search/searchText.ts';

/**
 * The trigram index keeps texts with a capital at the beginning of each word, and tells
 * capitals from small letters: "Thu" stands where a word begins so, "thu" inside of one.
 */
export function indexedText({ exact, folded }: SearchText): SearchText {
  return { exact: capitalized(exact), folded: capitalized(folded) };
}

/**
 * The question to the trigram index (FTS5) for one sort of match. It finds all of that
 * sort and perhaps some more; what it finds is compared with the words themselves.
 */
export function trigramQuestion(query: SearchQuery, match: Match): string {
  const isWordStart = match === 'EXACT_WORD_START' || match === 'FOLDED_WORD_START';
  const asked = (column: 'exact' | 'folded', words: readonly string[]) =>
    words.flatMap((word) => (isWordStart ? startOf(word) : insideOf(word))).map((part) => `${column} : ${part}`);
  const isExact = match === 'EXACT_WORD_START' || match === 'EXACT_INSIDE';
  // Letters that follow a pair are known of folded texts alone.
  const exact = isExact ? asked('exact', isWordStart ? query.exact : query.exact.filter((word) => !isPair(word))) : [];
  return (exact.length > 0 ? exact : asked('folded', query.folded)).join(' AND ');
}

/** What may follow two letters in a folded text. */
const FOLLOWING = Array.from('abcdefghijklmnopqrstuvwxyz0123456789 ');

function startOf(word: string): string[] {
  const start = capitalized(` ${word}`);
  // The capital alone tells the beginning, unless there is none (a digit) or the word is too short.
  const isTold = start !== ` ${word}` && Array.from(word).length > 2;
  return trigramsOf(isTold ? start.slice(1) : start).map(quoted);
}

function insideOf(word: string): string[] {
  const [first, ...others] = isPair(word) ? [] : trigramsOf(word);
  if (isPair(word)) return [anyOf(FOLLOWING.flatMap((next) => bothCases(`${word}${next}`)))];
  return first === undefined ? [] : [anyOf(bothCases(first)), ...others.map(quoted)];
}

function bothCases(trigram: string): string[] {
  return [...new Set([trigram, capitalized(` ${trigram}`).slice(1)])];
}

const isPair = (word: string) => Array.from(word).length === 2;
const quoted = (trigram: string) => `"${trigram}"`;
const anyOf = (trigrams: readonly string[]) => `(${trigrams.map(quoted).join(' OR ')})`;

/** A letter whose capital is several signs stays as it is. */
function capitalized(text: string): string {
  return text.replace(/(?<= )\p{L}/gu, (letter) => {
    const capital = letter.toUpperCase();
    return Array.from(capital).length === 1 ? capital : letter;
  });
}

function trigramsOf(text: string): string[] {
  const letters = Array.from(text);
  return letters.slice(2).map((_, start) => letters.slice(start, start + 3).join(''));
}
