import type { IsoDate } from '#core/dates/isoDate.ts';
import { proposedDay, type ProposedDeadline } from '#core/deadlines/proposedDeadlines.ts';
import { MAX_REMINDERS, pickReminders, remindedFrom } from '#core/deadlines/reminders.ts';
import { deadlinesOfYear, openDeadlines, type DeadlineRow, type OpenDeadlines } from '#db/deadlines/deadlineStore.ts';
import type { Queryable } from '#db/client.ts';
import { openProposals } from './editDeadlines.ts';

/** Everything due for a year, and what is offered besides. */
export interface DeadlinesView {
  rows: DeadlineRow[];
  proposals: (ProposedDeadline & { dueOn: IsoDate })[];
}

export async function listDeadlines(db: Queryable, year: number): Promise<DeadlinesView> {
  const proposals = (await openProposals(db, year)).map((proposal) => ({
    ...proposal,
    dueOn: proposedDay(proposal, year),
  }));
  return { rows: await deadlinesOfYear(db, year), proposals };
}

/** The few deadlines that want attention on a day. */
export interface Reminders {
  rows: DeadlineRow[];
  /** All that are late, of which `rows` holds the newest. */
  late: number;
  /** Late for so long that they only count, with the newest year they are of. */
  old: OpenDeadlines['old'];
}

export async function readReminders(db: Queryable, today: IsoDate): Promise<Reminders> {
  const lateFrom = remindedFrom(today);
  const { late, lateCount, ahead, old } = await openDeadlines(db, { today, lateFrom, limit: MAX_REMINDERS });
  return { rows: pickReminders(late, ahead), late: lateCount, old };
}
