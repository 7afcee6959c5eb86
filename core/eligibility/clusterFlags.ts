/** Flags from the lowest to the highest: who is proposed for a higher one than the rest is the leader acclaimed. */
export const CLUSTER_FLAGS: readonly string[] = ['CO_LDLD', 'CO_TLD', 'CO_BT', 'CO_CP'];

/** One unit proposed for a flag, with the one it falls back on. */
export interface FlagProposal {
  unitId: string;
  awardCode: string;
  fallbackAwardCode: string | null;
}

/**
 * Who of a cluster was acclaimed as its leader, and who was voted for a flag at all. A proposal sent up carries the
 * flag it falls back on: the unit was voted for that one too.
 */
export function acclaimedAndFlagged<Proposal extends FlagProposal>(
  proposals: readonly Proposal[],
): { acclaimed: Proposal[]; flagged: Proposal[] } {
  const named = proposals.flatMap(({ awardCode, fallbackAwardCode }) => [awardCode, fallbackAwardCode ?? awardCode]);
  const lowest = CLUSTER_FLAGS.find((code) => named.includes(code));
  return {
    acclaimed: proposals.filter(({ awardCode }) => awardCode !== lowest),
    flagged: proposals.filter(
      ({ awardCode, fallbackAwardCode }) => awardCode === lowest || fallbackAwardCode === lowest,
    ),
  };
}
