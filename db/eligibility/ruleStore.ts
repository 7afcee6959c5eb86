import type { Condition } from '#core/eligibility/condition.ts';
import type { EligibilityRule } from '#core/eligibility/eligibilityRule.ts';
import type { RuleAbout, Severity } from '#core/eligibility/rule.ts';
import type { RowOrigin } from '#core/office/catalogue.ts';
import type { Queryable, Tx } from '../client.ts';

interface RuleColumns {
  id: string;
  code: string;
  name: string;
  about: RuleAbout;
  award_codes: string;
  condition: string;
  severity: Severity;
  message: string;
  is_enabled: number;
  effective_from: string;
  effective_to: string | null;
  basis: string;
  verified: number;
  origin: RowOrigin;
  sort_order: number;
  version: number;
}

/** All rules there are, shipped and own, in their order. A few dozen, read whole. */
export async function listRules(db: Queryable): Promise<EligibilityRule[]> {
  const rows = await db<RuleColumns>('eligibility_rule').orderBy(['sort_order', 'code', 'effective_from', 'id']);
  return rows.map(toRule);
}

export async function insertRule(tx: Tx, rule: EligibilityRule): Promise<void> {
  await tx<RuleColumns>('eligibility_rule').insert(columnsOf(rule));
}

/** @returns false when the row changed since `version` was read */
export async function updateRule(tx: Tx, rule: EligibilityRule): Promise<boolean> {
  const changed = await tx<RuleColumns>('eligibility_rule')
    .where({ id: rule.id, version: rule.version, origin: 'OFFICE' })
    .update(columnsOf({ ...rule, version: rule.version + 1 }));
  return changed === 1;
}

/** Removes a row of the office's own; shipped ones stay. @returns false when it changed since `version` was read */
export async function deleteRule(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  return (await tx<RuleColumns>('eligibility_rule').where({ id, version, origin: 'OFFICE' }).delete()) === 1;
}

function toRule(row: RuleColumns): EligibilityRule {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    about: row.about,
    awardCodes: JSON.parse(row.award_codes) as string[],
    condition: JSON.parse(row.condition) as Condition,
    severity: row.severity,
    message: row.message,
    isEnabled: row.is_enabled === 1,
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to,
    basis: row.basis,
    verified: row.verified === 1,
    origin: row.origin,
    sortOrder: row.sort_order,
    version: row.version,
  };
}

function columnsOf(rule: EligibilityRule): RuleColumns {
  return {
    id: rule.id,
    code: rule.code,
    name: rule.name,
    about: rule.about,
    award_codes: JSON.stringify(rule.awardCodes),
    condition: JSON.stringify(rule.condition),
    severity: rule.severity,
    message: rule.message,
    is_enabled: Number(rule.isEnabled),
    effective_from: rule.effectiveFrom,
    effective_to: rule.effectiveTo,
    basis: rule.basis,
    verified: Number(rule.verified),
    origin: rule.origin,
    sort_order: rule.sortOrder,
    version: rule.version,
  };
}
