import { z } from 'zod';
import { isEffectiveOn } from '../dates/effectivePeriod.ts';
import { isoDateSchema, type IsoDate } from '../dates/isoDate.ts';
import { cleanText, requiredText } from '../text/cleanText.ts';
import { type Condition, conditionSchema, fitsAbout } from './condition.ts';
import { evaluate } from './evaluate.ts';
import type { RuleFacts } from './facts.ts';
import { RULE_ABOUTS, SEVERITIES, type RuleAbout, type RuleFinding, type RuleHead } from './rule.ts';

/** A rule with its condition. */
export interface EligibilityRule extends RuleHead {
  condition: Condition;
}

export const RULE_ABOUT_LABELS: Record<RuleAbout, string> = {
  INDIVIDUAL: 'Cá nhân',
  COLLECTIVE: 'Tập thể',
  INITIATIVE: 'Sáng kiến',
  CLUSTER: 'Cụm, khối',
  DECISION: 'Quyết định',
};

/** What an office may write into a rule of its own. */
export const ruleInputSchema = z
  .strictObject({
    /** The same code as a shipped rule stands in its place; a new one is a rule of its own. */
    code: z
      .string()
      .trim()
      .max(20)
      .regex(/^[A-Z][A-Z0-9_]{0,19}$/u, 'Mã gồm chữ in không dấu và số, ví dụ Q01'),
    name: requiredText(200, 'Cần tên quy tắc'),
    about: z.enum(RULE_ABOUTS),
    awardCodes: z.array(z.string().min(1).max(40)).max(60),
    condition: conditionSchema,
    severity: z.enum(SEVERITIES),
    message: requiredText(500, 'Cần câu nhắc khi chưa đạt'),
    isEnabled: z.boolean(),
    effectiveFrom: isoDateSchema,
    effectiveTo: isoDateSchema.nullable(),
    basis: cleanText(500),
    verified: z.boolean(),
  })
  .refine(({ effectiveFrom, effectiveTo }) => effectiveTo === null || effectiveTo >= effectiveFrom, {
    path: ['effectiveTo'],
    message: 'Ngày hết hiệu lực trước ngày bắt đầu',
  })
  .refine(({ condition, about }) => fitsAbout(condition, about), {
    path: ['condition'],
    message: 'Có điều kiện không dùng được cho đối tượng này',
  });
export type RuleInput = z.infer<typeof ruleInputSchema>;

/** What a rule is asked about. */
export interface Asked {
  about: RuleAbout;
  /** Null where no award is meant: an initiative, a cluster, a decision. */
  awardCode: string | null;
  onDate: IsoDate;
}

/**
 * The rules to be asked, in their order: in force on the day, switched on, about that subject and award. Of rules with
 * one code an office's own row in force takes the place of the shipped one, be it only to switch it off.
 */
export function rulesFor<Rule extends RuleHead>(rules: readonly Rule[], { about, awardCode, onDate }: Asked): Rule[] {
  const ofSubject = rules.filter((rule) => rule.about === about && isEffectiveOn(rule, onDate));
  const ownCodes = new Set(ofSubject.filter(({ origin }) => origin === 'OFFICE').map(({ code }) => code));
  return ofSubject
    .filter(({ origin, code }) => origin === 'OFFICE' || !ownCodes.has(code))
    .filter(({ isEnabled }) => isEnabled)
    .filter(({ awardCodes }) => awardCodes.length === 0 || (awardCode !== null && awardCodes.includes(awardCode)))
    .sort((one, other) => one.sortOrder - other.sortOrder || (one.id < other.id ? -1 : 1));
}

/** What one rule says about the facts, and how much is missing until it is met. */
export function findingOf(rule: EligibilityRule, facts: RuleFacts): RuleFinding & { lacking: number } {
  const { outcome, lookedAt, lacking } = evaluate(rule.condition, facts);
  return {
    ruleId: rule.id,
    code: rule.code,
    name: rule.name,
    severity: rule.severity,
    outcome,
    lookedAt,
    message: messageOf(rule, outcome),
    basis: rule.basis,
    verified: rule.verified,
    lacking,
  };
}

function messageOf({ message }: EligibilityRule, outcome: RuleFinding['outcome']): string {
  if (outcome === 'MET') return '';
  return outcome === 'MISSED' ? message : `Chưa đủ dữ liệu để kết luận. ${message}`;
}
