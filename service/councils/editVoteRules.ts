import { shareWords } from '#core/votes/fractionWords.ts';
import type { VoteRuleInput } from '#core/councils/voteRule.ts';
import { VOTE_BASE_LABELS } from '#core/votes/voteCount.ts';
import { periodsOverlap } from '#core/dates/effectivePeriod.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { deleteVoteRule, insertVoteRule, listVoteRules, updateVoteRule } from '#db/councils/voteRuleStore.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';

/** A row to add (`id` null), to change, or a shipped one to write over. */
interface RuleKey {
  id: string | null;
  version: number;
}

/**
 * Adds a rule of the office, or corrects one; its last day ends it. Correcting a shipped rule writes a row of the office
 * that goes before it; the shipped one stays as it came. Meetings in which votes are counted keep the rule they were
 * counted by until they take it anew.
 *
 * @returns the office's row
 * @throws AppError NOT_FOUND, CATALOGUE_PERIODS_OVERLAP when two rows of the office say the same days for one award,
 *   STALE_VERSION
 */
export async function saveVoteRule(unit: UnitOfWork, key: RuleKey, rule: VoteRuleInput): Promise<string> {
  const rules = await listVoteRules(unit.tx);
  const before = rules.find(({ id }) => id === key.id);
  if (key.id !== null && !before) throw refusal('NOT_FOUND', { what: 'quy tắc biểu quyết này' });
  const about = await aboutWords(unit, rule);
  const own = before?.origin === 'OFFICE' ? before : undefined;
  const clashes = rules.some(
    (row) =>
      row.origin === 'OFFICE' && row.id !== own?.id && row.awardCode === rule.awardCode && periodsOverlap(row, rule),
  );
  if (clashes) throw refusal('CATALOGUE_PERIODS_OVERLAP', { what: `Quy tắc biểu quyết cho ${about}` });
  const id = own?.id ?? unit.newId();
  if (!own) await insertVoteRule(unit.tx, id, rule);
  else if (!(await updateVoteRule(unit.tx, { id, version: key.version, rule }))) throw stale();
  await unit.audit({
    action: 'councils.saveVoteRule',
    entity: 'catalogue',
    entityId: id,
    summary: `${before ? 'Sửa' : 'Thêm'} quy tắc biểu quyết cho ${about}: ${words(rule)}`,
    detail: { before, after: rule },
  });
  return id;
}

/**
 * Takes away a rule the office added itself; one that came with the product stays.
 *
 * @throws AppError NOT_FOUND, STALE_VERSION
 */
export async function removeVoteRule(
  unit: UnitOfWork,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const before = (await listVoteRules(unit.tx)).find((row) => row.id === id);
  if (before?.origin !== 'OFFICE') throw refusal('NOT_FOUND', { what: 'quy tắc biểu quyết do cơ quan thêm' });
  if (!(await deleteVoteRule(unit.tx, { id, version }))) throw stale();
  await unit.audit({
    action: 'councils.removeVoteRule',
    entity: 'catalogue',
    entityId: id,
    summary: `Xóa quy tắc biểu quyết cho ${await aboutWords(unit, before)}: ${words(before)}`,
    detail: { before },
  });
}

/** @throws AppError NOT_FOUND for an award that is in no list */
async function aboutWords(unit: UnitOfWork, { awardCode }: Pick<VoteRuleInput, 'awardCode'>): Promise<string> {
  if (awardCode === null) return 'mọi danh hiệu, hình thức còn lại';
  const { awardTypes } = await readMoneyCatalogue(unit.tx);
  const award = awardTypes.find(({ code }) => code === awardCode);
  if (!award) throw refusal('NOT_FOUND', { what: 'danh hiệu, hình thức được chọn' });
  return `“${award.name}”`;
}

const words = (rule: VoteRuleInput) =>
  `${shareWords(rule)} ${VOTE_BASE_LABELS[rule.base].toLowerCase()} từ ${formatDate(rule.effectiveFrom)}`;

const stale = () => refusal('STALE_VERSION', { what: 'quy tắc biểu quyết này' });
