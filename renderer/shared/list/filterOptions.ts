/** No choice made: a select cannot hold null and show words for it. */
export const ANY = 'ANY';

/** The choices of a filter with "no matter which" on top. */
export function optionsOf<Word extends string>(
  any: string,
  words: readonly Word[],
  labels: Record<Word, string>,
): { value: string; label: string }[] {
  return [{ value: ANY, label: any }, ...words.map((word) => ({ value: word, label: labels[word] }))];
}
