import type { SearchQuery, SearchText } from './searchText.ts';

/** How well a text answers a query, best first. */
export const MATCHES = ['EXACT_WORD_START', 'EXACT_INSIDE', 'FOLDED_WORD_START', 'FOLDED_INSIDE'] as const;
export type Match = (typeof MATCHES)[number];

/** Something that can be found, with where it stands among equals. */
export interface Candidate extends SearchText {
  /** Vietnamese order of its kind, compared sign by sign. */
  sortKey: string;
  /** Tells apart what has the same sort key; the same wherever the data lies. */
  source: string;
}

/**
 * How a text answers a query, null when it does not: every word must occur somewhere,
 * in any order. Words found with their dấu count more than words found without, and
 * among these the beginnings of words more than what stands inside.
 */
export function matchOf({ exact, folded }: SearchText, query: SearchQuery): Match | null {
  if (!query.folded.every((word) => folded.includes(word))) return null;
  if (query.exact.every((word) => exact.includes(word))) {
    return query.exact.every((word) => exact.includes(` ${word}`)) ? 'EXACT_WORD_START' : 'EXACT_INSIDE';
  }
  return query.folded.every((word) => folded.includes(` ${word}`)) ? 'FOLDED_WORD_START' : 'FOLDED_INSIDE';
}

/** The ranking rule: those that answer the query, the better match first, then in Vietnamese order. */
export function ranked<Found extends Candidate>(candidates: readonly Found[], query: SearchQuery): Found[] {
  return candidates
    .flatMap((candidate) => {
      const match = matchOf(candidate, query);
      return match === null ? [] : [{ candidate, rank: MATCHES.indexOf(match) }];
    })
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        compare(one.candidate.sortKey, other.candidate.sortKey) ||
        compare(one.candidate.source, other.candidate.source),
    )
    .map(({ candidate }) => candidate);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
