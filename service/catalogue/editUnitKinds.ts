import { refusal } from '#core/errors/appError.ts';
import { reordered, type CatalogueKind, type UnitKindCode, type UnitKindInput } from '#core/units/unitKind.ts';
import {
  deleteKind,
  insertKind,
  isKindKeptByEvents,
  listCatalogueKinds,
  orderKinds,
  updateKind,
} from '#db/units/kindStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';

/** A kind as the office writes it, and where it comes to stand. */
interface WrittenKind {
  code: UnitKindCode;
  kind: UnitKindInput;
  /** The kind it stands behind; null for the first place. */
  after: UnitKindCode | null;
}

/**
 * Adds a kind of units the shipped list does not have.
 *
 * @throws AppError INPUT_INVALID when the code is taken; NOT_FOUND when the kind before it is gone
 */
export async function addUnitKind(unit: UnitOfWork, { code, kind, after }: WrittenKind): Promise<void> {
  const kinds = await listCatalogueKinds(unit.tx);
  if (kinds.some((known) => known.code === code))
    throw refusal('INPUT_INVALID', { problem: `mã ${code} đã có trong danh mục` });
  await insertKind(unit.tx, code, kind);
  await place(unit, kinds, { code, after });
  await unit.audit({
    action: 'catalogue.addUnitKind',
    entity: 'catalogue',
    entityId: code,
    summary: `Thêm loại đơn vị ${kind.name}`,
    detail: { kind, after },
  });
}

/**
 * Changes a kind or its place. A last day retires it: units that have it keep it, new ones are not offered it.
 *
 * @param written.seen the kind as it was read
 * @throws AppError NOT_FOUND, STALE_VERSION
 */
export async function saveUnitKind(
  unit: UnitOfWork,
  { code, kind, after, seen }: WrittenKind & { seen: UnitKindInput },
): Promise<void> {
  const kinds = await listCatalogueKinds(unit.tx);
  const before = findKind(kinds, code);
  if (!(await updateKind(unit.tx, code, { seen, kind }))) throw refusal('STALE_VERSION', { what: 'loại đơn vị này' });
  await place(unit, kinds, { code, after });
  await unit.audit({
    action: 'catalogue.saveUnitKind',
    entity: 'catalogue',
    entityId: code,
    summary: `Sửa loại đơn vị ${before.name}`,
    detail: { before, after: { ...kind, after } },
  });
}

/**
 * Removes a kind the office added itself and no unit has or had; others can only be retired.
 *
 * @throws AppError NOT_FOUND, UNIT_KIND_IN_USE, STALE_VERSION
 */
export async function removeUnitKind(
  unit: UnitOfWork,
  { code, seen }: { code: UnitKindCode; seen: UnitKindInput },
): Promise<void> {
  const before = findKind(await listCatalogueKinds(unit.tx), code);
  if (before.origin !== 'OFFICE') throw refusal('NOT_FOUND', { what: 'loại đơn vị do cơ quan thêm' });
  if (before.units > 0 || (await isKindKeptByEvents(unit.tx, code)))
    throw refusal('UNIT_KIND_IN_USE', { kind: before.name });
  if (!(await deleteKind(unit.tx, code, seen))) throw refusal('STALE_VERSION', { what: 'loại đơn vị này' });
  await unit.audit({
    action: 'catalogue.removeUnitKind',
    entity: 'catalogue',
    entityId: code,
    summary: `Xóa loại đơn vị ${before.name}`,
    detail: { before },
  });
}

function findKind(kinds: readonly CatalogueKind[], code: UnitKindCode): CatalogueKind {
  const kind = kinds.find((known) => known.code === code);
  if (!kind) throw refusal('NOT_FOUND', { what: 'loại đơn vị' });
  return kind;
}

async function place(
  { tx }: UnitOfWork,
  kinds: readonly CatalogueKind[],
  { code, after }: Pick<WrittenKind, 'code' | 'after'>,
): Promise<void> {
  if (after !== null) findKind(kinds, after);
  const codes = kinds.map((known) => known.code);
  await orderKinds(tx, reordered(codes, code, after));
}
