import { z } from 'zod';
import type { EffectivePeriod } from '../dates/effectivePeriod.ts';
import { isoDateSchema } from '../dates/isoDate.ts';
import type { RowOrigin } from '../office/catalogue.ts';
import { requiredText } from '../text/cleanText.ts';

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

/** At an exact half of the votes: the chair's side wins, they vote again, or it has failed. */
export const TIE_RULES = ['CHAIR', 'REVOTE', 'NONE'] as const;
export type TieRule = (typeof TIE_RULES)[number];

export const TIE_RULE_LABELS: Record<TieRule, string> = {
  CHAIR: 'Theo ý kiến của chủ tọa',
  REVOTE: 'Bỏ phiếu lại',
  NONE: 'Không đạt',
};

/** How many must agree: `agree / base ≥ num / den`, or `>` with GT. */
const ruleFields = {
  base: z.enum(VOTE_BASES),
  num: z.int().min(0).max(1000),
  den: z.int().min(1).max(1000),
  comparator: z.enum(['GE', 'GT']),
  isSecret: z.boolean(),
  /** Members who are absent vote in writing. */
  absentByWriting: z.boolean(),
  /** Nobody votes on himself or on his own unit; he is then no part of the base. */
  excludesOwn: z.boolean(),
  tieRule: z.enum(TIE_RULES),
};
const ABOVE_WHOLE = { path: ['num'], message: 'Tỷ lệ không thể quá 100 %' };
const isShare = ({ num, den }: { num: number; den: number }) => num <= den;

export const voteRuleSchema = z.strictObject(ruleFields).refine(isShare, ABOVE_WHOLE);
export type VoteRule = z.infer<typeof voteRuleSchema>;

/** What the office writes into the table of rules. */
export const voteRuleInputSchema = z
  .strictObject({
    /** Null for every award no rule of its own is written for. */
    awardCode: z.string().min(1).max(40).nullable(),
    ...ruleFields,
    effectiveFrom: isoDateSchema,
    effectiveTo: isoDateSchema.nullable(),
    basis: requiredText(300, 'Cần ghi căn cứ'),
    verified: z.boolean(),
  })
  .refine(isShare, ABOVE_WHOLE)
  .refine(({ effectiveFrom, effectiveTo }) => effectiveTo === null || effectiveTo >= effectiveFrom, {
    path: ['effectiveTo'],
    message: 'Ngày hết hiệu lực trước ngày bắt đầu',
  });
export type VoteRuleInput = z.infer<typeof voteRuleInputSchema>;

/** A rule as dated data: for one award, or for all others where it names none. Initiatives pass by points, not by votes. */
export interface VoteRuleRow extends VoteRule, EffectivePeriod {
  id: string;
  awardCode: string | null;
  basis: string;
  verified: boolean;
  origin: RowOrigin;
  version: number;
}

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
export function baseOf(rule: Pick<VoteRule, 'base'>, count: CompleteCount): number {
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

/** Compares by integers, never by rounded percentages: 8 of 9 is 88,89 % and misses 90 %. */
export function reaches(rule: Pick<VoteRule, 'num' | 'den' | 'comparator'>, agree: number, base: number): boolean {
  if (base === 0) return false;
  const difference = agree * rule.den - rule.num * base;
  return rule.comparator === 'GE' ? difference >= 0 : difference > 0;
}

/** Fewest votes in favour that reach the rule; null where not even all do (more than 100 %). */
export function votesNeeded(rule: Pick<VoteRule, 'num' | 'den' | 'comparator'>, base: number): number | null {
  if (base === 0) return null;
  const product = rule.num * base;
  const rest = product % rule.den;
  const whole = (product - rest) / rule.den;
  const needed = rule.comparator === 'GT' || rest > 0 ? whole + 1 : whole;
  return needed > base ? null : needed;
}
