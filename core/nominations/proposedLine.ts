import type { IsoDate } from '../dates/isoDate.ts';
import type { BatchInput } from './nomination.ts';
import { isOut } from './nominationList.ts';
import type { NominationLine } from './nominationLine.ts';

/** A line as its tờ trình asked for it, whatever was said of it since. */
export function asProposed(line: NominationLine): NominationLine {
  return { ...line, ...line.proposed };
}

/** A meeting that voted, by its day where that is known. */
interface Held {
  heldOn: IsoDate | null;
}

/** Whether a meeting comes after the day of the tờ trình: it is then of the body that received it. */
export function isHeldAfter({ heldOn }: Held, { submittedOn }: Pick<BatchInput, 'submittedOn'>): boolean {
  return submittedOn !== null && (heldOn === null || heldOn > submittedOn);
}

/**
 * Whether a line stands in its tờ trình as that was sent: lines that were submitted, those the receiving council turned
 * down, and all that are not out.
 *
 * @param meetings those that voted on it
 */
export function isInPaper(
  line: Pick<NominationLine, 'status' | 'proposed'>,
  batch: Pick<BatchInput, 'submittedOn'>,
  meetings: readonly Held[],
): boolean {
  if (!isOut(line) || line.proposed !== null) return true;
  return line.status === 'REJECTED' && meetings.some((meeting) => isHeldAfter(meeting, batch));
}
