import { z } from 'zod';
import type { EffectivePeriod } from '../dates/effectivePeriod.ts';
import type { RowOrigin } from '../office/catalogue.ts';
import type { CouncilKind } from './council.ts';

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
export const voteRuleSchema = z
  .strictObject({
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
  })
  .refine(({ num, den }) => num <= den, { path: ['num'], message: 'Tỷ lệ không thể quá 100 %' });
export type VoteRule = z.infer<typeof voteRuleSchema>;

/** A rule as dated data: for one award, or for all of that kind of council where it names none. */
export interface VoteRuleRow extends VoteRule, EffectivePeriod {
  id: string;
  councilKind: CouncilKind;
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
  present: number;
  issued: number | null;
  collected: number | null;
  invalid: number | null;
  agree: number | null;
  disagree: number | null;
  abstain: number | null;
}

export type CompleteCount = { [Key in keyof VoteCount]: number };

/** Whether every figure of the count is known. */
export function isComplete(count: VoteCount): count is CompleteCount {
  return Object.values(count).every((figure) => figure !== null);
}

/** The number the votes in favour are compared with. */
export function baseOf(rule: Pick<VoteRule, 'base'>, count: CompleteCount): number {
  switch (rule.base) {
    case 'TOTAL_MEMBERS':
      return count.members;
    case 'PRESENT':
      return count.present;
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
  const exact = Math.ceil((rule.num * base) / rule.den);
  const needed = [exact - 1, exact, exact + 1].find((votes) => votes >= 0 && reaches(rule, votes, base));
  return needed === undefined || needed > base ? null : needed;
}
