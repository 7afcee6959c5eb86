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
  return normalizeText(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase();
}
