import { refusal } from '#core/errors/appError.ts';
import { findMove, isForward } from '#core/nominations/moves.ts';
import { NOMINATION_STATUS_LABELS, type NominationStatus } from '#core/nominations/nomination.ts';
import { isDecided } from '#core/nominations/nominationList.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import { insertMove } from '#db/nominations/moveStore.ts';
import { updateLineStatus } from '#db/nominations/nominationStore.ts';
import { localDate } from '../contract/localDate.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireConditions } from './moveConditions.ts';
import { requireRulesAsAsked } from './requireRulesAsAsked.ts';

/**
 * The only way a line's status changes: along a move there is, leaving one row of its history. Does not audit: that
 * is for the write it is part of.
 *
 * @param line as read in this unit of work
 * @param reason needed where the move says so
 * @returns the line after the move
 * @throws AppError NOMINATION_NO_MOVE, NOMINATION_NEEDS_REASON, NOMINATION_CHECK_OUTDATED, STALE_VERSION, or what `requireConditions` says
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
  if (PASSED_ON.has(to) && isForward(move)) await requireRulesAsAsked(unit.tx, line, localDate(new Date(unit.now)));
  const { id, version } = line;
  const after = { status: to, ...decisionAfter(line, to), proposed: proposedAfter(line, to) };
  if (!(await updateLineStatus(unit.tx, { id, version, ...after, now: unit.now })))
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
  return { ...line, ...after, version: version + 1 };
}

/** Where others take over what was checked. */
const PASSED_ON: ReadonlySet<NominationStatus> = new Set(['REVIEWED', 'SUBMITTED']);

/**
 * A line that is not decided any more stands in no decision, and what the higher body granted is granted no more. What
 * it refused stays told where that ended the line, or put the fallback in its place; proposed again it is asked again.
 */
function decisionAfter(
  { decisionId, decisionLineId, upperAnswer, upperDocument, askedAwardCode }: NominationLine,
  to: NominationStatus,
): Pick<NominationLine, 'decisionId' | 'decisionLineId' | 'upperAnswer' | 'upperDocument'> {
  if (isDecided(to)) return { decisionId, decisionLineId, upperAnswer, upperDocument };
  const stays = upperAnswer === 'REFUSED' && (askedAwardCode !== null || to === 'REJECTED');
  const answer = stays ? { upperAnswer, upperDocument } : { upperAnswer: null, upperDocument: '' };
  return { decisionId: null, decisionLineId: null, ...answer };
}

/** What was sent stays as it was sent, whatever is said of it afterwards; what is taken back is sent anew. */
function proposedAfter(line: NominationLine, to: NominationStatus): NominationLine['proposed'] {
  if (NOT_SENT.has(to)) return null;
  if (to !== 'SUBMITTED' || line.proposed !== null) return line.proposed;
  const { awardCode, fallbackAwardCode, findings, overrideReason } = line;
  return { awardCode, fallbackAwardCode, findings, overrideReason };
}

const NOT_SENT: ReadonlySet<NominationStatus> = new Set(['DRAFT', 'CHECKED', 'REVIEWED']);
