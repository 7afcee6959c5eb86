/**
 * The one form in which text enters the database: NFC, trimmed, inner runs of
 * white space folded to one space. Pasted text often comes as NFD
 * or with no-break spaces, which would otherwise never match a search.
 *
 * Line breaks are kept only by {@link normalizeMultiline}.
 */
export function normalizeText(text: string): string {
  const composed = text.normalize('NFC');
  return (IS_UNEVEN.test(composed) ? composed.replace(/[\s\u200b]+/gu, ' ') : composed).trim();
}

/** White space that is more, or other, than one plain space: few texts of many have it. */
const IS_UNEVEN = / {2}|[^\S ]|\u200b/u;

/** Like {@link normalizeText} for fields with several lines: each line is cleaned, blank ends dropped. */
export function normalizeMultiline(text: string): string {
  return text
    .split(/\r\n|\r|\n/u)
    .map(normalizeText)
    .join('\n')
    .trim();
}
