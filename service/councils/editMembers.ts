import { COUNCIL_ROLE_LABELS, MOST_COUNCIL_MEMBERS, type CouncilMemberInput } from '#core/councils/council.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import {
  deleteCouncilMember,
  hasSat,
  insertCouncilMembers,
  membersOfCouncil,
  placeCouncilMembers,
  updateCouncilMember,
} from '#db/councils/memberStore.ts';
import { keptRecordOf } from '#db/people/mergedRecords.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireCouncil, requireCouncilMember } from './requireCouncil.ts';

/**
 * Adds a member behind the others.
 *
 * @throws AppError NOT_FOUND, INPUT_INVALID when the council is full or the person sits in it already
 */
export async function addMember(
  unit: UnitOfWork,
  { councilId, member }: { councilId: string; member: CouncilMemberInput },
): Promise<string> {
  const council = await requireCouncil(unit.tx, councilId);
  const present = await membersOfCouncil(unit.tx, councilId);
  if (present.length >= MOST_COUNCIL_MEMBERS)
    throw refusal('INPUT_INVALID', { problem: `một hội đồng có nhiều nhất ${MOST_COUNCIL_MEMBERS} thành viên` });
  const keptId = member.personId === null ? undefined : await keptRecordOf(unit.tx, member.personId);
  const isThere = present.some(
    ({ personId, removedOn }) => personId !== null && personId === keptId && removedOn === null,
  );
  if (isThere) throw refusal('INPUT_INVALID', { problem: `${member.name} đã là thành viên của hội đồng` });
  const id = unit.newId();
  const ordinal = Math.max(0, ...present.map((row) => row.ordinal)) + 1;
  await insertCouncilMembers(unit.tx, [{ ...member, id, councilId, ordinal, removedOn: null, version: 1 }]);
  await unit.audit({
    action: 'councils.addMember',
    entity: 'council',
    entityId: councilId,
    summary: `Thêm ${member.name} (${COUNCIL_ROLE_LABELS[member.role]}) vào ${council.name}`,
    detail: member,
  });
  return id;
}

/**
 * Changes a member, or lets him leave on a day. Meetings already opened keep how he sat in them.
 *
 * @throws AppError NOT_FOUND, STALE_VERSION
 */
export async function saveMember(
  unit: UnitOfWork,
  {
    id,
    version,
    member,
    removedOn,
  }: { id: string; version: number; member: CouncilMemberInput; removedOn: IsoDate | null },
): Promise<void> {
  const before = await requireCouncilMember(unit.tx, id);
  if (!(await updateCouncilMember(unit.tx, { id, version, member, removedOn }))) throw stale();
  const hasLeft = before.removedOn === null && removedOn !== null;
  await unit.audit({
    action: 'councils.saveMember',
    entity: 'council',
    entityId: before.councilId,
    summary: hasLeft ? `${member.name} thôi tham gia hội đồng` : `Sửa thành viên ${member.name} của hội đồng`,
    detail: { before, after: { ...member, removedOn } },
  });
}

/**
 * Takes away a member entered by mistake.
 *
 * @throws AppError NOT_FOUND, COUNCIL_IN_USE for one who sat in a meeting, STALE_VERSION
 */
export async function removeMember(unit: UnitOfWork, { id, version }: { id: string; version: number }): Promise<void> {
  const before = await requireCouncilMember(unit.tx, id);
  if (await hasSat(unit.tx, id)) throw refusal('COUNCIL_IN_USE', { name: before.name, where: 'phiên họp đã dự' });
  if (!(await deleteCouncilMember(unit.tx, { id, version }))) throw stale();
  await unit.audit({
    action: 'councils.removeMember',
    entity: 'council',
    entityId: before.councilId,
    summary: `Bỏ ${before.name} khỏi ${(await requireCouncil(unit.tx, before.councilId)).name}`,
    detail: { before },
  });
}

/**
 * Puts members in another order: that of papers.
 *
 * @throws AppError NOT_FOUND, STALE_VERSION when members came or went since
 */
export async function orderMembers(
  unit: UnitOfWork,
  { councilId, seen, ids }: { councilId: string; seen: readonly string[]; ids: readonly string[] },
): Promise<void> {
  const { name } = await requireCouncil(unit.tx, councilId);
  const before = (await membersOfCouncil(unit.tx, councilId)).map(({ id }) => id);
  if (before.join() !== seen.join()) throw refusal('STALE_VERSION', { what: 'thứ tự thành viên của hội đồng' });
  if ([...seen].sort().join() !== [...ids].sort().join())
    throw refusal('INPUT_INVALID', { problem: 'thứ tự mới phải có đủ các thành viên' });
  await placeCouncilMembers(unit.tx, ids);
  await unit.audit({
    action: 'councils.orderMembers',
    entity: 'council',
    entityId: councilId,
    summary: `Xếp lại thứ tự thành viên ${name}`,
    detail: { before, after: ids },
  });
}

const stale = () => refusal('STALE_VERSION', { what: 'thành viên này của hội đồng' });
