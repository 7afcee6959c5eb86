import type { CouncilMeeting } from '#core/councils/council.ts';
import { setInitiativeStatus } from '#db/initiatives/initiativeStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { meetingScores } from './meetingScores.ts';

/** How a meeting ended for its initiatives. */
export interface MeetingResults {
  passed: number;
  failed: number;
}

/**
 * Gives each initiative of a meeting that is being closed the result its sheets came to. One that was withdrawn, or
 * given a result elsewhere meanwhile, keeps that. Part of the write that closes the meeting: it leaves no audit row of
 * its own.
 */
export async function applyMeetingResults(unit: UnitOfWork, meeting: CouncilMeeting): Promise<MeetingResults> {
  const results: MeetingResults = { passed: 0, failed: 0 };
  if (meeting.councilKind !== 'INITIATIVE') return results;
  for (const { initiative, result } of await meetingScores(unit.tx, meeting)) {
    const { id, version, status } = initiative;
    if (status !== 'RECEIVED' || result.isPassed === null) continue;
    const outcome = result.isPassed ? 'PASSED' : 'FAILED';
    await setInitiativeStatus(unit.tx, { id, version, status: outcome, reason: '', now: unit.now });
    if (result.isPassed) results.passed += 1;
    else results.failed += 1;
  }
  return results;
}
