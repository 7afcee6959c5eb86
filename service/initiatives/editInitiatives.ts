import { refusal } from '#core/errors/appError.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { dayAhead, INITIATIVE_STATUS_LABELS, type InitiativeInput } from '#core/initiatives/initiative.ts';
import { statusesAfter, type StatusMove } from '#core/initiatives/statusMoves.ts';
import type { UnitForest } from '#core/units/unitHistory.ts';
import { calledOn } from '#core/units/unitOfDay.ts';
import type { Queryable } from '#db/client.ts';
import { existingIds } from '#db/existingIds.ts';
import {
  deleteInitiative,
  findInitiative,
  insertInitiatives,
  updateInitiative,
  type StoredInitiative,
} from '#db/initiatives/initiativeStore.ts';
import { initiativesUsedIn, isRecognised } from '#db/initiatives/initiativeUses.ts';
import { readForest } from '#db/units/forestStore.ts';
import { requireNoAttachments } from '#db/attachments/requireNoAttachments.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { moveInitiativeTo } from './moveInitiativeTo.ts';

/** An initiative as the screen saw it last. */
interface SeenInitiative {
  id: string;
  version: number;
}

/** @throws AppError NOT_FOUND */
export async function requireInitiative(db: Queryable, id: string): Promise<StoredInitiative> {
  const initiative = await findInitiative(db, id);
  if (!initiative) throw refusal('NOT_FOUND', { what: 'sáng kiến này' });
  return initiative;
}

/**
 * Takes an application in. Shares that do not make 100 % and titles much like another one are the clerk's to judge.
 *
 * @throws AppError NOT_FOUND for a unit or person that is gone, INITIATIVE_DAY_AHEAD
 */
export async function addInitiative(unit: UnitOfWork, entered: InitiativeInput, today: IsoDate): Promise<string> {
  const initiative = await checked(unit.tx, entered, today);
  const id = unit.newId();
  await insertInitiatives(unit.tx, [{ id, ...initiative, authors: withIds(unit, initiative) }], { now: unit.now });
  await unit.audit({
    action: 'initiatives.add',
    entity: 'initiative',
    entityId: id,
    summary: `Nhận đơn sáng kiến “${initiative.title}”`,
    detail: { added: initiative },
  });
  return id;
}

/** @throws AppError NOT_FOUND, INITIATIVE_DAY_AHEAD, or STALE_VERSION when somebody else saved meanwhile */
export async function saveInitiative(
  unit: UnitOfWork,
  { id, version, initiative }: SeenInitiative & { initiative: InitiativeInput },
  today: IsoDate,
): Promise<void> {
  const before = await requireInitiative(unit.tx, id);
  const after = await checked(unit.tx, initiative, today);
  const written = { id, version, ...after, authors: withIds(unit, after), now: unit.now };
  if (!(await updateInitiative(unit.tx, written))) throw stale(before);
  await unit.audit({
    action: 'initiatives.save',
    entity: 'initiative',
    entityId: id,
    summary: `Sửa sáng kiến “${after.title}”`,
    detail: { before, after },
  });
}

/**
 * Moves the status by hand.
 *
 * @throws AppError NOT_FOUND, INITIATIVE_MOVE, INITIATIVE_RECOGNISED while a decision in force stands on the result,
 *   or STALE_VERSION
 */
export async function moveInitiative(
  unit: UnitOfWork,
  { id, version, move }: SeenInitiative & { move: StatusMove },
): Promise<void> {
  const before = await requireInitiative(unit.tx, id);
  const { title, status } = before;
  if (before.version !== version) throw stale(before);
  if (!statusesAfter(status).includes(move.to)) {
    throw refusal('INITIATIVE_MOVE', { from: INITIATIVE_STATUS_LABELS[status], to: INITIATIVE_STATUS_LABELS[move.to] });
  }
  if (await isRecognised(unit.tx, id)) throw refusal('INITIATIVE_RECOGNISED', { title });
  await moveInitiativeTo(unit, before, { status: move.to, reason: move.reason, score: null });
  await unit.audit({
    action: 'initiatives.move',
    entity: 'initiative',
    entityId: id,
    summary: `Sáng kiến “${title}”: ${INITIATIVE_STATUS_LABELS[move.to].toLowerCase()}`,
    detail: { from: status, ...move },
  });
}

/** @throws AppError NOT_FOUND, INITIATIVE_IN_USE, ATTACHMENTS_STAY, or STALE_VERSION */
export async function removeInitiative(unit: UnitOfWork, { id, version }: SeenInitiative): Promise<void> {
  const before = await requireInitiative(unit.tx, id);
  const where = await initiativesUsedIn(unit.tx, [id]);
  if (where !== null) throw refusal('INITIATIVE_IN_USE', { title: before.title, where });
  await requireNoAttachments(unit.tx, 'initiative', [id]);
  if (!(await deleteInitiative(unit.tx, { id, version }))) throw stale(before);
  await unit.audit({
    action: 'initiatives.remove',
    entity: 'initiative',
    entityId: id,
    summary: `Xóa sáng kiến “${before.title}”`,
    detail: { removed: before },
  });
}

/** An application that may be kept, its unit called as when it was handed in. */
async function checked(db: Queryable, initiative: InitiativeInput, today: IsoDate): Promise<InitiativeInput> {
  const ahead = dayAhead(initiative, today);
  if (ahead) throw refusal('INITIATIVE_DAY_AHEAD', { what: ahead.sentence });
  const { authors, unitId } = initiative;
  const people = [...new Set(authors.flatMap(({ personId }) => personId ?? []))];
  if ((await existingIds(db, 'person', people)).size < people.length) {
    throw refusal('NOT_FOUND', { what: 'người được chọn làm tác giả' });
  }
  const hasUnit = unitId !== null || authors.some((author) => author.unitId !== null);
  return hasUnit ? withUnitNames(initiative, await readForest(db)) : initiative;
}

/** @throws AppError NOT_FOUND for a unit that is gone */
export function withUnitNames(initiative: InitiativeInput, forest: UnitForest): InitiativeInput {
  const { year, submittedOn, unitId, unitName, authors } = initiative;
  const on = submittedOn ?? `${year}-12-31`;
  const named = (id: string | null, text: string) => {
    if (id === null) return text;
    const unit = forest.get(id);
    if (!unit) throw refusal('NOT_FOUND', { what: 'đơn vị được chọn' });
    return calledOn(unit, text, on);
  };
  return {
    ...initiative,
    unitName: named(unitId, unitName),
    authors: authors.map((author) => ({ ...author, workplace: named(author.unitId, author.workplace) })),
  };
}

function withIds(unit: UnitOfWork, { authors }: InitiativeInput) {
  return authors.map((author) => ({ ...author, id: unit.newId() }));
}

function stale({ title }: StoredInitiative) {
  return refusal('STALE_VERSION', { what: `sáng kiến “${title}”` });
}
