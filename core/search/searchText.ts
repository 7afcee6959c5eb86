import { foldForSearch } from '../text/fold.ts';
import { normalizeText } from '../text/normalize.ts';

/**
 * A text as it is looked in: its words in lower case, each with one space before and one
 * after, so that `" thu"` is the beginning of a word and `"thu"` any part of one.
 */
export interface SearchText {
  /** With dấu (NFC). */
  exact: string;
  /** Without dấu, nothing left but a–z and 0–9. */
  folded: string;
}

/** @example searchText('34/QĐ-LĐLĐ') → { exact: ' 34 qđ lđlđ ', folded: ' 34 qd ldld ' } */
export function searchText(text: string): SearchText {
  return {
    exact: spaced(exactWords(text)),
    folded: spaced(foldedWords(text)),
  };
}

/** What somebody typed, as words in any order. */
export interface SearchQuery {
  exact: readonly string[];
  folded: readonly string[];
}

/** Below two letters everything would be found. */
const FEWEST_LETTERS = 2;

/** @returns null when there is nothing to look for: not one word of two letters */
export function readQuery(text: string): SearchQuery | null {
  const folded = foldedWords(text);
  if (!folded.some((word) => word.length >= FEWEST_LETTERS)) return null;
  return { exact: [...new Set(exactWords(text))], folded: [...new Set(folded)] };
}

/** Signs stand between words, whatever they are: `%`, `_` and `"` are nothing a query could trip over. */
function exactWords(text: string): string[] {
  return normalizeText(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(isWord);
}

function foldedWords(text: string): string[] {
  return foldForSearch(text)
    .split(/[^a-z0-9]+/u)
    .filter(isWord);
}

const isWord = (word: string) => word !== '';
const spaced = (words: readonly string[]) => ` ${words.join(' ')} `;
