import { refusal } from '#core/errors/appError.ts';
import { findMove } from '#core/nominations/moves.ts';
import { NOMINATION_STATUS_LABELS, type NominationStatus } from '#core/nominations/nomination.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import { insertMove, updateLineStatus } from '#db/nominations/nominationStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireConditions } from './moveConditions.ts';

/**
 * The only way a line's status changes: along a move there is, leaving one row of its history. Does not audit: that
 * is for the write it is part of.
 *
 * @param line as read in this unit of work
 * @param reason needed where the move says so
 * @returns the line after the move
 * @throws AppError NOMINATION_NO_MOVE, NOMINATION_NEEDS_REASON, STALE_VERSION, or what `requireConditions` says
 */
export async function moveLine(
  unit: UnitOfWork,
  line: NominationLine,
  to: NominationStatus,
  reason: string,
): Promise<NominationLine> {
  const move = findMove(line.status, to);
  if (!move) {
    const [from, wanted] = [line.status, to].map((status) => NOMINATION_STATUS_LABELS[status].toLowerCase());
    throw refusal('NOMINATION_NO_MOVE', { name: line.name, from: from ?? '', to: wanted ?? '' });
  }
  if (move.needsReason && reason.trim() === '')
    throw refusal('NOMINATION_NEEDS_REASON', { name: line.name, move: move.label.toLowerCase() });
  await requireConditions(unit.tx, line, move);
  const { id, version } = line;
  if (!(await updateLineStatus(unit.tx, { id, version, status: to, now: unit.now })))
    throw refusal('STALE_VERSION', { what: `đề nghị của ${line.name}` });
  await insertMove(unit.tx, {
    id: unit.newId(),
    lineId: id,
    fromStatus: line.status,
    toStatus: to,
    reason,
    actorName: unit.actor.name,
    at: unit.now,
  });
  return { ...line, status: to, version: version + 1 };
}
