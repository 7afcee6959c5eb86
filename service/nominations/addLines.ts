import { refusal } from '#core/errors/appError.ts';
import type { NominationInput } from '#core/nominations/nomination.ts';
import type { NominationBatch } from '#core/nominations/nominationLine.ts';
import { insertLines } from '#db/nominations/nominationStore.ts';
import { nextOrdinal } from '#db/nominations/nominationReader.ts';
import { localDate } from '../contract/localDate.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { allowedLine, firstRepeated, readLineRules } from './lineRules.ts';
import { requireBatch } from './requireNomination.ts';

/**
 * Adds lines to a batch, one or a whole list, all or none.
 *
 * @throws AppError NOT_FOUND, AWARD_NOT_FOR_SUBJECT, NOMINATION_UNIT_ENDED, NOMINATION_TWICE or NOMINATION_REPEATED
 */
export async function addLines(
  unit: UnitOfWork,
  { batchId, lines }: { batchId: string; lines: readonly NominationInput[] },
): Promise<string[]> {
  const batch = await requireBatch(unit.tx, batchId);
  const ids = await putLines(unit, batch, lines);
  const [first] = lines;
  await unit.audit({
    action: 'nominations.addLines',
    entity: 'nomination',
    entityId: batchId,
    summary:
      lines.length === 1 && first
        ? `Đề nghị khen thưởng ${first.name} trong ${batch.title}`
        : `Thêm ${lines.length} đề nghị vào ${batch.title}`,
    detail: { lines },
  });
  return ids;
}

/** Like {@link addLines}, for a write that audits itself. */
export async function putLines(
  unit: UnitOfWork,
  batch: NominationBatch,
  lines: readonly NominationInput[],
): Promise<string[]> {
  const rules = await readLineRules(unit.tx, batch, lines, localDate(new Date(unit.now)));
  const allowed = lines.map((line) => allowedLine(line, rules, null));
  const repeated = firstRepeated(allowed, rules);
  if (repeated) throw refusal('NOMINATION_REPEATED', { name: repeated.name });
  const from = await nextOrdinal(unit.tx, batch.id);
  const added = allowed.map((line, index) => ({
    ...line,
    id: unit.newId(),
    batchId: batch.id,
    year: batch.year,
    ordinal: from + index,
  }));
  await insertLines(unit.tx, added, unit.now);
  return added.map(({ id }) => id);
}
