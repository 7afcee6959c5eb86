import { refusal } from '#core/errors/appError.ts';
import { formatNumber } from '#core/money/format.ts';
import type { Tally } from '#core/nominations/review.ts';
import { updateTally, type VoteRow } from '#db/nominations/voteStore.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { requireLine } from '../requireNomination.ts';
import { requireReviewMeeting, requireVote, requireChecked, auditReview } from './reviewMeeting.ts';

/** One tally as a screen sends it. */
export interface TallyToSave {
  voteId: string;
  version: number;
  tally: Tally;
}

/**
 * Writes what the tellers counted, contradicting figures too: they are told beside the line and keep it from going on.
 *
 * @throws AppError NOT_FOUND, MEETING_CLOSED, VOTE_LINE_NOT_READY, STALE_VERSION
 */
export async function saveTallies(
  unit: UnitOfWork,
  { meetingId, tallies }: { meetingId: string; tallies: readonly TallyToSave[] },
): Promise<void> {
  const meeting = await requireReviewMeeting(unit, meetingId);
  const saved: { name: string; before: VoteRow; after: Tally }[] = [];
  for (const { voteId, version, tally } of tallies) {
    const before = await requireVote(unit, meeting, voteId);
    const line = await requireLine(unit.tx, before.lineId);
    requireChecked(line);
    if (!(await updateTally(unit.tx, { id: voteId, version, tally })))
      throw refusal('STALE_VERSION', { what: `phiếu của ${line.name}` });
    saved.push({ name: line.name, before, after: tally });
  }
  const [first] = saved;
  const what = saved.length === 1 && first ? first.name : `${formatNumber(saved.length)} đề nghị`;
  await auditReview(unit, meeting, 'saveTallies', `Ghi phiếu của ${what} ở “${meeting.title}”`, saved);
}
