import type { RecipientHit } from '#core/search/searchHit.ts';
import { statusOf, type DecisionRow } from '../awards/decisionRow.ts';
import type { Queryable } from '../client.ts';
import { rowsOf } from '../rowsOf.ts';

interface Row extends Pick<DecisionRow, 'status' | 'number' | 'issued_on' | 'correction_kind'> {
  decision_id: string;
  name: string;
  unit_name: string;
  award_name: string;
  decisions: number;
}

/** Names that stand in award lists, each with its newest line. Ids are given in the order decisions are made. */
export async function recipientHits(db: Queryable, names: readonly string[]): Promise<RecipientHit[]> {
  const statement = `SELECT l.decision_id, l.name, l.unit_name, l.award_name, d.status, d.number, d.issued_on,
       c.kind AS correction_kind,
       (SELECT COUNT(DISTINCT each.decision_id) FROM decision_line AS each WHERE each.name = s.source) AS decisions
     FROM search_doc AS s
     JOIN decision_line AS l ON l.id = (
       SELECT own.id FROM decision_line AS own WHERE own.name = s.source ORDER BY own.decision_id DESC, own.id LIMIT 1)
     JOIN decision AS d ON d.id = l.decision_id
     LEFT JOIN decision_correction AS c ON c.decision_id = d.id
     WHERE s.kind = 'RECIPIENT' AND s.source IN (${names.map(() => '?').join(', ')})`;
  const byName = new Map(rowsOf<Row>(await db.raw(statement, [...names])).map((row) => [row.name, row]));
  return names.flatMap((name) => {
    const row = byName.get(name);
    if (!row) return [];
    return [
      {
        kind: 'RECIPIENT',
        id: row.decision_id,
        title: name,
        unitName: row.unit_name,
        awardName: row.award_name,
        number: row.number,
        status: statusOf(row),
        issuedOn: row.issued_on,
        decisions: row.decisions,
      },
    ];
  });
}
