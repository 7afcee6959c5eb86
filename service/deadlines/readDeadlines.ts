import { yearOf, type IsoDate } from '#core/dates/isoDate.ts';
import type { CampaignDay } from '#core/deadlines/campaignDays.ts';
import { proposedDay, type ProposedDeadline } from '#core/deadlines/proposedDeadlines.ts';
import { MAX_REMINDERS, pickReminders, remindedFrom } from '#core/deadlines/reminders.ts';
import { campaignDaysBetween, openCampaignDays } from '#db/deadlines/campaignDayStore.ts';
import { deadlinesOfYear, openDeadlines, type DeadlineRow, type OpenDeadlines } from '#db/deadlines/deadlineStore.ts';
import type { Queryable } from '#db/client.ts';
import { openProposals } from './editDeadlines.ts';

/** A deadline kept by itself, or the day of a campaign. */
export type DueRow = (DeadlineRow & { campaign: null }) | (CampaignDay & { cluster: null });

/** Everything due for a year, and what is offered besides. */
export interface DeadlinesView {
  rows: DueRow[];
  proposals: (ProposedDeadline & { dueOn: IsoDate })[];
}

export async function listDeadlines(db: Queryable, year: number, today: IsoDate): Promise<DeadlinesView> {
  const proposals = (await openProposals(db, year)).map((proposal) => ({
    ...proposal,
    dueOn: proposedDay(proposal, year),
  }));
  return { rows: await dueInYear(db, year, today), proposals };
}

/** Deadlines of a year, and the days of campaigns that lie in it, in their order. */
export async function dueInYear(db: Queryable, year: number, today: IsoDate): Promise<DueRow[]> {
  const days = await campaignDaysBetween(db, { from: `${year}-01-01`, to: `${year}-12-31`, today });
  return inOrder(await deadlinesOfYear(db, year), days);
}

/** A campaign's day stands behind the deadlines of its day. */
function inOrder(deadlines: readonly DeadlineRow[], days: readonly CampaignDay[]): DueRow[] {
  const rows: DueRow[] = [
    ...deadlines.map((row) => ({ ...row, campaign: null })),
    ...days.map((day) => ({ ...day, cluster: null })),
  ];
  return rows.sort((one, other) => (one.dueOn === other.dueOn ? 0 : one.dueOn < other.dueOn ? -1 : 1));
}

/** The few deadlines that want attention on a day. */
export interface Reminders {
  rows: DueRow[];
  /** All that are late, of which `rows` holds the newest. */
  late: number;
  /** Late for so long that they only count, with the newest year they are of. */
  old: OpenDeadlines['old'];
}

export async function readReminders(db: Queryable, today: IsoDate): Promise<Reminders> {
  const lateFrom = remindedFrom(today);
  const { late, lateCount, ahead, old } = await openDeadlines(db, { today, lateFrom, limit: MAX_REMINDERS });
  const days = await openCampaignDays(db, today);
  const lateDays = days.filter(({ dueOn }) => dueOn < today && dueOn >= lateFrom);
  const oldDays = days.filter(({ dueOn }) => dueOn < lateFrom);
  const aheadDays = days.filter(({ dueOn }) => dueOn >= today);
  const oldYears = [...(old.year === null ? [] : [old.year]), ...oldDays.map(({ dueOn }) => yearOf(dueOn))];
  return {
    rows: pickReminders(inOrder(late, lateDays), inOrder(ahead, aheadDays)),
    late: lateCount + lateDays.length,
    old: { count: old.count + oldDays.length, year: oldYears.length === 0 ? null : Math.max(...oldYears) },
  };
}
