/**
 * The one form in which text enters the database: NFC, trimmed, inner runs of
 * white space folded to one space. Pasted text often comes as NFD
 * or with no-break spaces, which would otherwise never match a search.
 *
 * Line breaks are kept only by {@link normalizeMultiline}.
 */
export function normalizeText(text: string): string {
  const composed = text.normalize('NFC');
  if (!IS_UNEVEN.test(composed)) return composed.trim();
  const evened = composed
    .replace(/[\s\u200b]/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/ {2,}/gu, ' ')
    .trim();
  // A tone may have been kept from its letter by what was just taken out.
  return evened.normalize('NFC');
}

/**
 * What is neither seen nor meant in a text: controls (PostgreSQL cannot even keep a NUL), joiners, and marks that turn
 * the reading order of what follows. A name made of them alone is no name.
 */
const UNSEEN = /[\p{Cc}\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** White space that is more, or other, than one plain space, or something unseen: few texts of many have it. */
const IS_UNEVEN = / {2}|[^\S ]|[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** Like {@link normalizeText} for fields with several lines: each line is cleaned, blank ends dropped. */
export function normalizeMultiline(text: string): string {
  return text
    .split(/\r\n|\r|\n/u)
    .map(normalizeText)
    .join('\n')
    .trim();
}
