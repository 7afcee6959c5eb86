import { writeFile } from 'node:fs/promises';
import ical, { ICalAlarmType, ICalEventStatus } from 'ical-generator';
import { formatDate } from '#core/dates/isoDate.ts';
import { replaceFile } from '../documents/atomicFile.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { outboxPath, type Delivery } from '../jobs/paperJob.ts';
import type { DueRow } from './readDeadlines.ts';

interface CalendarContent {
  year: number;
  rows: readonly DueRow[];
  officeName: string;
  /** When it is written; calendars compare it with what they took in before. */
  now: Date;
}

/** Calendars remind three days before, at eight in the morning: the event itself begins at midnight. */
const REMIND_SECONDS_BEFORE = (3 * 24 - 8) * 60 * 60;

/** The deadlines of a year as a calendar file any phone or mail program takes in. */
export function exportCalendarJob(
  content: CalendarContent,
  { outbox, files }: Delivery,
): (handle: JobHandle) => Promise<JobResult> {
  return async (handle) => {
    const suggestedName = `Lịch thi đua ${content.year}.ics`;
    const targetPath = outboxPath(outbox, 'calendar', 'ics');
    await replaceFile(targetPath, (path) => writeFile(path, calendarText(content), 'utf8'));
    handle.progress(content.rows.length);
    return { fileToken: files.deposit(targetPath, suggestedName), suggestedName };
  };
}

/**
 * All-day events under the ids of the deadlines, so that a newer file changes what an older one brought instead of
 * standing beside it.
 */
export function calendarText({ year, rows, officeName, now }: CalendarContent): string {
  const calendar = ical({
    name: `Lịch thi đua ${year} – ${officeName}`,
    prodId: { company: 'Co Dau', product: 'Co Dau', language: 'VI' },
  });
  for (const row of rows) {
    const event = calendar.createEvent({
      id: `${row.id}@co-dau`,
      // The day of a campaign has no version of its own; calendars then go by the stamp.
      sequence: row.campaign ? 0 : row.version - 1,
      stamp: now,
      // UTC on purpose: an all-day event is a date, and no time zone may move it.
      start: new Date(`${row.dueOn}T00:00:00Z`),
      allDay: true,
      status: ICalEventStatus.CONFIRMED,
      summary: [row.title, (row.cluster ?? row.campaign)?.name].filter(Boolean).join(' – '),
      description: describe(row),
    });
    if (row.doneOn === null) event.createAlarm({ type: ICalAlarmType.display, trigger: REMIND_SECONDS_BEFORE });
  }
  return calendar.toString();
}

function describe({ doneOn, note }: DueRow): string {
  return [...(doneOn === null ? [] : [`Đã xong ngày ${formatDate(doneOn)}`]), ...(note === '' ? [] : [note])].join(
    '\n',
  );
}
