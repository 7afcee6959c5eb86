import type { CouncilMeeting } from '#core/councils/council.ts';
import { settleReview } from '#db/initiatives/reviewStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { meetingScores } from './meetingScores.ts';
import { moveInitiativeTo } from './moveInitiativeTo.ts';

/**
 * Gives each initiative of a meeting that is being closed the result its sheets came to, and keeps with the meeting what
 * that result stands on. One that was withdrawn, or given a result elsewhere meanwhile, keeps that. Part of the write
 * that closes the meeting: it leaves no audit row of its own.
 *
 * @throws AppError STALE_VERSION when an initiative was written meanwhile: the meeting stays open then
 */
export async function applyMeetingResults(unit: UnitOfWork, meeting: CouncilMeeting): Promise<void> {
  for (const { id: reviewId, initiative, scorerIds, result } of await meetingScores(unit.tx, meeting)) {
    const { status, title, authors } = initiative;
    await settleReview(unit.tx, reviewId, { title, authors, scorerIds, result });
    if (status !== 'RECEIVED' || result.isPassed === null) continue;
    const outcome = result.isPassed ? 'PASSED' : 'FAILED';
    await moveInitiativeTo(unit, initiative, { status: outcome, reason: '', score: result.total });
  }
}
