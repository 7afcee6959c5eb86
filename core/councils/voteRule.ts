import { z } from 'zod';
import type { EffectivePeriod } from '../dates/effectivePeriod.ts';
import { isoDateSchema } from '../dates/isoDate.ts';
import type { RowOrigin } from '../office/catalogue.ts';
import { requiredText } from '../text/cleanText.ts';
import { VOTE_BASES } from '../votes/voteCount.ts';

/** At an exact half of the votes: the chair's side wins, they vote again, or it has failed. */
export const TIE_RULES = ['CHAIR', 'REVOTE', 'NONE'] as const;
export type TieRule = (typeof TIE_RULES)[number];

export const TIE_RULE_LABELS: Record<TieRule, string> = {
  CHAIR: 'Theo ý kiến của chủ trì',
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
