import { refusal } from '#core/errors/appError.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { periodsOverlap } from '#core/dates/effectivePeriod.ts';
import { formatCoefficient, formatDong } from '#core/money/format.ts';
import type { AwardRateInput, AwardTypeInput, BaseSalaryInput } from '#core/office/catalogue.ts';
import { listDraftIds, findDecision } from '#db/awards/decisionStore.ts';
import {
  deleteBaseSalary,
  deleteRate,
  insertAwardType,
  insertBaseSalary,
  insertRate,
  readMoneyCatalogue,
  updateBaseSalary,
  updateRate,
} from '#db/office/catalogueStore.ts';
import { repriceDraft } from '../awards/pricing.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';

/** A row to add (`id` null) or to change. */
export interface RowKey {
  id: string | null;
  version: number;
}

/**
 * Adds or changes a coefficient. Drafts follow at once; issued decisions never do.
 *
 * @throws AppError CATALOGUE_PERIODS_OVERLAP when the office already has a row of its own for that award and time
 */
export async function saveRate(unit: UnitOfWork, key: RowKey, input: AwardRateInput): Promise<string> {
  const { awardTypes, rates } = await readMoneyCatalogue(unit.tx);
  const award = awardTypes.find((type) => type.code === input.awardCode);
  if (!award) throw refusal('NOT_FOUND', { what: 'hình thức khen thưởng' });
  const before = rates.find((rate) => rate.id === key.id);
  if (key.id !== null && !before) throw refusal('NOT_FOUND', { what: 'dòng hệ số' });

  const origin = before?.origin ?? 'OFFICE';
  const clashes = rates.some(
    (rate) =>
      rate.id !== key.id &&
      rate.origin === origin &&
      rate.awardCode === input.awardCode &&
      rate.subject === input.subject &&
      periodsOverlap(rate, input),
  );
  if (clashes) throw refusal('CATALOGUE_PERIODS_OVERLAP', { what: `Hệ số của ${award.name}` });

  const rate = { ...input, id: key.id ?? unit.newId(), origin, version: key.version };
  if (key.id === null) await insertRate(unit.tx, { ...rate, version: 1 });
  else if (!(await updateRate(unit.tx, rate))) throw refusal('STALE_VERSION', { what: 'dòng hệ số' });

  await repriceAllDrafts(unit);
  await unit.audit({
    action: 'catalogue.saveRate',
    entity: 'catalogue',
    entityId: rate.id,
    summary: `${before ? 'Sửa' : 'Thêm'} hệ số ${formatCoefficient(input.coefficient)} cho ${award.name} từ ${formatDate(input.effectiveFrom)}`,
    detail: { before, after: input },
  });
  return rate.id;
}

/** Removes a coefficient the office added itself; shipped rows can be corrected but not removed. */
export async function removeRate(unit: UnitOfWork, { id, version }: { id: string; version: number }): Promise<void> {
  const before = (await readMoneyCatalogue(unit.tx)).rates.find((rate) => rate.id === id);
  if (before?.origin !== 'OFFICE') throw refusal('NOT_FOUND', { what: 'dòng hệ số do cơ quan thêm' });
  if (!(await deleteRate(unit.tx, id, version))) throw refusal('STALE_VERSION', { what: 'dòng hệ số' });
  await repriceAllDrafts(unit);
  await unit.audit({
    action: 'catalogue.removeRate',
    entity: 'catalogue',
    entityId: id,
    summary: `Xóa hệ số ${formatCoefficient(before.coefficient)} của ${before.awardCode} từ ${formatDate(before.effectiveFrom)}`,
    detail: { before },
  });
}

/** Adds or changes a base salary. Drafts follow at once; issued decisions never do. */
export async function saveBaseSalary(unit: UnitOfWork, key: RowKey, input: BaseSalaryInput): Promise<string> {
  const { baseSalaries } = await readMoneyCatalogue(unit.tx);
  const before = baseSalaries.find((salary) => salary.id === key.id);
  if (key.id !== null && !before) throw refusal('NOT_FOUND', { what: 'dòng lương cơ sở' });
  const origin = before?.origin ?? 'OFFICE';
  const clashes = baseSalaries.some(
    (salary) => salary.id !== key.id && salary.origin === origin && periodsOverlap(salary, input),
  );
  if (clashes) throw refusal('CATALOGUE_PERIODS_OVERLAP', { what: 'Lương cơ sở' });

  const salary = { ...input, id: key.id ?? unit.newId(), origin, version: key.version };
  if (key.id === null) await insertBaseSalary(unit.tx, { ...salary, version: 1 });
  else if (!(await updateBaseSalary(unit.tx, salary))) throw refusal('STALE_VERSION', { what: 'dòng lương cơ sở' });

  await repriceAllDrafts(unit);
  await unit.audit({
    action: 'catalogue.saveBaseSalary',
    entity: 'catalogue',
    entityId: salary.id,
    summary: `${before ? 'Sửa' : 'Thêm'} lương cơ sở ${formatDong(input.amount)} từ ${formatDate(input.effectiveFrom)}`,
    detail: { before, after: input },
  });
  return salary.id;
}

/** Removes a base salary the office added itself. */
export async function removeBaseSalary(
  unit: UnitOfWork,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const before = (await readMoneyCatalogue(unit.tx)).baseSalaries.find((salary) => salary.id === id);
  if (before?.origin !== 'OFFICE') throw refusal('NOT_FOUND', { what: 'dòng lương cơ sở do cơ quan thêm' });
  if (!(await deleteBaseSalary(unit.tx, id, version))) throw refusal('STALE_VERSION', { what: 'dòng lương cơ sở' });
  await repriceAllDrafts(unit);
  await unit.audit({
    action: 'catalogue.removeBaseSalary',
    entity: 'catalogue',
    entityId: id,
    summary: `Xóa lương cơ sở ${formatDong(before.amount)} từ ${formatDate(before.effectiveFrom)}`,
    detail: { before },
  });
}

/** Adds a title or form the shipped list does not have. */
export async function addAwardType(unit: UnitOfWork, input: AwardTypeInput): Promise<void> {
  const { awardTypes } = await readMoneyCatalogue(unit.tx);
  if (awardTypes.some((type) => type.code === input.code)) {
    throw refusal('INPUT_INVALID', { problem: `mã ${input.code} đã có trong danh mục` });
  }
  await insertAwardType(unit.tx, input);
  await unit.audit({
    action: 'catalogue.addAwardType',
    entity: 'catalogue',
    entityId: input.code,
    summary: `Thêm hình thức ${input.name}`,
    detail: input,
  });
}

async function repriceAllDrafts({ tx }: UnitOfWork): Promise<void> {
  for (const id of await listDraftIds(tx)) {
    const draft = await findDecision(tx, id);
    if (draft) await repriceDraft(tx, id, draft.decision);
  }
}
