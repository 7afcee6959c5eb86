import type { DecisionHit } from '#core/search/searchHit.ts';
import { statusOf, type DecisionRow } from '../awards/decisionRow.ts';
import type { Queryable } from '../client.ts';

type Row = Pick<DecisionRow, 'id' | 'status' | 'number' | 'title' | 'issued_on' | 'correction_kind'>;

/** Decisions by their ids, each told with its number. */
export async function decisionHits(db: Queryable, ids: readonly string[]): Promise<DecisionHit[]> {
  const rows = await db('decision as d')
    .leftJoin('decision_correction as c', 'c.decision_id', 'd.id')
    .whereIn('d.id', ids)
    .select<Row[]>('d.id', 'd.status', 'd.number', 'd.title', 'd.issued_on', 'c.kind as correction_kind');
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    return [
      {
        kind: 'DECISION',
        id,
        title: row.number === '' ? row.title : `${row.number} ${row.title}`,
        number: row.number,
        status: statusOf(row),
        issuedOn: row.issued_on,
      },
    ];
  });
}
