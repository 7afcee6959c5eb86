import { refusal } from '#core/errors/appError.ts';
import { NOMINATION_STATUS_LABELS, type NominationInput } from '#core/nominations/nomination.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import type { NominationPaper, PaperState } from '#core/nominations/papersNeeded.ts';
import { NOMINATION_PAPER_LABELS } from '#core/nominations/papersNeeded.ts';
import { movesOf } from '#db/nominations/moveStore.ts';
import { countLineChange, deleteLine, updateLine } from '#db/nominations/nominationStore.ts';
import { setPaper } from '#db/nominations/paperStore.ts';
import { requireNoAttachments } from '#db/attachments/requireNoAttachments.ts';
import { localDate } from '../contract/localDate.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { allowedLine, readLineRules } from './lineRules.ts';
import type { SeenLine } from './moveLines.ts';
import { requireBatch, requireSeenLine } from './requireNomination.ts';
import { severalWords } from './severalWords.ts';

/**
 * Changes a line that is still a draft; what the rules said of it before holds no more.
 *
 * @throws AppError NOT_FOUND, STALE_VERSION, NOMINATION_NOT_OPEN, or like `addLines`
 */
export async function saveLine(
  unit: UnitOfWork,
  { line, ...seen }: SeenLine & { line: NominationInput },
): Promise<void> {
  const before = requireDraft(await requireSeenLine(unit.tx, seen));
  const batch = await requireBatch(unit.tx, before.batchId);
  const rules = await readLineRules(unit.tx, batch, [line], localDate(new Date(unit.now)));
  const after = allowedLine(line, rules, before.id);
  await updateLine(unit.tx, { ...seen, line: after, now: unit.now });
  await unit.audit({
    action: 'nominations.saveLine',
    entity: 'nomination',
    entityId: before.batchId,
    summary: `Sửa đề nghị khen thưởng ${after.name}`,
    detail: { lineId: before.id, before, after },
  });
}

/**
 * Removes a line entered by mistake. One that went any way stays with its history and is withdrawn instead.
 *
 * @throws AppError NOT_FOUND, STALE_VERSION, NOMINATION_NOT_OPEN, NOMINATION_HAS_HISTORY or ATTACHMENTS_STAY
 */
export async function removeLine(unit: UnitOfWork, seen: SeenLine): Promise<void> {
  const line = requireDraft(await requireSeenLine(unit.tx, seen));
  if ((await movesOf(unit.tx, line.id)).length > 0) throw refusal('NOMINATION_HAS_HISTORY', { name: line.name });
  await requireNoAttachments(unit.tx, 'nomination', [line.id]);
  await deleteLine(unit.tx, seen);
  await unit.audit({
    action: 'nominations.removeLine',
    entity: 'nomination',
    entityId: line.batchId,
    summary: `Xóa đề nghị khen thưởng ${line.name}`,
    detail: { removed: line },
  });
}

/**
 * Records a paper of the files of lines: received, not needed, or neither (null).
 *
 * @throws AppError NOT_FOUND or STALE_VERSION
 */
export async function recordPaper(
  unit: UnitOfWork,
  input: { lines: readonly SeenLine[]; paper: NominationPaper; state: PaperState | null; note: string },
): Promise<void> {
  const lines: NominationLine[] = [];
  for (const seen of input.lines) {
    lines.push(await requireSeenLine(unit.tx, seen));
    await countLineChange(unit.tx, { ...seen, now: unit.now });
  }
  const [first] = lines;
  if (!first) throw refusal('NOT_FOUND', { what: 'đề nghị đã chọn' });
  await setPaper(unit.tx, { ...input, lineIds: lines.map(({ id }) => id) });
  const paper = NOMINATION_PAPER_LABELS[input.paper].toLowerCase();
  const who = lines.length === 1 ? `đề nghị của ${first.name}` : await severalWords(unit.tx, lines);
  await unit.audit({
    action: 'nominations.paper',
    entity: 'nomination',
    entityId: first.batchId,
    also: lines.map(({ batchId }) => ({ entity: 'nomination', entityId: batchId })),
    summary: `${STATE_WORDS[input.state ?? 'NONE']} ${paper} của ${who}`,
    detail: input,
  });
}

const STATE_WORDS: Record<PaperState | 'NONE', string> = {
  RECEIVED: 'Đã nhận',
  NOT_NEEDED: 'Không cần',
  NONE: 'Bỏ ghi nhận',
};

function requireDraft(line: NominationLine): NominationLine {
  if (line.status === 'DRAFT') return line;
  const status = NOMINATION_STATUS_LABELS[line.status].toLowerCase();
  throw refusal('NOMINATION_NOT_OPEN', { name: line.name, status });
}
