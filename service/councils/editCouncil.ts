import type { CouncilInput } from '#core/councils/council.ts';
import { refusal } from '#core/errors/appError.ts';
import { deleteCouncil, insertCouncil, updateCouncil } from '#db/councils/councilStore.ts';
import { listMeetings } from '#db/councils/meetingStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireCouncil } from './requireCouncil.ts';

/** Adds a council, without members yet. */
export async function createCouncil(unit: UnitOfWork, council: CouncilInput): Promise<string> {
  const id = unit.newId();
  await insertCouncil(unit.tx, { id, council, now: unit.now });
  await unit.audit({
    action: 'councils.create',
    entity: 'council',
    entityId: id,
    summary: `Thêm ${council.name}`,
    detail: council,
  });
  return id;
}

/**
 * Changes what is recorded of a council; a last day ends it.
 *
 * @throws AppError NOT_FOUND, STALE_VERSION, COUNCIL_IN_USE when its kind would change although it has met
 */
export async function saveCouncil(
  unit: UnitOfWork,
  { id, version, council }: { id: string; version: number; council: CouncilInput },
): Promise<void> {
  const before = await requireCouncil(unit.tx, id);
  if (before.kind !== council.kind) await requireNoMeetings(unit, before);
  if (!(await updateCouncil(unit.tx, { id, version, council, now: unit.now }))) throw stale();
  const isEnded = before.endedOn === null && council.endedOn !== null;
  await unit.audit({
    action: 'councils.save',
    entity: 'council',
    entityId: id,
    summary: isEnded ? `Kết thúc ${council.name}` : `Sửa ${council.name}`,
    detail: { before, after: council },
  });
}

/**
 * Takes a council away that never met.
 *
 * @throws AppError NOT_FOUND, COUNCIL_IN_USE, STALE_VERSION
 */
export async function removeCouncil(unit: UnitOfWork, { id, version }: { id: string; version: number }): Promise<void> {
  const before = await requireCouncil(unit.tx, id);
  await requireNoMeetings(unit, before);
  if (!(await deleteCouncil(unit.tx, { id, version }))) throw stale();
  await unit.audit({
    action: 'councils.remove',
    entity: 'council',
    entityId: id,
    summary: `Xóa ${before.name}`,
    detail: { before },
  });
}

async function requireNoMeetings(unit: UnitOfWork, { id, name }: { id: string; name: string }): Promise<void> {
  const meetings = await listMeetings(unit.tx, id);
  if (meetings.length > 0) throw refusal('COUNCIL_IN_USE', { name, where: `${meetings.length} phiên họp` });
}

const stale = () => refusal('STALE_VERSION', { what: 'hội đồng này' });
