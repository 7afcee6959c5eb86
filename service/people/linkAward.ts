import { refusal } from '#core/errors/appError.ts';
import { findAwardLine, linkAwardLine } from '#db/people/awardsReceived.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireStandingRecord } from './requireRecord.ts';

/**
 * Says who the recipient of an award line is, or takes that back. It is the office's knowledge about a
 * paper, not part of it: the line stays as signed. In a draft the person is part of the line, written there.
 *
 * @param seenPersonId whom the line named on the screen, so that two clerks do not overwrite each other
 * @throws AppError NOT_FOUND, PERSON_MERGED, AWARD_NOT_ISSUED or STALE_VERSION
 */
export async function linkAward(
  unit: UnitOfWork,
  { lineId, seenPersonId, personId }: { lineId: string; seenPersonId: string | null; personId: string | null },
): Promise<void> {
  const line = await findAwardLine(unit.tx, lineId);
  if (!line) throw refusal('NOT_FOUND', { what: 'dòng khen thưởng' });
  if (!line.isIssued) throw refusal('AWARD_NOT_ISSUED');
  if (line.personId !== seenPersonId) throw refusal('STALE_VERSION', { what: 'dòng khen thưởng này' });
  const person = personId === null ? null : await requireStandingRecord(unit.tx, personId);
  await linkAwardLine(unit.tx, lineId, personId);
  await unit.audit({
    action: 'people.linkAward',
    entity: 'person',
    entityId: personId ?? line.personId ?? lineId,
    also: line.personId === null ? [] : [{ entity: 'person', entityId: line.personId }],
    summary: person
      ? `Ghi nhận khen thưởng trên danh sách (${line.name}) là của ${person.fullName}`
      : `Bỏ ghi nhận khen thưởng trên danh sách (${line.name})`,
    detail: { lineId, before: line.personId, after: personId },
  });
}
