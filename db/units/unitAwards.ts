import type { DecisionStatus } from '#core/awards/decision.ts';
import { compareText } from '#core/text/compareText.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { statusOf } from '../awards/decisionRow.ts';

/** One line of an issued decision that names the unit, as it was printed. */
export interface UnitAward {
  lineId: string;
  decisionId: string;
  decisionNumber: string;
  issuedOn: string;
  status: DecisionStatus;
  unitId: string;
  subject: 'COLLECTIVE' | 'INDIVIDUAL';
  /** As printed then, whatever the unit is called now. */
  name: string;
  position: string;
  unitName: string;
  awardName: string;
  achievement: string;
  /** Đồng; null where no amount was set. */
  amount: number | null;
}

interface AwardColumns {
  line_id: string;
  decision_id: string;
  number: string;
  issued_on: string;
  status: 'ISSUED';
  correction_kind: 'SUPERSEDES' | 'REVOKES' | null;
  unit_id: string;
  subject: UnitAward['subject'];
  name: string;
  position: string;
  unit_name: string;
  award_name: string;
  achievement: string;
  amount: number | null;
  ordinal: number;
}

interface AwardsAsked {
  unitIds: readonly string[];
  subject: UnitAward['subject'];
}

/** Awards of the units, or of people in them, newest first; replaced and revoked ones say so. */
export async function listUnitAwards(
  db: Queryable,
  asked: AwardsAsked,
  page: { offset: number; limit: number },
): Promise<UnitAward[]> {
  const rows: AwardColumns[] = [];
  for (const some of idChunks(asked.unitIds)) {
    rows.push(...(await newestLines(db, { ...asked, unitIds: some }, page.offset + page.limit)));
  }
  // Each portion brings its own newest; the page is cut out of all of them.
  return rows
    .sort(newestFirst)
    .slice(page.offset, page.offset + page.limit)
    .map(awardOf);
}

function newestLines(db: Queryable, asked: AwardsAsked, limit: number): Promise<AwardColumns[]> {
  return issuedLines(db, asked)
    .leftJoin('decision_correction as c', 'c.decision_id', 'd.id')
    .orderBy([
      { column: 'd.issued_on', order: 'desc' },
      { column: 'd.id', order: 'desc' },
      { column: 'l.ordinal', order: 'asc' },
    ])
    .limit(limit)
    .select<AwardColumns[]>(
      'l.id as line_id',
      'd.id as decision_id',
      'd.number',
      'd.issued_on',
      'd.status',
      'c.kind as correction_kind',
      'l.unit_id',
      'l.subject',
      'l.name',
      'l.position',
      'l.unit_name',
      'l.award_name',
      'l.achievement',
      'l.amount',
      'l.ordinal',
    );
}

function newestFirst(one: AwardColumns, next: AwardColumns): number {
  return (
    compareText(next.issued_on, one.issued_on) ||
    compareText(next.decision_id, one.decision_id) ||
    one.ordinal - next.ordinal
  );
}

function awardOf(row: AwardColumns): UnitAward {
  return {
    lineId: row.line_id,
    decisionId: row.decision_id,
    decisionNumber: row.number,
    issuedOn: row.issued_on,
    status: statusOf(row),
    unitId: row.unit_id,
    subject: row.subject,
    name: row.name,
    position: row.position,
    unitName: row.unit_name,
    awardName: row.award_name,
    achievement: row.achievement,
    amount: row.amount,
  };
}

export async function countUnitAwards(db: Queryable, asked: AwardsAsked): Promise<number> {
  let count = 0;
  for (const some of idChunks(asked.unitIds)) {
    const row = await issuedLines(db, { ...asked, unitIds: some })
      .count<{ n: number }[]>({ n: '*' })
      .first();
    count += row?.n ?? 0;
  }
  return count;
}

function issuedLines(db: Queryable, { unitIds, subject }: AwardsAsked) {
  return db('decision_line as l')
    .join('decision as d', 'd.id', 'l.decision_id')
    .whereIn('l.unit_id', unitIds)
    .where('l.subject', subject)
    .where('d.status', 'ISSUED');
}
