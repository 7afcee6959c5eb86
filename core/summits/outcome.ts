import type { CountedRound, RoundPurpose } from './round.ts';
import { roundResult } from './roundResult.ts';

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

/** A member that won something in a round. */
export interface Winner {
  memberId: string;
  name: string;
  purpose: RoundPurpose;
  roundTitle: string;
}

/**
 * Locked rounds that still count: one that was corrected makes way for the round that corrects it, once that is locked,
 * and so does what was voted again on the ground of the wrong count.
 */
export function standingRounds<Round extends Pick<OutcomeRound, 'id' | 'previousId' | 'correctsId' | 'isLocked'>>(
  rounds: readonly Round[],
): Round[] {
  const locked = rounds.filter(({ isLocked }) => isLocked);
  const corrected = new Set(locked.map(({ correctsId }) => correctsId));
  const stands = ({ id, previousId }: Round): boolean => {
    const previous = locked.find((round) => round.id === previousId);
    return !corrected.has(id) && (previous === undefined || stands(previous));
  };
  return locked.filter(stands);
}

/**
 * Whether what is proposed may be changed: until the summit ends, and again once a count was corrected after its end.
 * Times are ISO, UTC.
 */
export function isOutcomeOpen(
  closedAt: string | null,
  rounds: readonly { correctsId: string | null; lockedAt: string | null }[],
): boolean {
  return (
    closedAt === null ||
    rounds.some(({ correctsId, lockedAt }) => correctsId !== null && lockedAt !== null && lockedAt >= closedAt)
  );
}

/** Members of whom it was said that nothing is proposed: they enter no tờ trình, whatever they won. */
export function withoutProposal(
  outcomes: readonly { memberId: string; awardCode: string | null }[],
): ReadonlySet<string> {
  return new Set(outcomes.filter(({ awardCode }) => awardCode === null).map(({ memberId }) => memberId));
}

/** Who won what, round by round; a second round adds to what the first one settled. */
export function winnersOf(rounds: readonly OutcomeRound[]): Winner[] {
  return standingRounds(rounds).flatMap((round) =>
    (roundResult(round)?.rows ?? [])
      .filter(({ outcome }) => outcome === 'PASSED')
      .map(({ memberId, name }) => ({ memberId, name, purpose: round.purpose, roundTitle: round.title })),
  );
}

/** What is worth a second look in the outcome; none of it keeps the summit from its end. */
export function outcomeRemarks(rounds: readonly OutcomeRound[], year: number): string[] {
  const winners = winnersOf(rounds);
  const wins = (purpose: RoundPurpose) => winners.filter((winner) => winner.purpose === purpose);
  const flags = new Set(wins('FLAG').map(({ memberId }) => memberId));
  const considered = new Set(
    standingRounds(rounds)
      .filter(({ purpose }) => purpose === 'FLAG' || purpose === 'LEADER')
      .flatMap(({ candidates }) => candidates.map(({ memberId }) => memberId)),
  );
  const remarks: string[] = [];
  if (flags.size > 0)
    for (const { memberId, name } of wins('LEADER'))
      if (!flags.has(memberId))
        remarks.push(`${name} được suy tôn dẫn đầu nhưng không nằm trong các đơn vị được bình bầu tặng Cờ.`);
  if (wins('LEADER').length > 1) remarks.push(`Đang có ${wins('LEADER').length} đơn vị dẫn đầu.`);
  if (considered.size > 0)
    for (const { memberId, name } of [...wins('NEXT_LEAD'), ...wins('NEXT_DEPUTY')])
      if (!considered.has(memberId))
        remarks.push(`${name} không được xét thi đua năm ${year} nhưng được bầu làm trưởng, phó năm ${year + 1}.`);
  for (const { memberId, name } of wins('NEXT_LEAD'))
    if (wins('NEXT_DEPUTY').some((deputy) => deputy.memberId === memberId))
      remarks.push(`${name} được bầu cả Trưởng và Phó năm ${year + 1}: chưa ghi được trưởng, phó năm ${year + 1}.`);
  if (wins('NEXT_LEAD').length > 1) remarks.push(`Đang có ${wins('NEXT_LEAD').length} đơn vị được bầu làm trưởng.`);
  return remarks;
}
