import { standingRounds, winnersOf, type OutcomeRound } from './outcome.ts';
import { isFlagPurpose, proposalsOf, withoutProposal, type ProposedFlags, type SaidOutcome } from './proposals.ts';
import type { RoundPurpose } from './round.ts';

/** A line of a tờ trình of the year that asks a flag for a member. */
export interface FlagLine {
  id: string;
  memberId: string;
  awardCode: string;
  fallbackAwardCode: string | null;
  batchTitle: string;
}

/** What a tờ trình says otherwise than the summit; `lineId` is null where a line is missing. */
export interface FlagRemark {
  lineId: string | null;
  text: string;
}

/**
 * Where the tờ trình of a year and its summit have come apart, as after a count that was put right: who stands in one
 * and did not win, and who won and stands in none. Before the first of its members is nominated, nothing is missing.
 */
export function flagRemarks(
  lines: readonly FlagLine[],
  {
    rounds,
    outcomes,
    flags,
    members,
  }: {
    rounds: readonly OutcomeRound[];
    outcomes: readonly SaidOutcome[];
    flags: ProposedFlags;
    members: readonly { id: string; name: string }[];
  },
): FlagRemark[] {
  const winners = winnersOf(rounds);
  const isVoted = (purpose: RoundPurpose) => standingRounds(rounds).some((round) => round.purpose === purpose);
  if (!isVoted('FLAG')) return [];
  const proposed = new Set(proposalsOf(winners, outcomes, flags).map(({ memberId }) => memberId));
  const leaders = new Set(winners.filter(({ purpose }) => purpose === 'LEADER').map(({ memberId }) => memberId));
  const said = new Set(outcomes.map(({ memberId, awardCode }) => `${memberId} ${awardCode}`));
  const isForLeader = ({ awardCode, fallbackAwardCode }: FlagLine) =>
    isVoted('LEADER') && flags.LEADER !== flags.FLAG && [awardCode, fallbackAwardCode].includes(flags.LEADER);
  const without = withoutProposal(outcomes);
  return members.flatMap(({ id, name }): FlagRemark[] => {
    const own = lines.filter(({ memberId }) => memberId === id);
    const isWinner = winners.some(({ memberId, purpose }) => memberId === id && isFlagPurpose(purpose));
    if (own.length === 0 && lines.length > 0 && isWinner && !without.has(id))
      return [{ lineId: null, text: `${name} được bình bầu, suy tôn nhưng chưa có trong tờ trình nào.` }];
    return own.flatMap((line): FlagRemark[] => {
      const where = `${name} còn trong tờ trình “${line.batchTitle}”`;
      if (!proposed.has(id)) return [{ lineId: line.id, text: `${where} nhưng hội nghị không đề nghị.` }];
      const isAbove = isForLeader(line) && !leaders.has(id) && !said.has(`${id} ${line.awardCode}`);
      return isAbove ? [{ lineId: line.id, text: `${where} với Cờ của đơn vị dẫn đầu nhưng không được suy tôn.` }] : [];
    });
  });
}
