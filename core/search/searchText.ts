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
 * Several texts of one thing, a number and a title say, stay apart. One with zeros before the number of a document
 * stands there without them too.
 *
 * @example searchText('34/QĐ-LĐLĐ') → { exact: '| 34 qđ lđlđ |', folded: '| 34 qd ldld |' }
 */
export function searchText(...texts: readonly string[]): SearchText {
  const written = texts.flatMap((text) => {
    const plain = withoutZeros(text);
    return plain === text ? [text] : [text, plain];
  });
  return { exact: barred(written.map(exactWords)), folded: barred(written.map(foldedWords)) };
}

/** What somebody typed, in one form. */
export interface TypedWords {
  /** Each word once, in any order. */
  words: readonly string[];
  /** Those among them that answer as a whole only: nothing of a word may stand before or behind. */
  whole: readonly string[];
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
  const plain = withoutZeros(text);
  const whole = plain.match(NUMBER_OF_DOCUMENT) ?? [];
  const folded = typedWords(foldedWords(plain), whole);
  if (whole.length === 0 && !folded.words.some((word) => word.length >= FEWEST_LETTERS)) return null;
  return { exact: typedWords(exactWords(plain), whole), folded };
}

/** The 34 of `34/QĐ`: who types the slash has typed all of the number, and 344/QĐ and 134/QĐ are other documents. */
const NUMBER_OF_DOCUMENT = /(?<![\p{L}\p{N}])\d+(?=(?:\/\d+)*\/\p{L})/gu;

/** `05/QĐ` and `5/QĐ` are one document. */
function withoutZeros(text: string): string {
  // Most of what is indexed are names.
  if (!text.includes('/')) return text;
  return text.replace(NUMBER_OF_DOCUMENT, (number) => number.replace(/^0+(?=\d)/u, ''));
}

function typedWords(words: readonly string[], whole: readonly string[]): TypedWords {
  return { words: [...new Set(words)], whole, phrase: words.join(' ') };
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
