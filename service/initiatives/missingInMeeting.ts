import type { CouncilMeeting } from '#core/councils/council.ts';
import type { Queryable } from '#db/client.ts';
import { meetingScores } from './meetingScores.ts';

/**
 * What has to be scored before a meeting of the initiative council can be closed, one phrase for each initiative;
 * nothing for a council of another kind.
 */
export async function missingInMeeting(db: Queryable, meeting: CouncilMeeting): Promise<string[]> {
  if (meeting.councilKind !== 'INITIATIVE') return [];
  const missing: string[] = [];
  for (const { initiative, missing: names, result } of await meetingScores(db, meeting)) {
    const title = `sáng kiến “${initiative.title}”`;
    if (names.length > 0) missing.push(`điểm của ${names.join(', ')} cho ${title}`);
    else if (result.sheets === 0) missing.push(`người chấm điểm ${title}`);
  }
  return missing;
}
