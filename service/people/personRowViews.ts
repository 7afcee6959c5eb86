import { possibleActions, type PersonRow } from '#core/imports/personPlan.ts';
import { personUpdate, updateWords } from '#core/imports/personUpdate.ts';
import type { RegisterRowView } from '#core/imports/registerView.ts';
import { formatBirth } from '#core/people/birth.ts';
import { maskedCitizenId } from '#core/people/citizenId.ts';
import { GENDER_LABELS } from '#core/people/person.ts';
import type { Queryable } from '#db/client.ts';
import { peopleOnRecord } from '#db/imports/peopleOnRecord.ts';
import { onRecord, recordIdOf } from './commitPeople.ts';
import type { PeoplePlan } from './importPeople.ts';

/** Rows of a dry run as the screen shows them; what is on record of those met again is read now. */
export async function personRowViews(
  db: Queryable,
  plan: PeoplePlan,
  rows: readonly PersonRow[],
): Promise<RegisterRowView[]> {
  const known = await peopleOnRecord(db, rows.map(recordIdOf).filter(Boolean), plan.today);
  return rows.map((row) => {
    const { person } = row;
    const question = row.unit === null ? undefined : plan.units[row.unit];
    const record = known.get(recordIdOf(row));
    const update = record && personUpdate(onRecord(record), person, question?.identity ?? '');
    const gender = person.gender === '' ? '' : GENDER_LABELS[person.gender];
    const gradings = person.gradings.map(({ year, grade }) => `${year}: ${grade}`);
    return {
      row: row.row,
      name: person.fullName,
      traits: words([formatBirth(person.birth), gender, maskedCitizenId(person.citizenId), nameChange(row)]),
      details: words([person.position, person.department, ...gradings, person.note]),
      place: question?.decision.to === 'UNIT' ? question.decidedName : (question?.text ?? ''),
      issues: row.issues,
      update: update ? { adds: updateWords(update), differences: update.differences } : null,
      candidates: [],
      proposed: row.proposed,
      actions: possibleActions(row),
    };
  });
}

function nameChange({ nameInFile }: PersonRow): string {
  if (nameInFile === null) return '';
  return nameInFile === nameInFile.toLowerCase() ? 'đổi từ chữ thường' : 'đổi từ chữ hoa';
}

const words = (parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');
