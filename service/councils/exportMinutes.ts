import { awardOnPaper } from '#core/awards/awardOnPaper.ts';
import { minutesPaper, type MinutesPaper } from '#core/councils/minutesPaper.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { blocking } from '#core/eligibility/rule.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import type { Database, Queryable } from '#db/client.ts';
import { findLines } from '#db/nominations/nominationStore.ts';
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
  const reviewed = await readReview(db, meetingId);
  const nominated = await findLines(
    db,
    reviewed.map(({ line }) => line.id),
  );
  const exceptions = new Map(nominated.map((line) => [line.id, exceptionOf(line)]));
  const lines = reviewed.map(({ line, awardName, outcome, rounds }) => ({
    ...{ name: line.name, unitName: line.unitName, subject: line.subject },
    ...{ awardName: awardOnPaper(awardName, profile.shortName), outcome, rounds },
    exception: exceptions.get(line.id) ?? '',
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

/** Why a line was before the council although a rule stops it; empty where none does. */
const exceptionOf = ({ findings, overrideReason }: Pick<NominationLine, 'findings' | 'overrideReason'>) =>
  blocking(findings).length === 0 ? '' : overrideReason.replace(/[;.,\s]+$/u, '');
