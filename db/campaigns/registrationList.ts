import type { Knex } from 'knex';
import {
  REGISTRATION_STATUSES,
  type RegistrationFilter,
  type RegistrationRow,
  type RegistrationStatus,
  type RegistrationTotals,
  type TitleCount,
} from '#core/campaigns/registration.ts';
import type { Queryable } from '../client.ts';
import { whereKeyContains } from '../likePattern.ts';
import { unitsUnderInYear } from '../units/unitsUnder.ts';
import { COUNT_COLLECTIVES, COUNT_INDIVIDUALS, REGISTRANT } from './registrants.ts';
import { REGISTRATION_COLUMNS } from './registrationStore.ts';
import { IS_TWICE } from './registrationTwins.ts';

/** A page of registrations: collectives first, then people, each in Vietnamese order. */
export async function listRegistrations(
  db: Queryable,
  filter: RegistrationFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<RegistrationRow[]> {
  const query = filtered(db, filter).orderBy(['r.subject', 'r.sort_key', 'r.id']).offset(offset).limit(limit);
  return rowsOf(query, db);
}

/** One registration as a list shows it. */
export async function findRegistrationRow(db: Queryable, id: string): Promise<RegistrationRow | undefined> {
  const [row] = await rowsOf(withCampaign(db).where('r.id', id), db);
  return row;
}

async function rowsOf(query: Knex.QueryBuilder, db: Queryable): Promise<RegistrationRow[]> {
  const rows: (Omit<RegistrationRow, 'isTwice'> & { isTwice: number })[] = await query
    .leftJoin('award_type as a', 'a.code', 'r.award_code')
    .select(REGISTRATION_COLUMNS, {
      campaignName: db.raw("COALESCE(c.name, '')"),
      registerBy: 'c.register_by',
      awardName: db.raw("COALESCE(a.name, '')"),
      isTwice: db.raw(TWICE_AS_NUMBER),
      registrant: db.raw(REGISTRANT),
    });
  return rows.map((row) => ({ ...row, isTwice: row.isTwice === 1 }));
}

/** Counts over everything the filter keeps, not only the page on screen. */
export async function totalRegistrations(db: Queryable, filter: RegistrationFilter): Promise<RegistrationTotals> {
  const byStatus: { status: RegistrationStatus; n: number }[] = await filtered(db, filter)
    .groupBy('r.status')
    .select('r.status', db.raw('COUNT(*) AS n'));
  const counts = new Map(byStatus.map(({ status, n }) => [status, n]));
  const standing = await filtered(db, filter)
    .whereNot('r.status', 'WITHDRAWN')
    .first<Pick<RegistrationTotals, 'registrations' | 'collectives' | 'individuals' | 'late'>>(
      db.raw('COUNT(*) AS registrations'),
      db.raw(COUNT_COLLECTIVES),
      db.raw(COUNT_INDIVIDUALS),
      db.raw(COUNT_LATE),
    );
  return {
    rows: byStatus.reduce((sum, { n }) => sum + n, 0),
    ...standing,
    byStatus: Object.fromEntries(REGISTRATION_STATUSES.map((status) => [status, counts.get(status) ?? 0])) as Record<
      RegistrationStatus,
      number
    >,
    byTitle: await totalByTitle(db, filter),
  };
}

async function totalByTitle(db: Queryable, filter: RegistrationFilter): Promise<TitleCount[]> {
  return filtered(db, filter)
    .leftJoin('award_type as a', 'a.code', 'r.award_code')
    .whereNot('r.status', 'WITHDRAWN')
    .groupBy('r.award_code', 'a.name', 'a.sort_order')
    .orderByRaw('COALESCE(a.sort_order, 1000000), r.award_code')
    .select<TitleCount[]>(
      { awardCode: 'r.award_code' },
      db.raw(`COALESCE(a.name, '') AS "awardName"`),
      db.raw("COUNT(*) FILTER (WHERE r.subject = 'COLLECTIVE') AS collectives"),
      db.raw("COUNT(*) FILTER (WHERE r.subject = 'INDIVIDUAL') AS individuals"),
    );
}

/** A registration that was only received, as it stands now. */
export interface ReceivedRegistration {
  id: string;
  version: number;
  campaignId: string | null;
}

/** Registrations of the filter that were only received, oldest first. */
export async function listReceived(db: Queryable, filter: RegistrationFilter): Promise<ReceivedRegistration[]> {
  const rows: ReceivedRegistration[] = await filtered(db, filter)
    .where('r.status', 'SUBMITTED')
    .orderBy('r.id')
    .select({ id: 'r.id', version: 'r.version', campaignId: 'r.campaign_id' });
  return rows;
}

const IS_LATE = 'c.register_by IS NOT NULL AND r.registered_on > c.register_by';

const COUNT_LATE = `COUNT(*) FILTER (WHERE ${IS_LATE}) AS late`;
const TWICE_AS_NUMBER = `CASE WHEN ${IS_TWICE} THEN 1 ELSE 0 END`;

function withCampaign(db: Queryable): Knex.QueryBuilder {
  return db('registration as r').leftJoin('campaign as c', 'c.id', 'r.campaign_id');
}

/** What the filter keeps, as `r`, with its campaign as `c`. */
function filtered(db: Queryable, filter: RegistrationFilter): Knex.QueryBuilder {
  const { year, campaignId, text, unitId, subject, awardCode, status, mark } = filter;
  const query = withCampaign(db);
  if (year !== null) void query.where('r.year', year);
  if (campaignId !== null) void query.where('r.campaign_id', campaignId);
  whereKeyContains(query, 'r.search_key', text);
  if (unitId !== null) void query.whereIn('r.unit_id', unitsUnderInYear(db, unitId, year));
  if (subject !== null) void query.where('r.subject', subject);
  if (awardCode !== null) void query.where('r.award_code', awardCode);
  if (status !== null) void query.where('r.status', status);
  if (mark === 'LATE') void query.whereRaw(IS_LATE);
  if (mark === 'TWICE') void query.whereRaw(IS_TWICE);
  return query;
}
