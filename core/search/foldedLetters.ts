import { foldForSearch } from '../text/fold.ts';

/** A text letter by letter, and the same without dấu: one sign for each letter, so that places in one are places in the other. */
export function foldedLetters(text: string): { letters: string[]; folded: string } {
  const letters = Array.from(text.normalize('NFC'));
  return { letters, folded: letters.map(foldedLetter).join('') };
}

function foldedLetter(letter: string): string {
  const folded = foldForSearch(letter);
  return /^[a-z0-9]$/u.test(folded) ? folded : ' ';
}
