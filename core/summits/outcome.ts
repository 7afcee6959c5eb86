import { percentText } from '../votes/percent.ts';
import type { CountedRound, RoundPurpose } from './round.ts';
import { roundResult, type CandidateResult } from './roundResult.ts';
import type { Tally } from './tally.ts';

/** A round as far as the outcome of the summit goes by it. */
export interface OutcomeRound extends CountedRound {
  id: string;
  title: string;
  purpose: RoundPurpose;
  /** The round whose open places this one settles. */
  previousId: string | null;
  correctsId: string | null;
  isLocked: boolean;
}

/** A round with what was counted in it, as the outcome looks at it. */
export function asOutcomeRound<Round extends { lockedAt: string | null }>({
  round,
  tally,
}: {
  round: Round;
  tally: Tally | null;
}) {
  return { ...round, tally, isLocked: round.lockedAt !== null };
}

/** A member that won something in a round. */
export interface Winner {
  memberId: string;
  name: string;
  purpose: RoundPurpose;
  roundTitle: string;
  /** False where the standing committee decided: nobody elected or acclaimed it. */
  isVoted: boolean;
  /** The round with its votes, or the words of the decision: what a paper names as the ground. */
  words: string;
}

/** A round as far as others follow it. */
type FollowedRound = Pick<OutcomeRound, 'id' | 'previousId' | 'correctsId' | 'isLocked'>;

/** Locked rounds that still count: those nothing has taken the place of. */
export function standingRounds<Round extends FollowedRound>(rounds: readonly Round[]): Round[] {
  return rounds.filter((round) => round.isLocked && replacementOf(round, rounds) === undefined);
}

/**
 * What took the place of a round: the round that corrects it, once that is locked; and of what was voted again on the
 * ground of a wrong count, the round that corrects that count. Undefined where the round stands.
 */
export function replacementOf<Round extends FollowedRound>(
  { id, previousId }: Pick<FollowedRound, 'id' | 'previousId'>,
  rounds: readonly Round[],
): Round | undefined {
  const correcting = rounds.find(({ correctsId, isLocked }) => isLocked && correctsId === id);
  const previous = rounds.find((round) => round.id === previousId);
  return correcting ?? (previous && replacementOf(previous, rounds));
}

/**
 * Whether what is proposed may be changed: until the summit ends, and again once a count was corrected after its end.
 * After is told by the numbers of the rounds: a clock may have been set back.
 *
 * @param closedAfter number of the last round before the end; null while the summit is open
 */
export function isOutcomeOpen(
  closedAfter: number | null,
  rounds: readonly { ordinal: number; correctsId: string | null; lockedAt: string | null }[],
): boolean {
  if (closedAfter === null) return true;
  return rounds.some(
    ({ ordinal, correctsId, lockedAt }) => correctsId !== null && lockedAt !== null && ordinal > closedAfter,
  );
}

/** Who won what, round by round; a second round adds to what the first one settled. */
export function winnersOf(rounds: readonly OutcomeRound[]): Winner[] {
  return standingRounds(rounds).flatMap((round) =>
    (roundResult(round)?.rows ?? [])
      .filter(({ outcome }) => outcome === 'PASSED')
      .map((row) => ({
        ...{ memberId: row.memberId, name: row.name, purpose: round.purpose, roundTitle: round.title },
        ...{ isVoted: round.kind !== 'DECISION', words: groundOf(round, row) },
      })),
  );
}

/** `Vòng 1. Bình bầu …: 7/8 phiếu (87,50%)`, or the document that decided. */
function groundOf({ title, kind, ruling }: OutcomeRound, { agree, base }: CandidateResult): string {
  if (kind === 'DECISION') return ruling?.words ?? '';
  return `${title}: ${agree}/${base} ${kind === 'HANDS' ? 'người' : 'phiếu'} (${percentText(agree, base)})`;
}
