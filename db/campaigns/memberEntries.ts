import type { Knex } from 'knex';
import type { TitleCount } from '#core/campaigns/registration.ts';
import type { WorkStatus } from '#core/campaigns/work.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '../client.ts';
import { daysOf, withWayDown } from '../units/unitsUnder.ts';
import { whereRunsIn } from './whereRunsIn.ts';

interface Asked {
  memberIds: readonly string[];
  year: number;
}

/** Titles registered in the year by each member of a cluster and the units below it; withdrawn ones do not count. */
export async function titlesOfMembers(db: Queryable, asked: Asked): Promise<(TitleCount & { memberId: string })[]> {
  return withUnits(db, asked)
    .from('under')
    .join('registration as r', 'r.unit_id', 'under.unit_id')
    .leftJoin('award_type as a', 'a.code', 'r.award_code')
    .where('r.year', asked.year)
    .whereNot('r.status', 'WITHDRAWN')
    .groupBy('under.member_id', 'r.award_code', 'a.name', 'a.sort_order')
    .orderByRaw('under.member_id, COALESCE(a.sort_order, 1000000), r.award_code')
    .select<(TitleCount & { memberId: string })[]>(
      { memberId: 'under.member_id', awardCode: 'r.award_code' },
      db.raw(`COALESCE(a.name, '') AS "awardName"`),
      db.raw("COUNT(*) FILTER (WHERE r.subject = 'COLLECTIVE') AS collectives"),
      db.raw("COUNT(*) FILTER (WHERE r.subject = 'INDIVIDUAL') AS individuals"),
    );
}

/** Works of one member in one state. */
export interface MemberWorks {
  memberId: string;
  status: WorkStatus;
  works: number;
  /** Past their day and not finished. */
  overdue: number;
}

/**
 * Works of campaigns that run in the year, of each member of a cluster and the units below it.
 *
 * @param today the day on which unfinished ones are late
 */
export async function worksOfMembers(db: Queryable, asked: Asked, today: IsoDate): Promise<MemberWorks[]> {
  const query = withUnits(db, asked)
    .from('under')
    .join('work as w', 'w.unit_id', 'under.unit_id')
    .join('campaign as c', 'c.id', 'w.campaign_id')
    .groupBy('under.member_id', 'w.status')
    .select(
      { memberId: 'under.member_id', status: 'w.status' },
      db.raw('COUNT(*) AS works'),
      db.raw("COUNT(*) FILTER (WHERE w.status IN ('REGISTERED', 'UNDER_WAY') AND w.due_on < ?) AS overdue", [today]),
    );
  whereRunsIn(query, asked.year);
  return (await query) as MemberWorks[];
}

/**
 * Puts `under (member_id, unit_id)` before a query: each member's unit and all that stood below it in the year, each
 * once, also where it came back after a while elsewhere.
 */
function withUnits(db: Queryable, { memberIds, year }: Asked): Knex.QueryBuilder {
  return withWayDown(
    db,
    daysOf(year),
    (first) =>
      void first
        .select('m.id', 'm.unit_id')
        .from('cluster_member as m')
        .whereIn('m.id', memberIds)
        .whereNotNull('m.unit_id'),
  ).with('under', ['member_id', 'unit_id'], db.distinct('top', 'id').from('way'));
}
