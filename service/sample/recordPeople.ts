import { formatNumber } from '#core/money/format.ts';
import { insertTold } from '#db/people/historyStore.ts';
import { insertPeople } from '#db/people/personStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import type { SamplePerson } from './inventPeople.ts';

/** Writes everyone of a sample with their history. What the audit log keeps are counts: no names. */
export async function recordPeople(unit: UnitOfWork, people: readonly SamplePerson[]): Promise<void> {
  const { tx, now } = unit;
  await insertPeople(tx, people, { now, importId: null });
  for (const { id: personId, disciplines, absences } of people) {
    for (const { id, form, decidedOn, documentNumber, note } of disciplines) {
      const columns = { form, decided_on: decidedOn, document_number: documentNumber, note };
      await insertTold(tx, 'person_discipline', { id, personId, columns });
    }
    for (const { id, fromDate, toDate, workingDays, reason, note } of absences) {
      const columns = { from_date: fromDate, to_date: toDate, working_days: workingDays, reason, note };
      await insertTold(tx, 'person_absence', { id, personId, columns });
    }
  }
  await unit.audit({
    action: 'people.recordSample',
    entity: 'person',
    entityId: people[0]?.id ?? '',
    summary: `Ghi ${formatNumber(people.length)} người của cơ quan mẫu`,
    detail: { people: people.length },
  });
}
