import type { Knex } from 'knex';
import { awardOnPaper } from '#core/awards/awardOnPaper.ts';
import type { DecisionStatus } from '#core/awards/decision.ts';
import { titleYear } from '#core/eligibility/titleYear.ts';
import type { AwardKind } from '#core/office/catalogue.ts';
import type { AwardReceived } from '#core/people/personHistory.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { statusOf, type Issuer } from '../awards/decisionRow.ts';
import { linesWithOrigin } from '../awards/linesWithOrigin.ts';
import type { Queryable, Tx } from '../client.ts';

interface LineColumns {
  line_id: string;
  person_id: string | null;
  decision_id: string;
  status: 'DRAFT' | 'ISSUED';
  correction_kind: 'SUPERSEDES' | 'REVOKES' | null;
  number: string;
  issued_on: string | null;
  year: number;
  title: string;
  summary: string;
  list_title: string;
  origin_year: number | null;
  issuer: string | null;
  award_name: string;
  award_kind: AwardKind;
  achievement: string;
  reason: string;
  name: string;
  position: string;
  unit_name: string;
  amount: number | null;
}

/** Awards of one name offered at once; the newest come first. */
const MOST_OFFERED = 100;

/** Every line that names one of these records, newest decision first. */
export async function listAwardsReceived(db: Queryable, recordIds: readonly string[]): Promise<AwardReceived[]> {
  const rows = (await linesWithDecision(db).whereIn('l.person_id', recordIds)) as LineColumns[];
  return rows.map(toAward);
}

/**
 * Lines of issued decisions that name somebody of this name, whoever it is, and that nobody was linked to.
 *
 * @param nameKeys folded full names
 */
export async function listAwardsOfSameName(db: Queryable, nameKeys: readonly string[]): Promise<AwardReceived[]> {
  // Longer names begin the same way, and there may be thousands of them: they are told apart before any limit.
  const begun = await whereNameBegins(db('decision_line as l'), nameKeys).distinct<{ name: string }[]>('l.name');
  const spellings = begun.map(({ name }) => name).filter((name) => nameKeys.includes(foldForSearch(name)));
  const rows = (await whereNameBegins(linesWithDecision(db), nameKeys)
    .where('d.status', 'ISSUED')
    .whereIn('l.name', spellings)
    .limit(MOST_OFFERED)) as LineColumns[];
  return rows.map(toAward);
}

/** Lines of people nobody was linked to whose name begins with one of the keys. */
function whereNameBegins(query: Knex.QueryBuilder, nameKeys: readonly string[]): Knex.QueryBuilder {
  return query
    .whereNull('l.person_id')
    .where('l.subject', 'INDIVIDUAL')
    .where((anyName) => {
      // A line's key begins with the name; "!" is the sign after the space that ends it.
      for (const key of nameKeys) {
        void anyName.orWhere((range) => {
          void range.where('l.search_key', '>=', key).where('l.search_key', '<', `${key}!`);
        });
      }
    });
}

/** What a line says of its recipient; undefined where there is no such line for a person. */
export async function findAwardLine(
  db: Queryable,
  lineId: string,
): Promise<{ name: string; personId: string | null; isIssued: boolean } | undefined> {
  const row = await db('decision_line as l')
    .join('decision as d', 'd.id', 'l.decision_id')
    .where({ 'l.id': lineId, 'l.subject': 'INDIVIDUAL' })
    .first<Pick<LineColumns, 'name' | 'person_id' | 'status'> | undefined>('l.name', 'l.person_id', 'd.status');
  return row && { name: row.name, personId: row.person_id, isIssued: row.status === 'ISSUED' };
}

/** Says who the recipient of a line is, or that nobody knows. What was signed stays as it is. */
export async function linkAwardLine(tx: Tx, lineId: string, personId: string | null): Promise<void> {
  await tx('decision_line').where({ id: lineId }).update({ person_id: personId });
}

function linesWithDecision(db: Queryable): Knex.QueryBuilder {
  return linesWithOrigin(db)
    .join('decision as d', 'd.id', 'l.decision_id')
    .join('award_type as t', 't.code', 'l.award_code')
    .leftJoin('decision_correction as c', 'c.decision_id', 'd.id')
    .orderByRaw("COALESCE(d.issued_on, '9999') DESC, l.id DESC")
    .select(
      'l.id as line_id',
      'l.person_id',
      'l.decision_id',
      'd.status',
      'c.kind as correction_kind',
      'd.number',
      'd.issued_on',
      'd.year',
      'd.title',
      'd.summary',
      'd.list_title',
      { origin_year: 'o.year' },
      'd.issuer',
      'l.award_name',
      't.kind as award_kind',
      'l.achievement',
      'l.reason',
      'l.name',
      'l.position',
      'l.unit_name',
      'l.amount',
    );
}

function toAward(row: LineColumns): AwardReceived {
  const status: DecisionStatus = statusOf(row);
  const issuer = row.issuer === null ? null : (JSON.parse(row.issuer) as Pick<Issuer, 'profile'>).profile;
  const texts = [row.reason, row.achievement, row.list_title, row.summary, row.title];
  return {
    lineId: row.line_id,
    personId: row.person_id,
    decisionId: row.decision_id,
    status,
    number: row.number,
    issuedOn: row.issued_on,
    year: row.origin_year ?? titleYear(texts, row.year),
    awardName: row.award_name,
    nameOnPaper: issuer ? awardOnPaper(row.award_name, issuer) : row.award_name,
    awardKind: row.award_kind,
    achievement: row.achievement,
    reason: row.reason,
    name: row.name,
    position: row.position,
    unitName: row.unit_name,
    amount: row.amount,
    decidedBy: issuer?.decidingBody ?? '',
  };
}
