import { foldedLetters } from './foldedLetters.ts';
import { readQuery } from './searchText.ts';

/** A stretch of a title, marked when it is what was looked for. */
export interface TitlePart {
  text: string;
  isMatch: boolean;
}

/**
 * Cuts a title into what answers the typed text and what does not, letter for letter with
 * its dấu: "do th" marks `Đỗ` and `Th` of `Đỗ Thị Thúy`. Beginnings of words are marked
 * before other places; every place of the better sort is.
 */
export function matchedParts(title: string, typed: string): TitlePart[] {
  const { letters, folded } = foldedLetters(title);
  const isMarked = letters.map(() => false);
  const { words = [], whole = [] } = readQuery(typed)?.folded ?? {};
  for (const word of words) {
    const places = whole.includes(word) ? numberPlaces(word, folded) : placesOf(word, folded);
    for (const [start, end] of places) isMarked.fill(true, start, end);
  }
  const parts: TitlePart[] = [];
  for (const [index, text] of letters.entries()) {
    const isMatch = isMarked[index] ?? false;
    const last = parts.at(-1);
    if (last?.isMatch === isMatch) last.text += text;
    else parts.push({ text, isMatch });
  }
  return parts;
}

/** From where to where, with the zeros before it and the sign behind. */
function numberPlaces(number: string, folded: string): [start: number, end: number][] {
  const places = folded.matchAll(new RegExp(`(?<![a-z0-9])0*${number}(?![a-z0-9]) ?`, 'gu'));
  return [...places].map((place) => [place.index, place.index + place[0].length]);
}

function placesOf(word: string, folded: string): [start: number, end: number][] {
  const places: number[] = [];
  for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) places.push(at);
  const starts = places.filter((at) => at === 0 || folded[at - 1] === ' ');
  return (starts.length > 0 ? starts : places).map((at) => [at, at + word.length]);
}
