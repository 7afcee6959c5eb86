import type { DecisionLine } from '#core/awards/decision.ts';
import type { Queryable } from '../client.ts';
import { whereKeyContains } from '../likePattern.ts';
import { type LineColumns, type StoredLine, toLine } from './lineRow.ts';

/** Lines of one decision in printed order; `offset` counts lines. Reads only the page, however long the list. */
export async function listLines(
  db: Queryable,
  decisionId: string,
  { offset, limit, search = '' }: { offset: number; limit: number; search?: string },
): Promise<DecisionLine[]> {
  const query = db<LineColumns>('decision_line').where('decision_id', decisionId).orderBy('ordinal').limit(limit);
  if (search.trim() === '') void query.where('ordinal', '>', offset);
  else {
    whereKeyContains(query, 'search_key', search);
    void query.offset(offset);
  }
  return (await query).map(toLine);
}

export async function findLine(db: Queryable, decisionId: string, lineId: string): Promise<DecisionLine | undefined> {
  const row = await db<LineColumns>('decision_line').where({ id: lineId, decision_id: decisionId }).first();
  return row && toLine(row);
}

export async function findLines(db: Queryable, decisionId: string, lineIds: readonly string[]): Promise<StoredLine[]> {
  const rows: LineColumns[] = [];
  for (let start = 0; start < lineIds.length; start += 500) {
    rows.push(
      ...(await db<LineColumns>('decision_line')
        .where('decision_id', decisionId)
        .whereIn('id', lineIds.slice(start, start + 500))),
    );
  }
  return rows.map((row) => ({ ...toLine(row), batchId: row.batch_id })).sort((a, b) => a.ordinal - b.ordinal);
}

/** Names, units and awards of all recipients of a decision, for finding duplicates. */
export async function listRecipientNames(
  db: Queryable,
  decisionId: string,
): Promise<Pick<DecisionLine, 'ordinal' | 'name' | 'unitName' | 'awardCode'>[]> {
  const rows = await db<LineColumns>('decision_line')
    .where('decision_id', decisionId)
    .orderBy('ordinal')
    .select('ordinal', 'name', 'unit_name', 'award_code');
  return rows.map((row) => ({
    ordinal: row.ordinal,
    name: row.name,
    unitName: row.unit_name,
    awardCode: row.award_code,
  }));
}

/** How many lines answer a search in one list. */
export async function countLines(db: Queryable, decisionId: string, search: string): Promise<number> {
  const query = db<LineColumns>('decision_line').where('decision_id', decisionId).count<{ n: number }[]>({ n: '*' });
  whereKeyContains(query, 'search_key', search);
  const row = await query.first();
  return row?.n ?? 0;
}
