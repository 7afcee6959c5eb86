import { partsIn, type Form, type Match } from '#core/search/ranking.ts';
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
export function trigramQuestion(query: SearchQuery, { form, place }: Match): string {
  // Letters that follow a pair are known of folded texts alone.
  const parts = withoutNeedlessPairs(partsIn(place, query[form]), form);
  const asked = parts.flatMap((part) => (/^[ |]/u.test(part) ? startOf(part) : insideOf(part)));
  if (asked.length === 0 && form === 'exact') return trigramQuestion(query, { form: 'folded', place });
  return [...new Set(asked)].map((trigrams) => `${form} : ${trigrams}`).join(' AND ');
}

/** A pair inside a word is dear to ask for: only where nothing longer is there to be asked for. */
function withoutNeedlessPairs(parts: readonly string[], form: Form): readonly string[] {
  const longer = parts.filter((part) => !isPair(part));
  return form === 'exact' || longer.some((part) => Array.from(part).length > 2) ? longer : parts;
}

/** What may follow two letters, or a letter and a space, in a folded text. */
const FOLLOWING = Array.from('abcdefghijklmnopqrstuvwxyz0123456789 |');

function startOf(part: string): string[] {
  const start = capitalized(part);
  // The capital alone tells the beginning, unless there is none (a digit) or the word is too short.
  const isTold = /^ \p{Lu}\S\S/u.test(start);
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
