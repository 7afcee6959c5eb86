import { saysAward } from '#core/awards/listTitle.ts';
import { SECTION_ORDER } from '#core/awards/decision.ts';
import type { AwardListSection, AwardListUses } from '#core/awards/awardList.ts';
import type { AwardType, Subject } from '#core/office/catalogue.ts';
import type { Queryable } from '../client.ts';
import { listSharedGroups } from './sharedAmountStore.ts';

interface ReasonRow {
  subject: Subject;
  reason: string;
  count: number;
  amount: number | null;
  starts: number;
}

/**
 * Sections and reasons of a list with counts and sums, in printing order, told without reading the lines one by one.
 *
 * @param only `PAID` leaves out lines of no sum
 */
export async function listSections(
  db: Queryable,
  decisionId: string,
  only: 'ALL' | 'PAID' = 'ALL',
): Promise<AwardListSection[]> {
  const rows = await db('decision_line')
    .where('decision_id', decisionId)
    .modify((query) => {
      // A part in a shared sum has no amount of its own.
      if (only === 'PAID') void query.where((paid) => void paid.whereNull('amount').orWhere('amount', '<>', 0));
    })
    .groupBy('subject', 'reason')
    .orderBy('starts')
    .select<ReasonRow[]>(
      'subject',
      'reason',
      db.raw('COUNT(*) AS count'),
      db.raw('SUM(amount) AS amount'),
      db.raw('MIN(ordinal) AS starts'),
    );
  const shared = await listSharedGroups(db, decisionId);
  return SECTION_ORDER.flatMap((subject) => {
    const ofSection = rows.filter((row) => row.subject === subject);
    if (ofSection.length === 0) return [];
    return [
      {
        subject,
        count: ofSection.reduce((sum, row) => sum + row.count, 0),
        amount:
          ofSection.reduce((sum, row) => sum + (row.amount ?? 0), 0) +
          shared.reduce((sum, group) => sum + (group.subject === subject ? group.amount : 0), 0),
        reasons: ofSection.map((row) => ({ text: row.reason, count: row.count })),
      },
    ];
  });
}

/** The form of all lines where they have but one; null in a list without lines. */
interface FirstAward {
  award_name: string | null;
  award_kind: AwardType['kind'] | null;
}

/** Which optional columns a list needs on paper under its title. */
export async function columnUse(
  db: Queryable,
  decisionId: string,
  titleLines: readonly string[],
): Promise<AwardListUses> {
  const filled = (column: string) => db.raw("MAX(CASE WHEN ?? <> '' THEN 1 ELSE 0 END) AS ??", [column, column]);
  const row = (await db('decision_line')
    .join('award_type as award', 'award.code', 'award_code')
    .where('decision_id', decisionId)
    .select(
      filled('achievement'),
      filled('position'),
      filled('unit_name'),
      filled('note'),
      filled('honorific'),
      db.raw('MAX(CASE WHEN coefficient IS NOT NULL THEN 1 ELSE 0 END) AS coefficient'),
      db.raw('COUNT(DISTINCT award_code) AS awards'),
      db.raw('MIN(award_name) AS award_name'),
      db.raw('MIN(award.kind) AS award_kind'),
    )
    .first()) as (Record<string, number | null> & FirstAward) | undefined;
  const isUsed = (column: string) => (row?.[column] ?? 0) > 0;
  const isSaid =
    row?.award_name == null ||
    row.award_kind === null ||
    saysAward(titleLines, { name: row.award_name, kind: row.award_kind }, isUsed('achievement'));
  return {
    achievement: isUsed('achievement'),
    position: isUsed('position'),
    unitName: isUsed('unit_name'),
    note: isUsed('note'),
    coefficient: isUsed('coefficient'),
    honorific: isUsed('honorific'),
    awardName: (row?.awards ?? 0) > 1 || !isSaid,
  };
}
