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
  for (const word of readQuery(typed)?.folded.words ?? []) {
    for (const start of placesOf(word, folded)) isMarked.fill(true, start, start + word.length);
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

function placesOf(word: string, folded: string): number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) places.push(at);
  const starts = places.filter((at) => at === 0 || folded[at - 1] === ' ');
  return starts.length > 0 ? starts : places;
}
