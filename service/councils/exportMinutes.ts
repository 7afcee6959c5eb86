import { minutesPaper, type MinutesPaper } from '#core/councils/minutesPaper.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import type { Database, Queryable } from '#db/client.ts';
import { requireOfficeRow } from '../awards/readDecision.ts';
import { writeMinutesDocx } from '../documents/word/minutesDocx.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { paperJob, type Delivery, type NamedPaper } from '../jobs/paperJob.ts';
import { meetingScores } from '../initiatives/meetingScores.ts';
import { readReview } from '../nominations/review/readReview.ts';
import { readMeeting } from './readMeeting.ts';

/** Biên bản họp xét as a Word document, as a job. */
export function exportMinutesJob(
  database: Database,
  { meetingId, ...delivery }: { meetingId: string } & Delivery,
): (handle: JobHandle) => Promise<JobResult> {
  return paperJob(database, delivery, (view) => readMinutes(view, meetingId), {
    extension: 'docx',
    write: ({ paper }, targetPath, signal) => writeMinutesDocx({ paper, targetPath, signal }),
  });
}

/**
 * Everything the minutes of a meeting say.
 *
 * @throws AppError NOT_FOUND
 */
export async function readMinutes(db: Queryable, meetingId: string): Promise<NamedPaper<MinutesPaper>> {
  const meeting = await readMeeting(db, meetingId);
  const { profile } = await requireOfficeRow(db);
  const lines = (await readReview(db, meetingId)).map(({ line, awardName, outcome, rounds }) => ({
    ...{ name: line.name, unitName: line.unitName, subject: line.subject },
    ...{ awardName, outcome, rounds },
  }));
  const scored = meeting.councilKind === 'INITIATIVE' ? await meetingScores(db, meeting) : [];
  const initiatives = scored.map(({ initiative, result }) => ({
    title: initiative.title,
    authors: initiative.authors.map(({ name }) => name),
    ...{ sheets: result.sheets, points: result.total, isPassed: result.isPassed },
  }));
  const day = meeting.heldOn === null ? '' : ` ngày ${formatDate(meeting.heldOn).replaceAll('/', '-')}`;
  return {
    paper: minutesPaper({ superiorName: profile.name, place: profile.place, meeting, lines, initiatives }),
    name: `Biên bản ${meeting.title}${day}${meeting.closedAt === null ? ' (dự thảo)' : ''}`,
  };
}
