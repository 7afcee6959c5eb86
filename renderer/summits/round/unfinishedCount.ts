import { ballotsIn, returnedIn, type RoundEntry } from '#core/summits/compareEntries.ts';

/**
 * The count a teller goes on with after the page was left: the first until it has every ballot given out, then the
 * second. Whoever began the second took the first for finished, even where not all ballots came back.
 */
export function unfinishedCount(issued: number | null, [first, second]: readonly (RoundEntry | undefined)[]): 1 | 2 {
  if (!first) return 1;
  if (second) return ballotsIn(second) > ballotsIn(first) ? 1 : 2;
  return first.mode === 'TALLY' || returnedIn(first) >= (issued ?? 0) ? 2 : 1;
}
