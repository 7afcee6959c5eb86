import type { ScorePart } from '#core/clusters/scores/scoreEntries.ts';
import type { YearFacts } from '#core/clusters/stepChecklist.ts';
import type { Queryable } from '../client.ts';

/** The pledge of a year as counts; null while there is none. */
export async function pledgeFacts(db: Queryable, yearId: string): Promise<YearFacts['pledge']> {
  const pledge: { id: string; status: string } | undefined = await db('pledge')
    .where('year_id', yearId)
    .first('id', 'status');
  if (!pledge) return null;
  const results: { period: string; targets: number | string }[] = await db('pledge_result as r')
    .join('pledge_target as t', 't.id', 'r.target_id')
    .where('t.pledge_id', pledge.id)
    .groupBy('r.period')
    .select('r.period')
    .countDistinct({ targets: 'r.target_id' });
  const withResult = (period: string) => Number(results.find((row) => row.period === period)?.targets ?? 0);
  return {
    isSigned: pledge.status === 'SIGNED',
    parties: await countIn(db, 'pledge_party', { pledge_id: pledge.id }),
    targets: await countIn(db, 'pledge_target', { pledge_id: pledge.id }),
    halfResults: withResult('HALF'),
    yearResults: withResult('YEAR'),
  };
}

/**
 * How many members have all their sheets final, part by part: where half-years are scored, a member has two. Null
 * while no template was chosen.
 */
export async function scoreFacts(db: Queryable, yearId: string): Promise<YearFacts['scores']> {
  if ((await countIn(db, 'score_scheme', { year_id: yearId })) === 0) return null;
  const sheets: { id: string; member_id: string }[] = await db('score_sheet')
    .where('year_id', yearId)
    .select('id', 'member_id');
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

/** Whether anything was promised or scored under this membership: then it can end, but not vanish. */
export async function usesOfMember(db: Queryable, memberId: string): Promise<{ pledges: number; sheets: number }> {
  const crossed = await countIn(db, 'score_sheet', { cross_member_id: memberId });
  return {
    pledges:
      (await countIn(db, 'pledge_party', { member_id: memberId })) +
      (await countIn(db, 'pledge_result', { member_id: memberId })),
    sheets: crossed + (await countIn(db, 'score_sheet', { member_id: memberId })),
  };
}

async function countIn(db: Queryable, table: string, where: Record<string, string>): Promise<number> {
  const row = await db(table).where(where).count<{ n: number | string }>({ n: '*' }).first();
  return Number(row?.n ?? 0);
}
