import type { RecipientHit } from '#core/search/searchHit.ts';
import { statusOf, type DecisionRow } from '../awards/decisionRow.ts';
import type { Queryable } from '../client.ts';
import { rowsOf } from '../rowsOf.ts';
import type { Statement } from './findDocs.ts';

interface Row extends Pick<DecisionRow, 'status' | 'number' | 'issued_on' | 'correction_kind'> {
  decision_id: string;
  name: string;
  unit_name: string;
  award_name: string;
  decisions: number;
}

/**
 * Names that stand in award lists, each with its newest line, in the order in which `found`
 * gives them as `source`. Ids are given in the order decisions are made.
 */
export async function recipientHits(db: Queryable, found: Statement): Promise<RecipientHit[]> {
  const statement = `SELECT l.decision_id, l.name, l.unit_name, l.award_name, d.status, d.number, d.issued_on,
       c.kind AS correction_kind,
       (SELECT COUNT(*) FROM (SELECT 1 FROM decision_line AS each WHERE each.name = l.name GROUP BY each.decision_id) AS own)
         AS decisions
     FROM (SELECT best.source, ROW_NUMBER() OVER () AS place FROM (${found.sql}) AS best) AS f
     JOIN decision_line AS l ON l.id = (
       SELECT own.id FROM decision_line AS own WHERE own.name = f.source ORDER BY own.decision_id DESC, own.id LIMIT 1)
     JOIN decision AS d ON d.id = l.decision_id
     LEFT JOIN decision_correction AS c ON c.decision_id = d.id
     ORDER BY f.place`;
  return rowsOf<Row>(await db.raw(statement, [...found.bindings])).map((row) => ({
    kind: 'RECIPIENT',
    id: row.decision_id,
    title: row.name,
    unitName: row.unit_name,
    awardName: row.award_name,
    number: row.number,
    status: statusOf(row),
    issuedOn: row.issued_on,
    decisions: row.decisions,
  }));
}
