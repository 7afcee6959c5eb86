/** Share of three-letter pieces two titles have in common, from which on they may tell of the same initiative. */
export const LIKE_TITLE = 60;

/** A folded title cut into pieces once, to be compared with many. */
export type TitlePieces = ReadonlySet<string>;

/**
 * The three-letter pieces of a folded title, words padded as PostgreSQL's pg_trgm does, so that beginnings of words
 * weigh more.
 *
 * @param key a title folded for search; signs between words do not count
 */
export function titlePieces(key: string): TitlePieces {
  const pieces = new Set<string>();
  for (const word of key.split(/[^\p{L}\p{N}]+/u)) {
    if (word === '') continue;
    const padded = `  ${word} `;
    for (let start = 0; start + 3 <= padded.length; start++) pieces.add(padded.slice(start, start + 3));
  }
  return pieces;
}

/** How alike two titles are: pieces in both of pieces in either, in percent, rounded down; 0 for an empty one. */
export function titleLikeness(one: TitlePieces, other: TitlePieces): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const piece of few) if (many.has(piece)) common += 1;
  const either = one.size + other.size - common;
  return either === 0 ? 0 : Math.floor((100 * common) / either);
}
