import { WHOLE_SHARE } from './initiative.ts';

/**
 * Shares that come as near to each other as hundredths of a percent allow and make 100 % exactly: what cannot be
 * divided goes to the chief author, to the first one where none is chief.
 *
 * @returns hundredths of a percent, in the order of the authors
 */
export function equalShares(authors: readonly { isChief: boolean }[]): number[] {
  if (authors.length === 0) return [];
  const each = Math.floor(WHOLE_SHARE / authors.length);
  const remainder = WHOLE_SHARE - each * authors.length;
  const chief = Math.max(
    0,
    authors.findIndex(({ isChief }) => isChief),
  );
  return authors.map((_, index) => (index === chief ? each + remainder : each));
}
