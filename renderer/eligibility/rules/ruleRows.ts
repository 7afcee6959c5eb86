import { isEffectiveOn } from '#core/dates/effectivePeriod.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { EligibilityRule } from '#core/eligibility/eligibilityRule.ts';
import { RULE_ABOUTS, type RuleAbout } from '#core/eligibility/rule.ts';
import { foldForSearch } from '#core/text/fold.ts';

/** A rule in its list. */
export interface RuleRow {
  rule: EligibilityRule;
  /** A row of the office stands in its place. */
  isReplaced: boolean;
  /** Of the office's own: a shipped rule it stands for. */
  hasOriginal: boolean;
  isInForce: boolean;
}

export interface RuleFilter {
  text: string;
  awardCode: string | null;
  /** Also rules of other times and those another row stands for. */
  showsAll: boolean;
}

/** Rules by what they are about, in their order. */
export function ruleRows(
  rules: readonly EligibilityRule[],
  { text, awardCode, showsAll }: RuleFilter,
  today: IsoDate,
): { about: RuleAbout; rows: RuleRow[] }[] {
  const key = foldForSearch(text.trim());
  const all = rules.map((rule): RuleRow => {
    const twins = rules.filter((other) => other.code === rule.code && other.about === rule.about);
    const isInForce = isEffectiveOn(rule, today);
    return {
      rule,
      isInForce,
      isReplaced:
        rule.origin === 'SHIPPED' &&
        twins.some(
          (other) => other.origin === 'OFFICE' && isEffectiveOn(other, isInForce ? today : rule.effectiveFrom),
        ),
      hasOriginal: rule.origin === 'OFFICE' && twins.some(({ origin }) => origin === 'SHIPPED'),
    };
  });
  const wanted = all
    .filter(({ isInForce, isReplaced }) => showsAll || (isInForce && !isReplaced))
    .filter(({ rule }) => awardCode === null || rule.awardCodes.length === 0 || rule.awardCodes.includes(awardCode))
    .filter(({ rule }) => key === '' || foldForSearch(`${rule.code} ${rule.name} ${rule.message}`).includes(key));
  return RULE_ABOUTS.map((about) => ({ about, rows: wanted.filter(({ rule }) => rule.about === about) })).filter(
    ({ rows }) => rows.length > 0,
  );
}
