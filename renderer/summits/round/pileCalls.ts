import { ballotKey, type Ballot } from '#core/summits/ballot.ts';

/** The most one call takes. */
const MOST_A_CALL = 200;

/** One step that brings the data nearer to what was typed. Ordinals count from 1. */
export type PileCall =
  | { act: 'REPLACE'; ordinal: number; ballot: Ballot }
  | { act: 'TAKE_BACK'; ordinal: number }
  | { act: 'ENTER'; from: number; ballots: Ballot[] };

/** What is to be written next so that the data come to hold the pile; null when they do. */
export function nextCall(kept: readonly Ballot[], pile: readonly Ballot[]): PileCall | null {
  const changed = pile.findIndex((ballot, index) => !isSame(ballot, kept[index]));
  const ballot = pile[changed];
  if (ballot && changed < kept.length) return { act: 'REPLACE', ordinal: changed + 1, ballot };
  if (ballot) return { act: 'ENTER', from: changed + 1, ballots: pile.slice(changed, changed + MOST_A_CALL) };
  return kept.length > pile.length ? { act: 'TAKE_BACK', ordinal: kept.length } : null;
}

/** What the data hold once that call is through. */
export function afterCall(kept: readonly Ballot[], call: PileCall): readonly Ballot[] {
  switch (call.act) {
    case 'REPLACE':
      return kept.with(call.ordinal - 1, call.ballot);
    case 'TAKE_BACK':
      return kept.slice(0, -1);
    case 'ENTER':
      return [...kept, ...call.ballots];
  }
}

/** How many ballots of the pile are not in the data as they were typed, or were taken back and still are. */
export function unsentIn(kept: readonly Ballot[], pile: readonly Ballot[]): number {
  const differing = pile.filter((ballot, index) => !isSame(ballot, kept[index])).length;
  return differing + Math.max(0, kept.length - pile.length);
}

/**
 * Whether what the data turn out to hold came of this pile alone, for the answer to a call may be lost though the call
 * was not. Otherwise somebody else went on with the count, and what was typed here no longer belongs behind it.
 */
export function isOfPile(
  found: readonly Ballot[],
  { kept, pile }: { kept: readonly Ballot[]; pile: readonly Ballot[] },
): boolean {
  return (
    found.length >= Math.min(kept.length, pile.length) &&
    found.every((ballot, index) => isSame(ballot, kept[index]) || isSame(ballot, pile[index]))
  );
}

function isSame(one: Ballot, other: Ballot | undefined): boolean {
  return other !== undefined && (one === other || ballotKey(one) === ballotKey(other));
}
