import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Condition } from '#core/eligibility/condition.ts';
import type { EligibilityRule, RuleInput } from '#core/eligibility/eligibilityRule.ts';

/** A rule as it is being typed: the beginning may be missing for a while. */
export type TypedRule = Omit<RuleInput, 'effectiveFrom'> & { effectiveFrom: IsoDate | null };

const FIRST: Condition = { kind: 'ALL', of: [{ kind: 'GRADING', grades: ['HTXSNV'], yearsAgo: 0 }] };

/** A new rule, in force from the beginning of the year the office works in. */
export const blankRule = (year: number): TypedRule => ({
  code: '',
  name: '',
  about: 'INDIVIDUAL',
  awardCodes: [],
  condition: FIRST,
  severity: 'WARN',
  message: '',
  isEnabled: true,
  effectiveFrom: `${year}-01-01`,
  effectiveTo: null,
  basis: '',
  verified: false,
});

/** A rule as it stands, to be changed. */
export function typedRule(rule: EligibilityRule): TypedRule {
  const { code, name, about, awardCodes, condition, severity, message, isEnabled } = rule;
  const { effectiveFrom, effectiveTo, basis, verified } = rule;
  return {
    code,
    name,
    about,
    awardCodes,
    condition,
    severity,
    message,
    isEnabled,
    effectiveFrom,
    effectiveTo,
    basis,
    verified,
  };
}
