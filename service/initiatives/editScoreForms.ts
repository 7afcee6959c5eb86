import { refusal } from '#core/errors/appError.ts';
import type { ScoreFormInput } from '#core/initiatives/scoreForm.ts';
import type { Queryable } from '#db/client.ts';
import {
  deleteScoreForm,
  findScoreForm,
  insertScoreForm,
  setScoreFormUse,
  updateScoreForm,
  type ListedScoreForm,
} from '#db/initiatives/scoreFormStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';

/** A form as the screen saw it last. */
interface SeenForm {
  id: string;
  version: number;
}

/** @throws AppError NOT_FOUND */
export async function requireScoreForm(db: Queryable, id: string): Promise<ListedScoreForm> {
  const form = await findScoreForm(db, id);
  if (!form) throw refusal('NOT_FOUND', { what: 'mẫu chấm điểm sáng kiến' });
  return form;
}

/** Adds a form; one begun as a copy of another is such a new one. */
export async function createScoreForm(unit: UnitOfWork, form: ScoreFormInput): Promise<string> {
  const id = unit.newId();
  await insertScoreForm(unit.tx, { id, ...withIds(unit, form) });
  await audit(unit, id, 'createForm', { summary: `Thêm mẫu chấm điểm sáng kiến ${form.name}`, detail: { form } });
  return id;
}

/** @throws AppError NOT_FOUND, INITIATIVE_FORM_SCORED once sheets stand on it, or STALE_VERSION */
export async function saveScoreForm(
  unit: UnitOfWork,
  { id, version, form }: SeenForm & { form: ScoreFormInput },
): Promise<void> {
  const before = await requireScoreForm(unit.tx, id);
  if (before.isScored) throw refusal('INITIATIVE_FORM_SCORED');
  if (!(await updateScoreForm(unit.tx, { id, version, ...withIds(unit, form) }))) throw stale(before);
  await audit(unit, id, 'saveForm', {
    summary: `Sửa mẫu chấm điểm sáng kiến ${form.name}`,
    detail: { before, after: form },
  });
}

/** Offers a form for meetings to come, or no more. @throws AppError NOT_FOUND or STALE_VERSION */
export async function useScoreForm(
  unit: UnitOfWork,
  { id, version, inUse }: SeenForm & { inUse: boolean },
): Promise<void> {
  const before = await requireScoreForm(unit.tx, id);
  if (!(await setScoreFormUse(unit.tx, { id, version, inUse }))) throw stale(before);
  await audit(unit, id, 'useForm', {
    summary: `${inUse ? 'Dùng lại' : 'Thôi dùng'} mẫu chấm điểm sáng kiến ${before.name}`,
    detail: { inUse },
  });
}

/** @throws AppError NOT_FOUND, INITIATIVE_FORM_STAYS where a meeting chose it or the product brought it, STALE_VERSION */
export async function removeScoreForm(unit: UnitOfWork, { id, version }: SeenForm): Promise<void> {
  const before = await requireScoreForm(unit.tx, id);
  if (before.origin === 'SHIPPED') throw refusal('INITIATIVE_FORM_STAYS', { reason: 'đây là mẫu có sẵn' });
  if (before.reviews > 0) {
    throw refusal('INITIATIVE_FORM_STAYS', { reason: `${before.reviews} sáng kiến đang chấm theo mẫu này` });
  }
  if (!(await deleteScoreForm(unit.tx, { id, version }))) throw stale(before);
  await audit(unit, id, 'removeForm', {
    summary: `Xóa mẫu chấm điểm sáng kiến ${before.name}`,
    detail: { removed: before },
  });
}

function withIds(unit: UnitOfWork, form: ScoreFormInput) {
  return { ...form, criteria: form.criteria.map((criterion) => ({ ...criterion, id: unit.newId() })) };
}

function stale({ name }: ListedScoreForm) {
  return refusal('STALE_VERSION', { what: `mẫu chấm điểm ${name}` });
}

async function audit(
  unit: UnitOfWork,
  entityId: string,
  verb: string,
  entry: { summary: string; detail: object },
): Promise<void> {
  await unit.audit({ action: `initiatives.${verb}`, entity: 'catalogue', entityId, ...entry });
}
