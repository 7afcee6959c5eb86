import { refusal } from '#core/errors/appError.ts';
import { formatNumber } from '#core/money/format.ts';
import type { BatchInput } from '#core/nominations/nomination.ts';
import { nominationDay } from '#core/nominations/nominationDay.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import { deleteBatch, updateBatch } from '#db/nominations/batchStore.ts';
import { linesOfBatch } from '#db/nominations/nominationReader.ts';
import { votedLines } from '#db/nominations/voteStore.ts';
import { requireNoAttachments } from '#db/attachments/requireNoAttachments.ts';
import { localDate } from '../contract/localDate.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { askRules, isCheckable, keepFindings } from './checkLines.ts';
import { requireBatch } from './requireNomination.ts';

/** A batch as the screen saw it last. */
interface SeenBatch {
  id: string;
  version: number;
}

/**
 * Changes a batch. Where another unit proposes from now on, or by the tree of another day, lines that were checked are
 * checked anew: whom it may propose is another question.
 *
 * @throws AppError NOT_FOUND, NOMINATION_PROCEDURE_STAYS, NOMINATION_PROCEDURE_VOTED, or STALE_VERSION when somebody else saved meanwhile
 */
export async function saveBatch(
  unit: UnitOfWork,
  { batch, ...seen }: SeenBatch & { batch: BatchInput },
): Promise<void> {
  const before = await requireBatch(unit.tx, seen.id);
  const lines = await linesOfBatch(unit.tx, seen.id);
  // Lines carry the year, and were reviewed by the procedure.
  const isReviewed = lines.some(({ status }) => status !== 'DRAFT' && status !== 'CHECKED');
  if ((isReviewed && batch.procedure !== before.procedure) || (lines.length > 0 && batch.year !== before.year))
    throw refusal('NOMINATION_PROCEDURE_STAYS');
  if (batch.procedure !== before.procedure) await requireNoVotes(unit, lines);
  if (!(await updateBatch(unit.tx, { ...seen, batch, now: unit.now })))
    throw refusal('STALE_VERSION', { what: `tờ trình “${before.title}”` });
  const today = localDate(new Date(unit.now));
  const isOtherTree = batch.unitId !== before.unitId || nominationDay(batch, today) !== nominationDay(before, today);
  const checkedAnew = isOtherTree ? await askAnew(unit, lines) : [];
  await unit.audit({
    action: 'nominations.save',
    entity: 'nomination',
    entityId: seen.id,
    summary:
      `Sửa tờ trình “${batch.title}”` +
      (checkedAnew.length === 0 ? '' : `, kiểm tra lại ${formatNumber(checkedAnew.length)} đề nghị`),
    detail: { before, after: batch, checkedAnew },
  });
}

/** What a council voted down does not go on by a procedure that asks no council. */
async function requireNoVotes({ tx }: UnitOfWork, lines: readonly NominationLine[]): Promise<void> {
  const voted = await votedLines(
    tx,
    lines.map(({ id }) => id),
  );
  const first = lines.find(({ id }) => voted.has(id));
  if (first) throw refusal('NOMINATION_PROCEDURE_VOTED', { name: first.name });
}

/** @returns the lines that were checked, each with the reason it had that answers what the rules say no more */
async function askAnew(
  unit: UnitOfWork,
  lines: readonly NominationLine[],
): Promise<{ id: string; name: string; droppedReason: string }[]> {
  const checked = lines.filter((line) => line.checkedAt !== null && isCheckable(line));
  const findings = await askRules(unit, checked);
  const told = [];
  for (const [index, line] of checked.entries()) {
    const droppedReason = await keepFindings(unit, line, findings[index] ?? []);
    told.push({ id: line.id, name: line.name, droppedReason });
  }
  return told;
}

/** @throws AppError NOT_FOUND, NOMINATION_BATCH_NOT_EMPTY, ATTACHMENTS_STAY or STALE_VERSION */
export async function removeBatch(unit: UnitOfWork, seen: SeenBatch): Promise<void> {
  const batch = await requireBatch(unit.tx, seen.id);
  const { length } = await linesOfBatch(unit.tx, seen.id);
  if (length > 0) throw refusal('NOMINATION_BATCH_NOT_EMPTY', { count: length });
  await requireNoAttachments(unit.tx, 'nominationBatch', [seen.id]);
  if (!(await deleteBatch(unit.tx, seen))) throw refusal('STALE_VERSION', { what: `tờ trình “${batch.title}”` });
  await unit.audit({
    action: 'nominations.remove',
    entity: 'nomination',
    entityId: seen.id,
    summary: `Xóa tờ trình “${batch.title}”`,
    detail: { removed: batch },
  });
}
