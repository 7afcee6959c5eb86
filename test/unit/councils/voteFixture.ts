import type { VoteRule } from '#core/councils/voteRule.ts';
import type { CompleteCount } from '#core/votes/voteCount.ts';

/** Nine tenths of all members unless told otherwise. */
export function rule(changes: Partial<VoteRule> = {}): VoteRule {
  return {
    ...{ base: 'TOTAL_MEMBERS', num: 9, den: 10, comparator: 'GE', tieRule: 'NONE' },
    ...{ isSecret: false, absentByWriting: false, excludesOwn: false },
    ...changes,
  };
}

/** Everybody there and nothing said, unless told otherwise. */
export function count(changes: Partial<CompleteCount> = {}): CompleteCount {
  return {
    ...{ members: 0, present: 0, written: 0, issued: 0, collected: 0, invalid: 0 },
    ...{ agree: 0, disagree: 0, abstain: 0 },
    ...changes,
  };
}

/** Of so many present, so many agree and the others do not. */
export const hall = (present: number, agree: number) =>
  count({ members: present, present, issued: present, collected: present, agree, disagree: present - agree });
