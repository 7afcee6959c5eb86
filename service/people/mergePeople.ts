import { refusal } from '#core/errors/appError.ts';
import { keepApart, keepApartNoMore } from '#db/people/duplicateStore.ts';
import { findMerge, insertMerge, undoMerge } from '#db/people/mergeStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireRecord, requireStandingRecord } from './requireRecord.ts';

/**
 * Reads two records as one person from now on. Both histories stay where they are, so the
 * merger can be taken back at any time and nothing is lost by it.
 *
 * @throws AppError NOT_FOUND, PERSON_MERGED, or PERSON_ALREADY_ONE for a record and itself
 */
export async function mergePeople(
  unit: UnitOfWork,
  { keptId, mergedId, reason }: { keptId: string; mergedId: string; reason: string },
): Promise<void> {
  if (keptId === mergedId) throw refusal('PERSON_ALREADY_ONE');
  const kept = await requireStandingRecord(unit.tx, keptId);
  const merged = await requireStandingRecord(unit.tx, mergedId);
  const id = unit.newId();
  await insertMerge(unit.tx, { id, keptId, mergedId, reason, actorName: unit.actor.name, now: unit.now });
  await unit.audit({
    action: 'people.merge',
    entity: 'person',
    entityId: keptId,
    also: [{ entity: 'person', entityId: mergedId }],
    summary: `Gộp hồ sơ ${merged.fullName} vào ${kept.fullName}`,
    detail: { mergeId: id, keptId, mergedId, reason },
  });
}

/** Takes the merger of a record back. @throws AppError NOT_FOUND or PERSON_NOT_MERGED */
export async function splitPeople(unit: UnitOfWork, { mergedId }: { mergedId: string }): Promise<void> {
  const merged = await requireRecord(unit.tx, mergedId);
  const merge = await findMerge(unit.tx, mergedId);
  if (!merge) throw refusal('PERSON_NOT_MERGED', { name: merged.fullName });
  const kept = await requireRecord(unit.tx, merge.keptId);
  await undoMerge(unit.tx, mergedId, unit.now);
  await unit.audit({
    action: 'people.undoMerge',
    entity: 'person',
    entityId: merge.keptId,
    also: [{ entity: 'person', entityId: mergedId }],
    summary: `Tách lại hồ sơ ${merged.fullName} khỏi ${kept.fullName}`,
    detail: { mergeId: merge.id, keptId: merge.keptId, mergedId },
  });
}

/** Remembers that two people who look alike are not one. @throws AppError NOT_FOUND or PERSON_ALREADY_ONE */
export async function tellApart(
  unit: UnitOfWork,
  { oneId, otherId }: { oneId: string; otherId: string },
): Promise<void> {
  if (oneId === otherId) throw refusal('PERSON_ALREADY_ONE');
  const one = await requireRecord(unit.tx, oneId);
  const other = await requireRecord(unit.tx, otherId);
  await keepApart(unit.tx, [oneId, otherId], { actorName: unit.actor.name, now: unit.now });
  await unit.audit({
    action: 'people.tellApart',
    entity: 'person',
    entityId: oneId,
    also: [{ entity: 'person', entityId: otherId }],
    summary: `Xác nhận hai hồ sơ ${one.fullName} và ${other.fullName} không phải một người`,
    detail: { oneId, otherId },
  });
}

/** Takes back that two records are of two people: they are asked about again. @throws AppError NOT_FOUND */
export async function undoTellApart(
  unit: UnitOfWork,
  { oneId, otherId }: { oneId: string; otherId: string },
): Promise<void> {
  const one = await requireRecord(unit.tx, oneId);
  const other = await requireRecord(unit.tx, otherId);
  if (!(await keepApartNoMore(unit.tx, [oneId, otherId])))
    throw refusal('NOT_FOUND', { what: 'xác nhận hai hồ sơ này không phải một người' });
  await unit.audit({
    action: 'people.undoTellApart',
    entity: 'person',
    entityId: oneId,
    also: [{ entity: 'person', entityId: otherId }],
    summary: `Bỏ xác nhận hai hồ sơ ${one.fullName} và ${other.fullName} không phải một người`,
    detail: { oneId, otherId },
  });
}
