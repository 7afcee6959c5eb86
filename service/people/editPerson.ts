import { refusal } from '#core/errors/appError.ts';
import { birthAhead } from '#core/people/birth.ts';
import type { GradingInput, PersonInput, PostInput } from '#core/people/person.ts';
import { readHistory } from '#db/people/personReader.ts';
import { countReferences, deletePerson, insertPeople, updatePerson } from '#db/people/personStore.ts';
import { localDate } from '../contract/localDate.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { personOnAudit } from './personOnAudit.ts';
import { requireStandingRecord } from './requireRecord.ts';
import { refuseSharedId } from './sharedCitizenId.ts';

interface PersonToCreate {
  person: PersonInput;
  posts: readonly PostInput[];
  gradings: readonly GradingInput[];
  sharesId?: boolean;
}

/**
 * Adds a person, with what is known of them.
 *
 * @param sharesId said by a clerk who knows that somebody else bears the citizen id as well
 * @throws AppError PERSON_ID_SHARED, or INPUT_INVALID for a birth to come
 */
export async function createPerson(
  unit: UnitOfWork,
  { person, posts, gradings, sharesId = false }: PersonToCreate,
): Promise<string> {
  refuseBirthAhead(unit, person);
  if (!sharesId) await refuseSharedId(unit.tx, { id: null, citizenId: person.citizenId });
  const id = unit.newId();
  const withId = <Row>(row: Row) => ({ ...row, id: unit.newId() });
  await insertPeople(unit.tx, [{ ...person, id, posts: posts.map(withId), gradings: gradings.map(withId) }], {
    now: unit.now,
    importId: null,
  });
  await unit.audit({
    action: 'people.create',
    entity: 'person',
    entityId: id,
    summary: `Thêm ${person.fullName}`,
    detail: { person: personOnAudit(person), posts, gradings },
  });
  return id;
}

/**
 * @param sharesId as for {@link createPerson}
 * @throws AppError NOT_FOUND, PERSON_MERGED, PERSON_ID_SHARED, INPUT_INVALID for a birth to come, or STALE_VERSION when
 *   somebody else saved meanwhile
 */
export async function savePerson(
  unit: UnitOfWork,
  { id, version, person, sharesId = false }: { id: string; version: number; person: PersonInput; sharesId?: boolean },
): Promise<void> {
  refuseBirthAhead(unit, person);
  if (!sharesId) await refuseSharedId(unit.tx, { id, citizenId: person.citizenId });
  const before = await requireStandingRecord(unit.tx, id);
  if (!(await updatePerson(unit.tx, { id, version, person, now: unit.now }))) {
    throw refusal('STALE_VERSION', { what: `hồ sơ của ${before.fullName}` });
  }
  await unit.audit({
    action: 'people.save',
    entity: 'person',
    entityId: id,
    summary: `Sửa hồ sơ của ${person.fullName}`,
    detail: {
      before: personOnAudit(before),
      after: personOnAudit(person),
      isCitizenIdChanged: before.citizenId !== person.citizenId,
    },
  });
}

function refuseBirthAhead(unit: UnitOfWork, { birth }: PersonInput): void {
  const problem = birthAhead(birth, localDate(new Date(unit.now)));
  if (problem !== null) throw refusal('INPUT_INVALID', { problem });
}

/**
 * Deletes a record nothing hangs on, with its own history; the audit log keeps what that was.
 *
 * @throws AppError NOT_FOUND, PERSON_MERGED, PERSON_IN_USE, or STALE_VERSION when somebody else saved meanwhile
 */
export async function removePerson(unit: UnitOfWork, { id, version }: { id: string; version: number }): Promise<void> {
  const person = await requireStandingRecord(unit.tx, id);
  if (person.version !== version) throw refusal('STALE_VERSION', { what: `hồ sơ của ${person.fullName}` });
  const { awards, registrations, authorships, councilSeats, proposals, merged } = await countReferences(unit.tx, id);
  if (awards > 0)
    throw refusal('PERSON_IN_USE', { what: `${person.fullName} có tên trong ${awards} dòng khen thưởng` });
  if (registrations > 0)
    throw refusal('PERSON_IN_USE', { what: `${person.fullName} có ${registrations} đăng ký thi đua` });
  if (authorships > 0)
    throw refusal('PERSON_IN_USE', { what: `${person.fullName} là tác giả của ${authorships} sáng kiến` });
  if (proposals > 0) throw refusal('PERSON_IN_USE', { what: `${person.fullName} có ${proposals} đề nghị khen thưởng` });
  if (councilSeats > 0) throw refusal('PERSON_IN_USE', { what: `${person.fullName} là thành viên hội đồng` });
  if (merged > 0) throw refusal('PERSON_IN_USE', { what: `còn ${merged} hồ sơ gộp vào ${person.fullName}` });
  const history = await readHistory(unit.tx, [id], unit.now.slice(0, 10));
  await deletePerson(unit.tx, id);
  await unit.audit({
    action: 'people.remove',
    entity: 'person',
    entityId: id,
    summary: `Xóa ${person.fullName}`,
    detail: { person: personOnAudit(person), history },
  });
}
