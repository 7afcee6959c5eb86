import type { PrizeGroup, RecipientGroup } from '#core/awards/awardDecisionPaper.ts';
import type { AwardKind, Subject } from '#core/office/catalogue.ts';
import type { Queryable } from '../client.ts';

interface RecipientRow {
  award_name: string;
  award_kind: AwardKind;
  reason: string;
  collectives: number;
  individuals: number;
}

/** Recipients of a decision by award and reason, in printing order, told without reading the lines one by one. */
export async function recipientGroups(db: Queryable, decisionId: string, limit: number): Promise<RecipientGroup[]> {
  const countOf = (subject: Subject, name: string) =>
    db.raw('SUM(CASE WHEN l.subject = ? THEN 1 ELSE 0 END) AS ??', [subject, name]);
  const rows = await db('decision_line as l')
    .join('award_type as a', 'a.code', 'l.award_code')
    .where('l.decision_id', decisionId)
    .groupBy('l.award_name', 'a.kind', 'l.reason')
    .orderByRaw('MIN(l.ordinal)')
    .limit(limit)
    .select<RecipientRow[]>(
      'l.award_name',
      'a.kind as award_kind',
      'l.reason',
      countOf('COLLECTIVE', 'collectives'),
      countOf('INDIVIDUAL', 'individuals'),
    );
  return rows.map((row) => ({
    awardName: row.award_name,
    awardKind: row.award_kind,
    reason: row.reason,
    collectives: row.collectives,
    individuals: row.individuals,
  }));
}

interface PrizeRow {
  award_name: string;
  subject: Subject;
  amount: number;
  coefficient: number | null;
  base_salary: number | null;
  count: number;
}

/** The different sums of a decision, in printing order; a line without a prize, or with a part in a shared sum, has none. */
export async function prizeGroups(db: Queryable, decisionId: string, limit: number): Promise<PrizeGroup[]> {
  const keys = ['award_name', 'subject', 'amount', 'coefficient', 'base_salary'] as const;
  const rows = await db('decision_line')
    .where('decision_id', decisionId)
    .where('amount', '>', 0)
    .groupBy(keys)
    .orderByRaw('MIN(ordinal)')
    .limit(limit)
    .select<PrizeRow[]>(...keys, db.raw('COUNT(*) AS count'));
  return rows.map((row) => ({
    awardName: row.award_name,
    subject: row.subject,
    amount: row.amount,
    coefficient: row.coefficient,
    baseSalary: row.base_salary,
    count: row.count,
  }));
}
