import type { InsertRow } from '../insertInChunks.ts';
import { FORM_RULES } from './eligibilityRules/formRules.ts';
import { LAW_2022_RULES } from './eligibilityRules/law2022Rules.ts';
import { LOCAL_RULES } from './eligibilityRules/localRules.ts';
import { PAPER_RULES } from './eligibilityRules/paperRules.ts';
import { STANDING_RULES } from './eligibilityRules/standingRules.ts';
import { TITLE_RULES } from './eligibilityRules/titleRules.ts';
import type { ShippedRule } from './eligibilityRules/ruleParts.ts';

/**
 * The rules C01–C26 with what each rests on, then those the articles of the 2022 law give for the commonest awards,
 * and local ones that are off until an office wants them.
 */
export const SHIPPED_RULES: readonly ShippedRule[] = [
  ...TITLE_RULES,
  ...FORM_RULES,
  ...PAPER_RULES,
  ...STANDING_RULES,
  ...LAW_2022_RULES,
  ...LOCAL_RULES,
];

/** The rows of a new office. Ids are stable words, so that a shipped rule is the same row in every office. */
export function shippedRuleRows(): InsertRow[] {
  return SHIPPED_RULES.map((shipped, index) => ({
    id: `rule:${shipped.code}:${shipped.about}:${shipped.from}`,
    code: shipped.code,
    name: shipped.name,
    about: shipped.about,
    award_codes: JSON.stringify(shipped.awardCodes),
    condition: JSON.stringify(shipped.condition),
    severity: shipped.severity,
    message: shipped.message,
    is_enabled: Number(shipped.isEnabled),
    effective_from: shipped.from,
    effective_to: shipped.to,
    basis: shipped.basis,
    verified: Number(shipped.verified),
    origin: 'SHIPPED',
    sort_order: index + 1,
    version: 1,
  }));
}
