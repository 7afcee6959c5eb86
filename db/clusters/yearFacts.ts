import type { ResultPeriod, TargetCounting } from '#core/clusters/pledge.ts';
import type { ScorePart } from '#core/clusters/scores/scoreEntries.ts';
import type { YearFacts } from '#core/clusters/stepChecklist.ts';
import type { Queryable } from '../client.ts';

/** The pledge of a year as counts, targets fully reported among them; null while there is none. */
export async function pledgeFacts(db: Queryable, yearId: string): Promise<YearFacts['pledge']> {
  const pledge: { id: string; status: string } | undefined = await db('pledge')
    .where('year_id', yearId)
    .first('id', 'status');
  if (!pledge) return null;
  const parties = await countIn(db, 'pledge_party', { pledge_id: pledge.id });
  const reports = await reportsOf(db, pledge.id);
  const reported = (period: ResultPeriod) =>
    reports.filter((report) => report.period === period && isFullyReported(report, parties)).length;
  return {
    isSigned: pledge.status === 'SIGNED',
    parties,
    targets: await countIn(db, 'pledge_target', { pledge_id: pledge.id }),
    halfResults: reported('HALF'),
    yearResults: reported('YEAR'),
  };
}

/** The figures of a target in a period: of the cluster as a whole, and of how many of its parties. */
interface TargetReport {
  period: ResultPeriod;
  counting: TargetCounting;
  whole: number | string;
  ofParties: number | string;
}

async function reportsOf(db: Queryable, pledgeId: string): Promise<TargetReport[]> {
  return db('pledge_result as r')
    .join('pledge_target as t', 't.id', 'r.target_id')
    .leftJoin('pledge_party as p', (on) => on.on('p.pledge_id', 't.pledge_id').andOn('p.member_id', 'r.member_id'))
    .where('t.pledge_id', pledgeId)
    .groupBy('r.period', 't.id', 't.counting')
    .select<TargetReport[]>(
      'r.period',
      't.counting',
      db.raw('SUM(CASE WHEN r.member_id IS NULL THEN 1 ELSE 0 END) AS whole'),
      db.raw('COUNT(p.id) AS ??', ['ofParties']),
    );
}

/**
 * Whether nothing more is to come: every party has a figure, or the cluster as a whole has one. Where each party is
 * judged by itself, a figure of the whole stands for all only as long as no party has one.
 */
function isFullyReported({ counting, whole, ofParties }: TargetReport, parties: number): boolean {
  const given = Number(ofParties);
  if (parties > 0 && given >= parties) return true;
  return Number(whole) > 0 && (counting === 'WHOLE' || given === 0);
}

/**
 * How many members have all their sheets final, part by part: where half-years are scored, a member has two. Null
 * while no template was chosen.
 *
 * @param memberIds the members of the year; sheets of others, who left since, do not count
 */
export async function scoreFacts(
  db: Queryable,
  yearId: string,
  memberIds: readonly string[],
): Promise<YearFacts['scores']> {
  if ((await countIn(db, 'score_scheme', { year_id: yearId })) === 0) return null;
  const isMember = new Set(memberIds);
  const sheets = (
    await db('score_sheet').where('year_id', yearId).select<{ id: string; member_id: string }[]>('id', 'member_id')
  ).filter(({ member_id }) => isMember.has(member_id));
  const finals: { sheet_id: string; part: ScorePart }[] = await db('score_part as p')
    .join('score_sheet as s', 's.id', 'p.sheet_id')
    .where({ 's.year_id': yearId, 'p.status': 'FINAL' })
    .select('p.sheet_id', 'p.part');
  const finished = (part: ScorePart) => {
    const isFinal = new Set(finals.flatMap((row) => (row.part === part ? [row.sheet_id] : [])));
    const lacking = new Set(sheets.flatMap(({ id, member_id }) => (isFinal.has(id) ? [] : [member_id])));
    return new Set(sheets.map(({ member_id }) => member_id)).size - lacking.size;
  };
  return { selfFinal: finished('SELF'), crossFinal: finished('CROSS'), appraisedFinal: finished('APPRAISED') };
}

/** The summits of a year as counts, every round of theirs; null while none was prepared. */
export async function summitFacts(db: Queryable, yearId: string): Promise<YearFacts['summit']> {
  const summits = await db('summit').where('year_id', yearId).select<{ closed_at: string | null }[]>('closed_at');
  if (summits.length === 0) return null;
  const rounds = await db('summit_round as r')
    .join('summit as s', 's.id', 'r.summit_id')
    .where('s.year_id', yearId)
    .select<{ locked_at: string | null }[]>('r.locked_at');
  return {
    rounds: rounds.length,
    locked: rounds.filter(({ locked_at }) => locked_at !== null).length,
    isClosed: summits.every(({ closed_at }) => closed_at !== null),
  };
}

/** Whether anything was promised, scored or voted under this membership: then it can end, but not vanish. */
export async function usesOfMember(
  db: Queryable,
  memberId: string,
): Promise<{ pledges: number; sheets: number; summits: number }> {
  const crossed = await countIn(db, 'score_sheet', { cross_member_id: memberId });
  return {
    pledges:
      (await countIn(db, 'pledge_party', { member_id: memberId })) +
      (await countIn(db, 'pledge_result', { member_id: memberId })),
    sheets: crossed + (await countIn(db, 'score_sheet', { member_id: memberId })),
    summits:
      (await countIn(db, 'summit_delegate', { member_id: memberId })) +
      (await countIn(db, 'summit_candidate', { member_id: memberId })) +
      (await countIn(db, 'summit_outcome', { member_id: memberId })),
  };
}

async function countIn(db: Queryable, table: string, where: Record<string, string>): Promise<number> {
  const row = await db(table).where(where).count<{ n: number | string }>({ n: '*' }).first();
  return Number(row?.n ?? 0);
}
