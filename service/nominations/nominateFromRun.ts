import { refusal } from '#core/errors/appError.ts';
import type { RunRow } from '#core/eligibility/run.ts';
import { nominationInputSchema, type BatchInput, type NominationInput } from '#core/nominations/nomination.ts';
import { nominationDay } from '#core/nominations/nominationDay.ts';
import { honorificOf } from '#core/people/honorific.ts';
import type { PersonSummary } from '#core/people/personList.ts';
import { summarizePeople } from '#db/people/personList.ts';
import { localDate } from '../contract/localDate.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import type { EligibilityRun } from '../eligibility/eligibilityRun.ts';
import { startBatch } from './startBatch.ts';

/**
 * Opens a tờ trình with the rows chosen in a result. The lines stand as they were found; the rules are asked again
 * when they are checked there.
 *
 * @throws AppError NOT_FOUND when a row is none, and like `startBatch`; then nothing is kept
 */
export async function nominateFromRun(
  unit: UnitOfWork,
  run: EligibilityRun,
  { batch, indexes }: { batch: BatchInput; indexes: readonly number[] },
): Promise<{ id: string }> {
  const rows = run.rows([...new Set(indexes)]);
  if (rows.length === 0 || rows.length < new Set(indexes).size) throw refusal('NOT_FOUND', { what: 'dòng được chọn' });
  const { year } = run.asked;
  const on = nominationDay({ ...batch, year }, localDate(new Date(unit.now)));
  const people = await summarizePeople(unit.tx, [...new Set(rows.flatMap(({ personId }) => personId ?? []))], {
    on,
    year,
  });
  const known = new Map(people.map((person) => [person.id, person]));
  const lines = rows.map((row) => lineOf(row, known.get(row.personId ?? '')));
  const { id } = await startBatch(unit, { ...batch, year }, lines);
  return { id };
}

/** A line for a row, the person addressed and with the post as the record has them. */
function lineOf(row: RunRow, person: PersonSummary | undefined): NominationInput {
  const { subject, personId, unitId, name, unitName, awardCode, awardKind } = row;
  const recorded = person && { honorific: honorificOf(person.gender), position: person.position };
  return nominationInputSchema.parse({ subject, personId, unitId, name, unitName, awardCode, awardKind, ...recorded });
}
