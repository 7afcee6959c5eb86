import { AppError, refusal } from '#core/errors/appError.ts';
import { NOMINATION_STATUS_LABELS, type NominationStatus } from '#core/nominations/nomination.ts';
import type { Queryable } from '#db/client.ts';
import { findLines } from '#db/nominations/nominationReader.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { moveLine } from './moveLine.ts';
import { requireSeenLine } from './requireNomination.ts';
import { severalWords } from './severalWords.ts';

/** A line as the screen saw it last. */
export interface SeenLine {
  id: string;
  version: number;
}

/** What became of the chosen lines. */
export interface MovedLines {
  moved: number;
  /** Lines that stay, each with the reason; one person may have several, which differ by their awards. */
  refused: { id: string; awardName: string; message: string }[];
}

/** Reasons told where no line at all could move. */
const TOLD_REASONS = 3;

/**
 * Moves chosen lines on. Those that cannot move stay and are told; the others go, each with its row of history.
 *
 * @throws AppError the refusal of a single line, or NOMINATION_NONE_MOVED when none of many can move
 */
export async function moveLines(
  unit: UnitOfWork,
  { lines, to, reason }: { lines: readonly SeenLine[]; to: NominationStatus; reason: string },
): Promise<MovedLines> {
  const moved: { id: string; name: string; batchId: string }[] = [];
  const refusals: { id: string; error: AppError }[] = [];
  for (const seen of lines) {
    try {
      moved.push(await moveLine(unit, await requireSeenLine(unit.tx, seen), to, reason));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refusals.push({ id: seen.id, error });
    }
  }
  const [first] = moved;
  if (!first) throw nothingMoved(refusals.map(({ error }) => error));
  const awardNames = await awardNamesOf(unit.tx, refusals);
  const refused = refusals.map(({ id, error }) => ({
    ...{ id, message: error.message },
    awardName: awardNames.get(id) ?? '',
  }));
  const status = NOMINATION_STATUS_LABELS[to].toLowerCase();
  await unit.audit({
    action: 'nominations.move',
    entity: 'nomination',
    entityId: first.batchId,
    also: moved.map(({ batchId }) => ({ entity: 'nomination', entityId: batchId })),
    summary:
      moved.length === 1
        ? `Đề nghị của ${first.name}: ${status}`
        : `Chuyển ${await severalWords(unit.tx, moved)} sang “${status}”`,
    detail: { to, reason, moved: moved.map(({ id }) => id), refused },
  });
  return { moved: moved.length, refused };
}

/** What each of these lines asks for; one that is gone is left out. */
async function awardNamesOf(db: Queryable, lines: readonly { id: string }[]): Promise<Map<string, string>> {
  if (lines.length === 0) return new Map();
  const { awardTypes } = await readMoneyCatalogue(db);
  const found = await findLines(
    db,
    lines.map(({ id }) => id),
  );
  return new Map(
    found.map(({ id, awardCode }) => [id, awardTypes.find(({ code }) => code === awardCode)?.name ?? awardCode]),
  );
}

function nothingMoved(errors: readonly AppError[]): AppError {
  const [only] = errors;
  if (only && errors.length === 1) return only;
  const reasons = [...new Set(errors.map(({ message }) => message))].slice(0, TOLD_REASONS).join(' ');
  return refusal('NOMINATION_NONE_MOVED', { count: errors.length, reasons });
}
