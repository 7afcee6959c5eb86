import { normalizeText } from './normalize.ts';

/**
 * The folded key by which things are found without dấu: NFD, marks dropped,
 * đ→d, lower case, white space folded.
 *
 * SQLite's own functions cannot do this: `lower` is ASCII only, and FTS5's
 * `remove_diacritics 2` leaves đ (which has no decomposition) alone.
 *
 * @example foldForSearch('Đặng Thị Thúy') === 'dang thi thuy'
 */
export function foldForSearch(text: string): string {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const key = foldedKey(text);
  if (text.length > LONGEST_KNOWN) return key;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(text, key);
  return key;
}

/** Texts folded of late: in lists the same come again, in a row and in the rows below it. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 2_000;
const LONGEST_KNOWN = 100;

function foldedKey(text: string): string {
  const normal = normalizeText(text);
  if (!LATIN.test(normal)) return folded(normal);
  let key = '';
  for (let place = 0; place < normal.length; place++) {
    const code = normal.charCodeAt(place);
    key += LETTERS[code] ??= folded(normal.charAt(place));
  }
  return key;
}

/** Signs that fold one by one, whatever stands beside them: all of Vietnamese. */
const LATIN = /^[ -\u024f\u0300-\u036f\u1e00-\u1eff]*$/u;
/** Each of them folded, by its code, once it was met: names are folded by the hundred thousand. */
const LETTERS: string[] = [];

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase();
}
