import { normalizeText } from './normalize.ts';

/**
 * Vietnamese alphabetical order as a plain string that any database compares
 * byte by byte: base letter first, then the letter's own mark (a ă â, d đ, e ê,
 * o ô ơ, u ư), tones only as a tie-breaker at the end of the key.
 */
const LETTER_RANKS = new Map<string, string>(
  [
    'a',
    'ă',
    'â',
    'b',
    'c',
    'd',
    'đ',
    'e',
    'ê',
    'f',
    'g',
    'h',
    'i',
    'j',
    'k',
    'l',
    'm',
    'n',
    'o',
    'ô',
    'ơ',
    'p',
    'q',
    'r',
    's',
    't',
    'u',
    'ư',
    'v',
    'w',
    'x',
    'y',
    'z',
  ].map((letter, index) => [letter, String.fromCharCode(65 + index)]),
);

/** Tones in the order dictionaries use: ngang, huyền, hỏi, ngã, sắc, nặng. */
const TONE_RANKS = new Map([
  ['\u0300', '1'],
  ['\u0309', '2'],
  ['\u0303', '3'],
  ['\u0301', '4'],
  ['\u0323', '5'],
]);
const NO_TONE = '0';
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Sorts before every letter, so that `An` stands before `An Bình` and `Anh`; a gap sorts just after it. */
const END_OF_LETTERS = ' ';
const WORD_GAP = '!';

/** Sort key of one text: letters, then tones; numbers by their value. Two texts that differ only in case share a key. */
export function vietnameseSortKey(text: string): string {
  return sortKeyOf(normalizeText(text));
}

/** @param text normalized */
function sortKeyOf(text: string): string {
  let letters = '';
  let tones = '';
  const lower = text.toLowerCase();
  for (let place = 0; place < lower.length; place++) {
    const code = lower.codePointAt(place) ?? 0;
    if (isDigit(code)) {
      const digits = digitsFrom(lower, place);
      letters += numberRank(digits);
      tones += NO_TONE.repeat(digits.length);
      place += digits.length - 1;
      continue;
    }
    if (code > LAST_OF_ONE_UNIT) place++;
    const { letter, tone } = rankOf(code);
    letters += letter;
    tones += tone;
  }
  return `${letters}${END_OF_LETTERS}${tones}`;
}

const isDigit = (code: number) => code >= 48 && code <= 57;

function digitsFrom(text: string, start: number): string {
  let end = start + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

/** More digits than these are compared one by one. */
const MOST_DIGITS = 70;

/** Place of a whole number among others, after all letters: how many digits it has, then these. */
export function numberRank(digits: string): string {
  const number = digits.replace(/^0+(?=\d)/u, '');
  return `~${String.fromCharCode(48 + Math.min(number.length, MOST_DIGITS))}${number}`;
}

interface Rank {
  letter: string;
  tone: string;
}
/** Ranks of letters met so far, by their code: names are keyed by the hundred thousand. */
const RANKS = new Map<number, Rank>();
/** Far more letters than Vietnamese has; others are ranked anew each time. */
const MOST_RANKS = 1000;
/** Letters with a greater code take two places in a text. */
const LAST_OF_ONE_UNIT = 0xffff;

function rankOf(code: number): Rank {
  const known = RANKS.get(code);
  if (known) return known;
  const decomposed = String.fromCodePoint(code).normalize('NFD');
  const base = decomposed.replace(TONES, '').normalize('NFC');
  const rank = {
    letter: LETTER_RANKS.get(base) ?? (base === ' ' ? WORD_GAP : `~${base}`),
    tone: TONE_RANKS.get(decomposed.match(TONES)?.[0] ?? '') ?? NO_TONE,
  };
  if (RANKS.size < MOST_RANKS) RANKS.set(code, rank);
  return rank;
}

/**
 * Key by which people stand in lists: tên (the last word) first, then họ đệm.
 *
 * @param givenName overrides the last word for two-syllable given names, which no rule can tell apart.
 */
export function personSortKey(fullName: string, givenName?: string): string {
  const name = normalizeText(fullName);
  const given = givenName === undefined ? lastWord(name) : normalizeText(givenName);
  const rest = name.endsWith(given) ? name.slice(0, name.length - given.length).trim() : name;
  return `${sortKeyOf(given)}${END_OF_LETTERS}${sortKeyOf(rest)}`;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
