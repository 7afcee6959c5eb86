import { tallyOf } from '#core/summits/compareEntries.ts';
import type { CountedBy, CountedRound } from '#core/summits/round.ts';
import type { EntryRow } from '#db/summits/entryStore.ts';
import type { RoundRow } from '#db/summits/roundStore.ts';

/** A round with what its first count came to; the second one only has to agree. */
export function countedRound(round: RoundRow, entries: readonly EntryRow[]): CountedRound & CountedBy {
  const first = entries.find(({ entry }) => entry === 1);
  return { ...round, tally: first ? tallyOf(first, round.candidates.length) : null };
}
