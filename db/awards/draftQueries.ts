import type { PricedLine } from '#core/awards/lineAmount.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { SUBJECTS } from '#core/office/catalogue.ts';
import type { Queryable } from '../client.ts';

interface GroupRow {
  subject: PricedLine['subject'];
  award_code: string;
  amount_source: PricedLine['amountSource'];
  own_coefficient: number | null;
  flat_amount: number | null;
  count: number;
}

/** The different ways lines of a decision are priced, each with how many lines share it. */
export async function pricingGroups(db: Queryable, decisionId: string): Promise<{ line: PricedLine; count: number }[]> {
  const keys = ['subject', 'award_code', 'amount_source', 'own_coefficient', 'flat_amount'] as const;
  const rows = await db('decision_line')
    .where('decision_id', decisionId)
    .groupBy(keys)
    .select<GroupRow[]>([...keys, db.raw('COUNT(*) AS count')]);
  return rows.map((row) => ({
    line: {
      subject: row.subject,
      awardCode: row.award_code,
      amountSource: row.amount_source,
      ownCoefficient: row.own_coefficient,
      flatAmount: row.flat_amount,
    },
    count: row.count,
  }));
}

/** Lines beyond the first of each award, name and unit: the same recipient twice for the same thing. */
export async function countDuplicateLines(db: Queryable, decisionId: string): Promise<number> {
  const groups = db('decision_line')
    .where('decision_id', decisionId)
    .groupBy('search_key', 'award_code')
    .havingRaw('COUNT(*) > 1')
    .select(db.raw('COUNT(*) - 1 AS extra'))
    .as('repeated');
  const row = (await db.from(groups).sum({ extra: 'extra' }).first()) as { extra: number | null } | undefined;
  return row?.extra ?? 0;
}

/** Lines whose unit ended before the day (C20). */
export async function countEndedUnitLines(db: Queryable, decisionId: string, on: IsoDate): Promise<number> {
  const row = (await db('decision_line as l')
    .join('unit as u', 'u.id', 'l.unit_id')
    .where('l.decision_id', decisionId)
    .where('u.valid_to', '<', on)
    .count({ n: '*' })
    .first()) as { n: number } | undefined;
  return row?.n ?? 0;
}

/** Whether some lines have a reason while others have none. */
export async function isReasonPartial(db: Queryable, decisionId: string): Promise<boolean> {
  const row = (await db('decision_line')
    .where('decision_id', decisionId)
    .select(db.raw("MIN(reason) = '' AND MAX(reason) <> '' AS partial"))
    .first()) as { partial: boolean | number | null } | undefined;
  return Boolean(row?.partial);
}

/** Whether the list holds an award of the state (level NN). */
export async function hasStateAward(db: Queryable, decisionId: string): Promise<boolean> {
  // Both subjects are named so that the pricing index answers for each award.
  const received = db('decision_line as l')
    .where('l.decision_id', decisionId)
    .whereIn('l.subject', SUBJECTS)
    .whereRaw('l.award_code = a.code')
    .select(db.raw('1'));
  const row: unknown = await db('award_type as a')
    .where('a.level', 'NN')
    .whereExists(received)
    .select('a.code')
    .first();
  return row !== undefined;
}
