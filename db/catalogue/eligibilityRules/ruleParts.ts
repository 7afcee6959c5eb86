import type { IsoDate } from '#core/dates/isoDate.ts';
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

/** Days on which the rules of the union or the state changed. */
export const LAW_2003: IsoDate = '2004-05-26';
export const QD1564_FROM: IsoDate = '2014-12-24';
export const HD168_FROM: IsoDate = '2015-01-01';
export const HD1217_FROM: IsoDate = '2016-08-11';
export const QD1689_FROM: IsoDate = '2019-11-12';
export const QD1689_TO: IsoDate = '2024-05-28';
export const QD999_FROM: IsoDate = '2024-05-29';
export const LAW_2003_TO: IsoDate = '2023-12-31';
export const ND13_FROM: IsoDate = '2012-05-01';
export const ND152_RULES_FROM: IsoDate = '2025-07-01';

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
