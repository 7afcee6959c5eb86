import { isEffectiveOn } from '../dates/effectivePeriod.ts';
import type { IsoDate } from '../dates/isoDate.ts';
import type { VoteRuleRow } from './voteRule.ts';

/**
 * The rule a council votes by on a day. One written for the award goes before one for all awards, because the law asks
 * more of some titles than an office asks of the rest; of two that say the same, the office's own row wins, then the
 * younger.
 */
export function chooseVoteRule(
  rows: readonly VoteRuleRow[],
  { awardCode, on }: { awardCode: string | null; on: IsoDate },
): VoteRuleRow | undefined {
  return rows
    .filter((row) => isEffectiveOn(row, on))
    .filter((row) => row.awardCode === null || row.awardCode === awardCode)
    .sort((one, other) => rank(one) - rank(other) || (one.effectiveFrom > other.effectiveFrom ? -1 : 1))
    .at(0);
}

const rank = ({ awardCode, origin }: VoteRuleRow) => (awardCode === null ? 2 : 0) + (origin === 'OFFICE' ? 0 : 1);
