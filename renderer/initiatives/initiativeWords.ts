import { RECOGNITION_LEVEL_LABELS, type InitiativeRow, type RecognitionLevel } from '#core/initiatives/initiative.ts';

/** Its authors in a few letters: the chief one, or the first, and how many more. */
export function authorsInShort(authors: InitiativeRow['authors']): string {
  const named = authors.find(({ isChief }) => isChief) ?? authors[0];
  if (!named) return '';
  return authors.length === 1 ? named.name : `${named.name} và ${authors.length - 1} người`;
}

/** The highest level of a decision in force; empty while there is none. */
export function levelWords(level: RecognitionLevel | null): string {
  return level === null ? '' : `Công nhận ${RECOGNITION_LEVEL_LABELS[level].toLowerCase()}`;
}
