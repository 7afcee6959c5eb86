import { refusal } from '#core/errors/appError.ts';
import { periodsOverlap } from '#core/dates/effectivePeriod.ts';
import { leavesIn } from '#core/eligibility/condition.ts';
import type { EligibilityRule, RuleInput } from '#core/eligibility/eligibilityRule.ts';
import type { Queryable } from '#db/client.ts';
import { deleteRule, insertRule, listRules, updateRule } from '#db/eligibility/ruleStore.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';

/** A rule as the screen saw it; `id` null for a new one. */
export interface RuleKey {
  id: string | null;
  version: number;
}

/**
 * Adds a rule of the office, or changes one. Changing a shipped rule writes a row of the office that stands in its
 * place; the shipped one stays as it came.
 *
 * @returns the office's row
 * @throws AppError NOT_FOUND, STALE_VERSION or CATALOGUE_PERIODS_OVERLAP
 */
export async function saveRule(unit: UnitOfWork, { id, version }: RuleKey, input: RuleInput): Promise<string> {
  const rules = await listRules(unit.tx);
  const before = rules.find((rule) => rule.id === id);
  if (id !== null && !before) throw refusal('NOT_FOUND', { what: 'quy tắc' });
  await requireAwards(unit.tx, input);
  const isOwn = before?.origin === 'OFFICE';
  requireFreeTime(rules, input, isOwn ? before.id : null);
  if (isOwn) {
    const changed = await updateRule(unit.tx, { ...before, ...input, version });
    if (!changed) throw refusal('STALE_VERSION', { what: 'quy tắc này' });
  }
  const ruleId = isOwn ? before.id : unit.newId();
  if (!isOwn) await insertRule(unit.tx, ownRule(rules, { id: ruleId, input }));
  await unit.audit({
    action: 'eligibility.saveRule',
    entity: 'catalogue',
    entityId: ruleId,
    summary: `${before ? 'Sửa' : 'Thêm'} quy tắc ${input.code} “${input.name}”`,
    detail: { before, after: input },
  });
  return ruleId;
}

/**
 * Switches a rule on or off. For a shipped one a row of the office says so.
 *
 * @throws AppError NOT_FOUND, STALE_VERSION or CATALOGUE_PERIODS_OVERLAP
 */
export async function switchRule(
  unit: UnitOfWork,
  { id, version, isEnabled }: { id: string; version: number; isEnabled: boolean },
): Promise<void> {
  const rules = await listRules(unit.tx);
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw refusal('NOT_FOUND', { what: 'quy tắc' });
  const ruleId = rule.origin === 'OFFICE' ? id : unit.newId();
  if (rule.origin === 'OFFICE') {
    if (!(await updateRule(unit.tx, { ...rule, version, isEnabled })))
      throw refusal('STALE_VERSION', { what: 'quy tắc này' });
  } else {
    requireFreeTime(rules, rule, null);
    await insertRule(unit.tx, { ...rule, id: ruleId, origin: 'OFFICE', version: 1, isEnabled });
  }
  await unit.audit({
    action: 'eligibility.switchRule',
    entity: 'catalogue',
    entityId: ruleId,
    summary: `${isEnabled ? 'Bật' : 'Tắt'} quy tắc ${rule.code} “${rule.name}”`,
    detail: { isEnabled },
  });
}

/**
 * Takes a row of the office away; a shipped rule it stood for holds again as it came.
 *
 * @throws AppError NOT_FOUND or STALE_VERSION
 */
export async function removeRule(unit: UnitOfWork, { id, version }: { id: string; version: number }): Promise<void> {
  const rules = await listRules(unit.tx);
  const rule = rules.find((one) => one.id === id);
  if (rule?.origin !== 'OFFICE') throw refusal('NOT_FOUND', { what: 'quy tắc của cơ quan' });
  if (!(await deleteRule(unit.tx, { id, version }))) throw refusal('STALE_VERSION', { what: 'quy tắc này' });
  const original = rules.some(({ origin, code, about }) => origin === 'SHIPPED' && isSame({ code, about }, rule));
  await unit.audit({
    action: 'eligibility.removeRule',
    entity: 'catalogue',
    entityId: id,
    summary: original ? `Trả quy tắc ${rule.code} về bản gốc` : `Bỏ quy tắc ${rule.code} “${rule.name}”`,
    detail: { before: rule },
  });
}

type RuleName = Pick<EligibilityRule, 'code' | 'about'>;
const isSame = (one: RuleName, other: RuleName): boolean => one.code === other.code && one.about === other.about;

/** In the place of the shipped rule it stands for, else after all others. */
function ownRule(rules: readonly EligibilityRule[], { id, input }: { id: string; input: RuleInput }): EligibilityRule {
  const last = Math.max(0, ...rules.map(({ sortOrder }) => sortOrder));
  const sortOrder = rules.find((rule) => isSame(rule, input))?.sortOrder ?? last + 1;
  return { ...input, id, origin: 'OFFICE', sortOrder, version: 1 };
}

/** Two rows of the office with one code must not hold on the same day: nobody could say which counts. */
function requireFreeTime(
  rules: readonly EligibilityRule[],
  wanted: RuleName & Pick<EligibilityRule, 'effectiveFrom' | 'effectiveTo'>,
  exceptId: string | null,
): void {
  const clashes = rules.some(
    (rule) => rule.origin === 'OFFICE' && rule.id !== exceptId && isSame(rule, wanted) && periodsOverlap(rule, wanted),
  );
  if (clashes) throw refusal('CATALOGUE_PERIODS_OVERLAP', { what: `Quy tắc ${wanted.code}` });
}

/** A rule that names an award nobody knows would never be met. */
async function requireAwards(db: Queryable, { awardCodes, condition }: RuleInput): Promise<void> {
  const { awardTypes } = await readMoneyCatalogue(db);
  const known = new Set(awardTypes.map(({ code }) => code));
  const named = leavesIn(condition).flatMap((leaf) => [
    ...('awards' in leaf ? leaf.awards : []),
    ...('base' in leaf ? leaf.base : []),
  ]);
  if ([...awardCodes, ...named].some((code) => !known.has(code)))
    throw refusal('NOT_FOUND', { what: 'danh hiệu, hình thức được chọn' });
}
