/** What Windows takes in no name and stands between two words or numbers. */
const DIVIDERS = /[\\/:|]+/gu;
/** What else it does not take, and what cannot be seen: among that are marks that turn the order of an ending. */
const MARKS = /[<>"?*\p{Cc}\p{Cf}\p{Cs}]/gu;
/** Names of devices: Windows makes no file of them, whatever ending they have. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;
const ENDING = /\.[a-z0-9]{1,10}$/iu;
const LONGEST_PART = 120;

/**
 * A text as a file can be called on any system, without its ending; short enough for a folder deep down. What is cut off
 * in the midst of a sentence leaves no sign hanging, Windows drops dots and spaces at the end by itself, and a dot in
 * front hides a file elsewhere.
 *
 * @returns empty when nothing is left of it
 */
export function fileNamePart(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/[\t\n\r]/gu, ' ')
    .replace(MARKS, '')
    .replace(DIVIDERS, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.-]+/u, '');
  const short = Array.from(clean).slice(0, LONGEST_PART).join('');
  return short.replace(/[\s.,;–-]+$/u, '').replace(DEVICE, '$1_');
}

/**
 * A file name that came from elsewhere as it can be shown and saved under: its last part only, with its ending.
 *
 * @returns empty when nothing is left in front of the ending
 */
export function safeFileName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? '';
  const ending = ENDING.exec(last)?.[0] ?? '';
  const part = fileNamePart(last.slice(0, last.length - ending.length));
  return part === '' ? '' : part + ending;
}
