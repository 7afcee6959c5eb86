import type { Knex } from 'knex';
import { dayOfWorks, daysOfCampaign, type CampaignDay, type DatedCampaign } from '#core/deadlines/campaignDays.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '../client.ts';

const CAMPAIGN = {
  id: 'c.id',
  name: 'c.name',
  scope: 'c.scope',
  registerBy: 'c.register_by',
  endsOn: 'c.ends_on',
  closedOn: 'c.closed_on',
} as const;

/** The days of campaigns and their works between two days, both included, in their order. */
export async function campaignDaysBetween(
  db: Queryable,
  { from, to, today }: { from: IsoDate; to: IsoDate; today: IsoDate },
): Promise<CampaignDay[]> {
  const campaigns = await db('campaign as c')
    .whereBetween('c.register_by', [from, to])
    .orWhereBetween('c.ends_on', [from, to])
    .select<DatedCampaign[]>(CAMPAIGN);
  const works = await worksDue(db, (query) => void query.whereBetween('w.due_on', [from, to]));
  const days = campaigns
    .flatMap((campaign) => daysOfCampaign(campaign, today))
    .filter(({ dueOn }) => dueOn >= from && dueOn <= to);
  return inOrder([...days, ...works]);
}

/** The days of campaigns not summed up that are still open, in their order. */
export async function openCampaignDays(db: Queryable, today: IsoDate): Promise<CampaignDay[]> {
  const campaigns = await db('campaign as c')
    .whereNull('c.closed_on')
    .where((dated) => void dated.whereNotNull('c.ends_on').orWhere('c.register_by', '>=', today))
    .select<DatedCampaign[]>(CAMPAIGN);
  const works = await worksDue(db, (query) => void query.whereNull('c.closed_on').whereNotNull('w.due_on'));
  const days = campaigns.flatMap((campaign) => daysOfCampaign(campaign, today));
  return inOrder([...days, ...works].filter(({ doneOn }) => doneOn === null));
}

interface WorksDueRow extends DatedCampaign {
  dueOn: IsoDate;
  works: number | string;
  open: number | string;
  title: string;
  finishedOn: IsoDate | null;
}

async function worksDue(db: Queryable, narrow: (query: Knex.QueryBuilder) => void): Promise<CampaignDay[]> {
  const query = db('work as w')
    .join('campaign as c', 'c.id', 'w.campaign_id')
    .whereNot('w.status', 'CANCELLED')
    .groupBy('w.due_on', ...Object.values(CAMPAIGN))
    .select(CAMPAIGN)
    .select({ dueOn: 'w.due_on' })
    .count({ works: '*' })
    .min({ title: 'w.name' })
    .max({ finishedOn: 'w.finished_on' })
    .select(db.raw(`SUM(CASE WHEN w.status = 'FINISHED' THEN 0 ELSE 1 END) AS open`));
  narrow(query as Knex.QueryBuilder);
  const rows = (await query) as unknown as WorksDueRow[];
  return rows.flatMap(({ dueOn, works, open, title, finishedOn, ...campaign }) => {
    const day = dayOfWorks({ campaign, dueOn, works: Number(works), open: Number(open), name: title, finishedOn });
    return day ? [day] : [];
  });
}

const inOrder = (days: readonly CampaignDay[]) =>
  days.toSorted((one, other) => (`${one.dueOn} ${one.id}` < `${other.dueOn} ${other.id}` ? -1 : 1));
