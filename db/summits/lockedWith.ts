import type { LockedWith } from '#core/summits/round.ts';

/** What a lock rests on, as it is kept. Of a round that an earlier build locked no reason is known. */
export function lockedWithOf(kept: string): LockedWith {
  return { quorumReason: '', ...(JSON.parse(kept) as Omit<LockedWith, 'quorumReason'>) };
}
