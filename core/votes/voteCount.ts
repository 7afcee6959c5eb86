import { fewestReaching, type Fraction } from './fraction.ts';

/** What the votes in favour are compared with. */
export const VOTE_BASES = ['TOTAL_MEMBERS', 'PRESENT', 'ISSUED', 'COLLECTED', 'VALID'] as const;
export type VoteBase = (typeof VOTE_BASES)[number];

export const VOTE_BASE_LABELS: Record<VoteBase, string> = {
  TOTAL_MEMBERS: 'Tổng số thành viên',
  PRESENT: 'Số thành viên có mặt',
  ISSUED: 'Số phiếu phát ra',
  COLLECTED: 'Số phiếu thu về',
  VALID: 'Số phiếu hợp lệ',
};

/** What was counted on one matter. Null while not counted yet. */
export interface VoteCount {
  /** Members who vote, without those the rule keeps from this matter. */
  members: number;
  /** Of them, those in the room. */
  present: number;
  /** Of them, those absent who vote in writing; 0 where the rule does not let them. */
  written: number;
  issued: number | null;
  collected: number | null;
  invalid: number | null;
  agree: number | null;
  disagree: number | null;
  abstain: number | null;
}

export type CompleteCount = { [Key in keyof VoteCount]: number };

/** Whether every figure of the count is known. */
export function isComplete<Count extends VoteCount>(count: Count): count is Count & CompleteCount {
  // Named one by one: a vote that is kept carries more than its figures.
  const { issued, collected, invalid, agree, disagree, abstain } = count;
  return [issued, collected, invalid, agree, disagree, abstain].every((figure) => figure !== null);
}

/** The number the votes in favour are compared with. */
export function baseOf(rule: { base: VoteBase }, count: CompleteCount): number {
  switch (rule.base) {
    case 'TOTAL_MEMBERS':
      return count.members;
    case 'PRESENT':
      // Who votes in writing takes part: without him more could agree than the base has.
      return count.present + count.written;
    case 'ISSUED':
      return count.issued;
    case 'COLLECTED':
      return count.collected;
    case 'VALID':
      return count.collected - count.invalid;
  }
}

/** Fewest votes in favour that reach the fraction; null where not even all do (more than 100 %). */
export function votesNeeded(rule: Fraction, base: number): number | null {
  if (base === 0) return null;
  const needed = fewestReaching(rule, base);
  return needed > base ? null : needed;
}
