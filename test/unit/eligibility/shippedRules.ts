import { type EligibilityRule, findingOf } from '#core/eligibility/eligibilityRule.ts';
import type { RuleFacts } from '#core/eligibility/facts.ts';
import { SHIPPED_RULES } from '#db/catalogue/eligibilityRules.ts';

/** The shipped rules as an office has them. */
export const RULES: readonly EligibilityRule[] = SHIPPED_RULES.map(({ from, to, ...rule }, index) => ({
  ...rule,
  id: `rule:${rule.code}:${rule.about}:${from}`,
  effectiveFrom: from,
  effectiveTo: to,
  origin: 'SHIPPED',
  sortOrder: index + 1,
  version: 1,
}));

/** What the shipped rule of a code, in force on a day, says about the facts. */
export function say(code: string, facts: RuleFacts, on = '2024-12-20') {
  const rule = RULES.find(
    (one) =>
      one.code === code &&
      one.about === facts.about &&
      one.effectiveFrom <= on &&
      (one.effectiveTo === null || on <= one.effectiveTo),
  );
  if (!rule) throw new Error(`no rule ${code} about ${facts.about} on ${on}`);
  const { outcome, lookedAt, lacking, message } = findingOf(rule, facts);
  return { outcome, lookedAt, lacking, message };
}
