import { refusal } from '#core/errors/appError.ts';
import type { RunRow } from '#core/eligibility/run.ts';
import { nominationInputSchema, type BatchInput } from '#core/nominations/nomination.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { startBatch } from '../nominations/startBatch.ts';
import type { EligibilityRun } from './eligibilityRun.ts';

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
  const { id } = await startBatch(unit, { ...batch, year: run.asked.year }, rows.map(lineOf));
  return { id };
}

const lineOf = ({ subject, personId, unitId, name, unitName, awardCode, awardKind }: RunRow) =>
  nominationInputSchema.parse({ subject, personId, unitId, name, unitName, awardCode, awardKind });
