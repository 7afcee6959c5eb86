import type { CouncilMeeting } from '#core/councils/council.ts';
import { setInitiativeStatus } from '#db/initiatives/initiativeStore.ts';
import { settleReview } from '#db/initiatives/reviewStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { meetingScores } from './meetingScores.ts';

/**
 * Gives each initiative of a meeting that is being closed the result its sheets came to, and keeps with the meeting what
 * that result stands on. One that was withdrawn, or given a result elsewhere meanwhile, keeps that. Part of the write
 * that closes the meeting: it leaves no audit row of its own.
 */
export async function applyMeetingResults(unit: UnitOfWork, meeting: CouncilMeeting): Promise<void> {
  for (const { id: reviewId, initiative, scorerIds, result } of await meetingScores(unit.tx, meeting)) {
    const { id, version, status, title, authors } = initiative;
    await settleReview(unit.tx, reviewId, { title, authors, scorerIds, result });
    if (status !== 'RECEIVED' || result.isPassed === null) continue;
    const outcome = result.isPassed ? 'PASSED' : 'FAILED';
    await setInitiativeStatus(unit.tx, {
      id,
      version,
      status: outcome,
      reason: '',
      score: result.total,
      now: unit.now,
    });
  }
}
