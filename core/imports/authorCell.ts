import { WHOLE_SHARE } from '../initiatives/initiative.ts';
import type { ImportedCell } from './importedSheet.ts';
import { splitHonorific } from './subjectInference.ts';

/** An author as a cell names him. */
export interface WrittenAuthor {
  name: string;
  /** Hundredths of a percent, from `(40%)` behind the name; null where none stands there. */
  share: number | null;
  /** `(tác giả chính)` stands behind the name. */
  isChief: boolean;
}

/** Characters: a hundred authors with their shares. What lies beyond is no list of names, and patterns should not crawl through it. */
const LONGEST_LINE = 6_000;
const NUMBERING = /^(?:\d{1,2}\s*[.)/-]|[-–+*•])\s*/u;
/** A number in front of a name in the midst of a line: `1. Nguyễn Văn A 2. Trần Văn B`. */
const NEXT_NUMBER = /\s+(?=\d{1,2}\s*[.)]\s*\p{Lu})/u;
const BRACKETS = /[([]\s*([^()[\]]{0,60})\s*[)\]]/gu;
const CHIEF = /tác giả chính|chủ nhiệm|chủ trì|chủ biên/iu;
const TRAILING_SIGNS = /[\s,.:]+$/u;
/** Two to seven words that all begin with a capital letter. */
const NAME_ALONE = /^\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*){1,6}$/u;

/**
 * The authors one cell names, in its order: separated by `;`, line breaks or numbers, and by commas or `và` where
 * every part is a name, each with an optional `(40%)`.
 */
export function writtenAuthors(cell: Pick<ImportedCell, 'text' | 'lines'>): WrittenAuthor[] {
  return (cell.lines ?? [cell.text])
    .map((line) => line.slice(0, LONGEST_LINE))
    .flatMap((line) => line.split(/;/u))
    .flatMap((part) => part.split(NEXT_NUMBER))
    .flatMap(namesBetweenCommas)
    .map(authorOf)
    .filter(({ name }) => /\p{L}/u.test(name));
}

/** A comma may as well stand before a position: only names are taken apart. */
function namesBetweenCommas(text: string): string[] {
  const parts = partsOutsideBrackets(text)
    .flatMap((part) => part.split(/ (?:và|&) /u))
    .filter((part) => part.trim() !== '');
  return parts.length > 1 && parts.every((part) => NAME_ALONE.test(authorOf(part).name)) ? parts : [text];
}

/** Parts between commas, those in brackets left alone: `A (30,5%), B`. One pass: a hostile cell is long. */
function partsOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let place = 0; place < text.length; place++) {
    const sign = text[place];
    if (sign === '(' || sign === '[') depth++;
    if ((sign === ')' || sign === ']') && depth > 0) depth--;
    if (sign !== ',' || depth > 0) continue;
    parts.push(text.slice(start, place));
    start = place + 1;
  }
  return [...parts, text.slice(start)];
}

function authorOf(text: string): WrittenAuthor {
  const told = [...text.matchAll(BRACKETS)].map(([whole, inside = '']) => ({
    whole,
    share: shareIn(inside),
    isChief: CHIEF.test(inside),
  }));
  const meant = told.filter(({ share, isChief }) => share !== null || isChief);
  let bare = meant.reduce((rest, { whole }) => rest.replace(whole, ' '), text);
  let share = meant.find((one) => one.share !== null)?.share ?? null;
  const trailing = /[\s:–-]+(\d{1,3}(?:[.,]\d{1,2})?\s*%)\s*$/u.exec(bare);
  if (share === null && trailing) {
    share = shareIn(trailing[1] ?? '');
    bare = bare.slice(0, trailing.index);
  }
  const words = bare.trim().replace(NUMBERING, '').replace(TRAILING_SIGNS, '');
  return { name: splitHonorific(words).name.trim(), share, isChief: meant.some(({ isChief }) => isChief) };
}

/** `40%`, `33,33 %`; a number without the sign is none. */
function shareIn(text: string): number | null {
  return text.includes('%') ? readShare(text.replace(/^[^\d]*/u, '')) : null;
}

/**
 * A share as written: `40`, `40%`, `33,33`.
 *
 * @returns hundredths of a percent; null where it is no share without doubt
 */
export function readShare(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/u.exec(text.trim());
  if (!match) return null;
  const share = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return share <= WHOLE_SHARE ? share : null;
}
