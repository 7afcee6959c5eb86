import type { Knex } from 'knex';
import {
  workDelay,
  type OccasionTotals,
  type WorkFilter,
  type WorkRow,
  type WorkTotals,
} from '#core/campaigns/work.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '../client.ts';
import { whereKeyContains } from '../likePattern.ts';
import { unitsUnderInYear } from '../units/unitsUnder.ts';
import { whereRunsIn } from './whereRunsIn.ts';
import { WORK_COLUMNS } from './workStore.ts';

/**
 * A page of works in Vietnamese order.
 *
 * @param today the day on which unfinished ones are late
 */
export async function listWorks(
  db: Queryable,
  filter: WorkFilter,
  today: IsoDate,
  { offset, limit }: { offset: number; limit: number },
): Promise<WorkRow[]> {
  const query = filtered(db, filter, today).orderBy(['w.sort_key', 'w.id']).offset(offset).limit(limit);
  return rowsOf(query, db, today);
}

/** A page of works occasion by occasion, as {@link totalWorks} tells them: for papers. */
export async function listWorksByOccasion(
  db: Queryable,
  filter: WorkFilter,
  today: IsoDate,
  { offset, limit }: { offset: number; limit: number },
): Promise<WorkRow[]> {
  const query = filtered(db, filter, today)
    .orderByRaw(BY_OCCASION)
    .orderBy(['w.sort_key', 'w.id'])
    .offset(offset)
    .limit(limit);
  return rowsOf(query, db, today);
}

/** One work as a list shows it. @param today the day that tells whether it is late */
export async function findWorkRow(db: Queryable, id: string, today: IsoDate): Promise<WorkRow | undefined> {
  const [row] = await rowsOf(withCampaign(db).where('w.id', id), db, today);
  return row;
}

async function rowsOf(query: Knex.QueryBuilder, db: Queryable, today: IsoDate): Promise<WorkRow[]> {
  const rows: Omit<WorkRow, 'delay'>[] = await query.select(WORK_COLUMNS, {
    campaignName: 'c.name',
    occasionName: db.raw("COALESCE(o.name, '')"),
  });
  return rows.map((row) => ({ ...row, delay: workDelay(row, today) }));
}

/** Counts and sums over everything the filter keeps, not only the page on screen; money is đồng. */
export async function totalWorks(db: Queryable, filter: WorkFilter, today: IsoDate): Promise<WorkTotals> {
  const totals = await filtered(db, filter, today).first<Omit<WorkTotals, 'byOccasion'>>(
    db.raw(TOTALS),
    db.raw(COUNT_OVERDUE, [today]),
  );
  const byOccasion = await filtered(db, filter, today)
    .whereRaw(COUNTS)
    .groupBy('o.name')
    .groupByRaw(BY_OCCASION)
    .orderByRaw(BY_OCCASION)
    .select<OccasionTotals[]>(
      { occasionId: 'w.occasion_id' },
      db.raw(`COALESCE(o.name, '') AS "occasionName"`),
      db.raw('COUNT(*) AS works'),
      db.raw("COUNT(*) FILTER (WHERE w.status = 'FINISHED') AS finished"),
      db.raw('COALESCE(SUM(w.value), 0) AS value'),
    );
  return { ...totals, byOccasion };
}

/** Works without an occasion are told as one, whatever their campaign, after all others: no letter of a key is a tilde twice over. */
const PLACE_OF_CAMPAIGN = "CASE WHEN w.occasion_id IS NULL THEN '~~' ELSE c.sort_key END";

const COUNTS = "w.status <> 'CANCELLED'";
const IS_FINISHED = "w.status = 'FINISHED'";
const IS_FINISHED_LATE = `${IS_FINISHED} AND w.finished_on > w.due_on`;
const BY_OCCASION = `${PLACE_OF_CAMPAIGN}, o.ordinal, w.occasion_id`;

/** The rule of `workDelay`; the day is bound. */
const IS_OVERDUE = "w.status IN ('REGISTERED', 'UNDER_WAY') AND w.due_on < ?";
const COUNT_OVERDUE = `COUNT(*) FILTER (WHERE ${IS_OVERDUE}) AS overdue`;

const TOTALS = `COUNT(*) AS "rows",
  COUNT(*) FILTER (WHERE ${COUNTS}) AS works,
  COUNT(*) FILTER (WHERE ${IS_FINISHED}) AS finished,
  COUNT(*) FILTER (WHERE ${COUNTS} AND w.plaque_on IS NOT NULL) AS plaques,
  COALESCE(SUM(CASE WHEN ${COUNTS} THEN w.value END), 0) AS value,
  COALESCE(SUM(CASE WHEN ${IS_FINISHED} THEN w.value END), 0) AS "finishedValue"`;

function withCampaign(db: Queryable): Knex.QueryBuilder {
  return db('work as w')
    .join('campaign as c', 'c.id', 'w.campaign_id')
    .leftJoin('campaign_occasion as o', 'o.id', 'w.occasion_id');
}

/** What the filter keeps, as `w`, with its campaign as `c` and its occasion as `o`. */
function filtered(db: Queryable, filter: WorkFilter, today: IsoDate): Knex.QueryBuilder {
  const { year, campaignId, occasionId, text, unitId, kind, status, delay } = filter;
  const query = withCampaign(db);
  if (year !== null) whereRunsIn(query, year);
  if (campaignId !== null) void query.where('w.campaign_id', campaignId);
  if (occasionId !== null) void query.where('w.occasion_id', occasionId);
  whereKeyContains(query, 'w.search_key', text);
  if (unitId !== null) void query.whereIn('w.unit_id', unitsUnderInYear(db, unitId, year));
  if (kind !== null) void query.where('w.kind', kind);
  if (status !== null) void query.where('w.status', status);
  if (delay === 'OVERDUE') void query.whereRaw(IS_OVERDUE, [today]);
  if (delay === 'FINISHED_LATE') void query.whereRaw(IS_FINISHED_LATE);
  return query;
}
