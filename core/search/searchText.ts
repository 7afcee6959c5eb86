import { foldForSearch } from '../text/fold.ts';
import { normalizeText } from '../text/normalize.ts';

/**
 * Texts as they are looked in: words in lower case with a space on each side, each text
 * between two bars. So `" thu"` is the beginning of a word, `"| thu"` that of a text,
 * `"| thu |"` a whole one, and `"thu"` any part of a word.
 */
export interface SearchText {
  /** With dấu (NFC). */
  exact: string;
  /** Without dấu, nothing left but a–z and 0–9. */
  folded: string;
}

/**
 * Several texts of one thing, a number and a title say, stay apart.
 *
 * @example searchText('34/QĐ-LĐLĐ') → { exact: '| 34 qđ lđlđ |', folded: '| 34 qd ldld |' }
 */
export function searchText(...texts: readonly string[]): SearchText {
  return { exact: barred(texts.map(exactWords)), folded: barred(texts.map(foldedWords)) };
}

/** What somebody typed, in one form. */
export interface TypedWords {
  /** Each word once, in any order; with a space behind it where nothing of the word may follow. */
  words: readonly string[];
  /** All of it, as it was typed. */
  phrase: string;
}

export interface SearchQuery {
  exact: TypedWords;
  folded: TypedWords;
}

/** Below two letters everything would be found. */
const FEWEST_LETTERS = 2;

/** @returns null when there is nothing to look for: not one word of two letters */
export function readQuery(text: string): SearchQuery | null {
  const numbers = text.match(NUMBER_OF_DOCUMENT) ?? [];
  const folded = typedWords(foldedWords(text), numbers);
  if (!folded.words.some((word) => word.length >= FEWEST_LETTERS)) return null;
  return { exact: typedWords(exactWords(text), numbers), folded };
}

/** The 34 of `34/QĐ`: who types the slash has typed all of the number, and 344/QĐ is another document. */
const NUMBER_OF_DOCUMENT = /(?<![\p{L}\p{N}])\d+(?=(?:\/\d+)*\/\p{L})/gu;

function typedWords(words: readonly string[], numbers: readonly string[]): TypedWords {
  const asked = words.map((word) => (numbers.includes(word) ? `${word} ` : word));
  return { words: [...new Set(asked)], phrase: words.join(' ') };
}

/** Signs stand between words, whatever they are: `%`, `_` and `"` are nothing a query could trip over. */
function exactWords(text: string): string[] {
  return normalizeText(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(isWord);
}

/** Words of a text without dấu. */
export function foldedWords(text: string): string[] {
  return foldForSearch(text)
    .split(/[^a-z0-9]+/u)
    .filter(isWord);
}

const isWord = (word: string) => word !== '';

function barred(texts: readonly string[][]): string {
  return `| ${texts
    .filter((words) => words.length > 0)
    .map((words) => `${words.join(' ')} |`)
    .join(' ')}`.trimEnd();
}
