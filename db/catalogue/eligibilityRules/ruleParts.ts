import { LAW_2003 } from '#core/dates/lawDays.ts';
import type { Condition } from '#core/eligibility/condition.ts';
import type { RuleAbout, Severity } from '#core/eligibility/rule.ts';
import type { ShippedPeriod } from '../shipped.ts';

/** A rule of eligibility as it ships, over one period. */
export interface ShippedRule extends ShippedPeriod {
  code: string;
  name: string;
  about: RuleAbout;
  /** Empty for all awards. */
  awardCodes: string[];
  condition: Condition;
  severity: Severity;
  /** Told when it is missed. */
  message: string;
  /** Off where the law leaves the figure to the office. */
  isEnabled: boolean;
}

/** What a rule says of itself; the rest is what most rules have. */
export type RuleParts = Pick<ShippedRule, 'code' | 'name' | 'about' | 'condition' | 'message' | 'basis'> &
  Partial<Pick<ShippedRule, 'awardCodes' | 'from' | 'to' | 'verified' | 'isEnabled'>>;

/** All rules only remind: which of them stop a line is the office's decision. */
export function rule(parts: RuleParts): ShippedRule {
  return {
    awardCodes: [],
    from: LAW_2003,
    to: null,
    verified: true,
    isEnabled: true,
    severity: 'WARN',
    ...parts,
  };
}

/** The same rule for persons and for collectives. */
export function forBoth(parts: Omit<RuleParts, 'about'>): ShippedRule[] {
  return [rule({ ...parts, about: 'INDIVIDUAL' }), rule({ ...parts, about: 'COLLECTIVE' })];
}
