import { refusal } from '#core/errors/appError.ts';
import type { ScoreTemplate, ScoreTemplateHead } from '#core/clusters/scores/scoreTemplate.ts';
import {
  deleteTemplate,
  findTemplate,
  insertTemplate,
  isTemplateOfYear,
  updateTemplate,
  type StoredScoreTemplate,
} from '#db/clusters/scores/templateStore.ts';
import type { Queryable } from '#db/client.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';

interface Content {
  head: ScoreTemplateHead;
  body: ScoreTemplate;
}

/** @throws AppError NOT_FOUND */
export async function requireTemplate(db: Queryable, id: string): Promise<StoredScoreTemplate> {
  const template = await findTemplate(db, id);
  if (!template) throw refusal('NOT_FOUND', { what: 'mẫu chấm điểm' });
  return template;
}

/** Adds a template made from nothing. */
export async function createTemplate(
  unit: UnitOfWork,
  { year, head, body }: Content & { year: number },
): Promise<string> {
  const id = unit.newId();
  await insertTemplate(unit.tx, { id, code: id, year, head, body });
  await unit.audit({
    action: 'scores.createTemplate',
    entity: 'catalogue',
    entityId: id,
    summary: `Thêm mẫu chấm điểm ${head.name} (${year})`,
    detail: { head, body },
  });
  return id;
}

/** @throws AppError NOT_FOUND, SCORE_TEMPLATE_FROZEN once sheets stand on it, STALE_VERSION */
export async function saveTemplate(
  unit: UnitOfWork,
  { id, version, head, body }: Content & { id: string; version: number },
): Promise<void> {
  const before = await requireTemplate(unit.tx, id);
  if (before.isFrozen) throw refusal('SCORE_TEMPLATE_FROZEN');
  if (!(await updateTemplate(unit.tx, { id, version, head, body }))) throw stale(before);
  await unit.audit({
    action: 'scores.saveTemplate',
    entity: 'catalogue',
    entityId: id,
    summary: `Sửa mẫu chấm điểm ${head.name} (${before.year})`,
    detail: { before: contentOf(before), after: { head, body } },
  });
}

/**
 * A copy for another year, to be changed there: the next version of the template, or one of its own where that year
 * has a version already. What the office changes it has yet to compare, so the copy is not marked as compared.
 *
 * @throws AppError NOT_FOUND
 */
export async function copyTemplate(unit: UnitOfWork, { id, year }: { id: string; year: number }): Promise<string> {
  const source = await requireTemplate(unit.tx, id);
  const newId = unit.newId();
  const code = (await isTemplateOfYear(unit.tx, source.code, year)) ? newId : source.code;
  const { head, body } = contentOf(source);
  await insertTemplate(unit.tx, { id: newId, code, year, head: { ...head, verified: false }, body });
  await unit.audit({
    action: 'scores.copyTemplate',
    entity: 'catalogue',
    entityId: newId,
    summary: `Sao chép mẫu chấm điểm ${source.name} (${source.year}) sang năm ${year}`,
    detail: { fromId: id },
  });
  return newId;
}

/** @throws AppError NOT_FOUND, SCORE_TEMPLATE_STAYS where a cluster chose it or the product brought it, STALE_VERSION */
export async function removeTemplate(
  unit: UnitOfWork,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const before = await requireTemplate(unit.tx, id);
  if (before.origin === 'SHIPPED') throw refusal('SCORE_TEMPLATE_STAYS', { reason: 'đây là mẫu có sẵn' });
  if (before.clusterYears > 0) {
    throw refusal('SCORE_TEMPLATE_STAYS', { reason: `${before.clusterYears} năm của cụm, khối đang dùng` });
  }
  if (!(await deleteTemplate(unit.tx, { id, version }))) throw stale(before);
  await unit.audit({
    action: 'scores.removeTemplate',
    entity: 'catalogue',
    entityId: id,
    summary: `Xóa mẫu chấm điểm ${before.name} (${before.year})`,
    detail: contentOf(before),
  });
}

function contentOf({ name, basis, verified, body }: StoredScoreTemplate): Content {
  return { head: { name, basis, verified }, body };
}

const stale = ({ name, year }: StoredScoreTemplate) =>
  refusal('STALE_VERSION', { what: `mẫu chấm điểm ${name} (${year})` });
