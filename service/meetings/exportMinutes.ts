import { awardOnPaper } from '#core/awards/awardOnPaper.ts';
import { reviewMinutes, type ReviewMinutes } from '#core/councils/reviewMinutes.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import type { Database, Queryable } from '#db/client.ts';
import { requireOffice } from '../office/requireOffice.ts';
import { writeReviewMinutesDocx } from '../documents/word/reviewMinutesDocx.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { wordPaperJob, type Delivery, type NamedPaper } from '../jobs/paperJob.ts';
import { meetingScores } from '../initiatives/meetingScores.ts';
import { readReview } from '../nominations/review/readReview.ts';
import { readMeeting } from '../councils/readMeeting.ts';

/** Biên bản họp xét as a Word document, as a job. */
export function exportMinutesJob(
  database: Database,
  { meetingId, ...delivery }: { meetingId: string } & Delivery,
): (handle: JobHandle) => Promise<JobResult> {
  const read = (view: Queryable) => readMinutes(view, meetingId);
  return wordPaperJob(database, delivery, { kind: 'REVIEW_MINUTES', read, write: writeReviewMinutesDocx });
}

/**
 * Everything the minutes of a meeting say.
 *
 * @throws AppError NOT_FOUND
 */
export async function readMinutes(db: Queryable, meetingId: string): Promise<NamedPaper<ReviewMinutes>> {
  const meeting = await readMeeting(db, meetingId);
  const { profile } = await requireOffice(db);
  const onPaper = (awardName: string) => awardOnPaper(awardName, profile);
  const reviewed = await readReview(db, meetingId);
  const lines = reviewed.map(({ line, awardName, exception, outcome, rounds }) => ({
    ...{ name: line.name, unitName: line.unitName, subject: line.subject },
    ...{ awardName: onPaper(awardName), outcome, exception },
    rounds: rounds.map((round) => ({ ...round, awardName: onPaper(round.nominee.awardName) })),
  }));
  const scored = meeting.councilKind === 'INITIATIVE' ? await meetingScores(db, meeting) : [];
  const initiatives = scored.map(({ initiative, result }) => ({
    title: initiative.title,
    authors: initiative.authors.map(({ name }) => name),
    ...{ sheets: result.sheets, points: result.total, isPassed: result.isPassed },
  }));
  const day = meeting.heldOn === null ? '' : ` ngày ${formatDate(meeting.heldOn).replaceAll('/', '-')}`;
  return {
    paper: reviewMinutes({ superiorName: profile.name, place: profile.place, meeting, lines, initiatives }),
    name: `Biên bản ${meeting.title}${day}${meeting.closedAt === null ? ' (dự thảo)' : ''}`,
  };
}
