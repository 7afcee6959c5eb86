import type { Knex } from 'knex';
import { NOMINATION_STATUSES, type NominationStatus } from '#core/nominations/nomination.ts';
import {
  isOut,
  OUT_STATUSES,
  type AwardCount,
  type BatchFilter,
  type BatchSummary,
  type NominationFilter,
  type NominationRow,
  type NominationTotals,
} from '#core/nominations/nominationList.ts';
import { completeness, papersNeeded } from '#core/nominations/papersNeeded.ts';
import { isSentUp } from '#core/nominations/sentUp.ts';
import type { AwardLevel } from '#core/office/catalogue.ts';
import { levelsAbove } from '#core/office/officeLevel.ts';
import { unitsUnderInYear } from '../units/unitsUnder.ts';
import type { Queryable } from '../client.ts';
import { whereKeyContains } from '../likePattern.ts';
import { findOffice } from '../office/officeStore.ts';
import { BATCH_COLUMNS } from './batchStore.ts';
import { LISTED_COLUMNS } from './lineColumns.ts';
import { linesWithBatch } from './nominationReader.ts';
import { papersOf } from './paperStore.ts';

/** A page of lines: in the order of their tờ trình, or collectives first, then people, each in Vietnamese order. */
export async function listNominations(
  db: Queryable,
  filter: NominationFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<NominationRow[]> {
  const office = await whoDecides(db);
  const query = filtered(db, filter, office).offset(offset).limit(limit);
  void (filter.batchId === null
    ? query.orderBy(['l.subject', 'l.sort_key', 'l.id'])
    : query.orderBy(['l.ordinal', 'l.id']));
  const rows: ReadRow[] = await query
    .join('award_type as a', 'a.code', 'l.award_code')
    .leftJoin('award_type as f', 'f.code', 'l.fallback_award_code')
    .select({ ...ROW_COLUMNS, fallbackAwardName: db.raw("COALESCE(f.name, '')") });
  const recorded = await papersOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ batchNumber, batchSubmittedOn, awardLevel, ...row }) => ({
    ...row,
    goesUp: isSentUp(row, awardLevel, office),
    papers: completeness(papersNeeded(row, null), recorded.get(row.id) ?? [], {
      number: batchNumber,
      submittedOn: batchSubmittedOn,
    }),
  }));
}

/** Counts over everything the filter keeps, not only the page on screen. */
export async function totalNominations(db: Queryable, filter: NominationFilter): Promise<NominationTotals> {
  const office = await whoDecides(db);
  const statuses: { status: NominationStatus; n: number }[] = await filtered(db, filter, office)
    .groupBy('l.status')
    .select('l.status', db.raw('COUNT(*) AS n'));
  const standing = await filtered(db, filter, office)
    .whereNotIn('l.status', OUT_STATUSES)
    .first<Pick<NominationTotals, 'lines' | 'collectives' | 'individuals' | 'blocked'>>(
      db.raw('COUNT(*) AS lines'),
      db.raw(COUNT_COLLECTIVES),
      db.raw(COUNT_INDIVIDUALS),
      db.raw(COUNT_BLOCKED),
    );
  return {
    rows: statuses.reduce((sum, { n }) => sum + n, 0),
    ...standing,
    byStatus: countsByStatus(statuses),
    byAward: await countByAward(db, filter),
  };
}

/** Lines that stand, counted by the award they ask for, in the order of the catalogue. */
export async function countByAward(db: Queryable, filter: NominationFilter): Promise<AwardCount[]> {
  return filtered(db, filter, await whoDecides(db))
    .join('award_type as a', 'a.code', 'l.award_code')
    .whereNotIn('l.status', OUT_STATUSES)
    .groupBy('l.award_code', 'a.name', 'a.sort_order')
    .orderBy(['a.sort_order', 'l.award_code'])
    .select<AwardCount[]>(
      { awardCode: 'l.award_code', awardName: 'a.name' },
      db.raw(COUNT_COLLECTIVES),
      db.raw(COUNT_INDIVIDUALS),
    );
}

/** Batches a filter keeps, by unit and then as they were opened: a year has at most some hundreds, all are read. */
export async function listBatches(
  db: Queryable,
  { year, text, procedure, status }: BatchFilter,
): Promise<BatchSummary[]> {
  const { id, title, unitId, unitName, number, submittedOn, version } = BATCH_COLUMNS;
  const query: Knex.QueryBuilder = db('nomination_batch as b')
    .where('b.year', year)
    .orderBy(['b.sort_key', 'b.id'])
    .select({ id, year: 'b.year', title, unitId, unitName, number, submittedOn, procedure: 'b.procedure', version });
  whereKeyContains(query, 'b.search_key', text);
  if (procedure !== null) void query.where('b.procedure', procedure);
  if (status !== null) void query.whereIn('b.id', db('nomination_line').where({ year, status }).select('batch_id'));
  const batches = (await query) as Omit<BatchSummary, 'collectives' | 'individuals' | 'blocked' | 'byStatus'>[];
  const counted: CountedLines[] = await db('nomination_line as l')
    .where('l.year', year)
    .groupBy('l.batch_id', 'l.status')
    .select(
      { batchId: 'l.batch_id', status: 'l.status' },
      db.raw('COUNT(*) AS n'),
      db.raw(COUNT_COLLECTIVES),
      db.raw(COUNT_INDIVIDUALS),
      db.raw(COUNT_BLOCKED),
    );
  return batches.map((batch) => {
    const lines = counted.filter(({ batchId }) => batchId === batch.id);
    const standing = lines.filter((line) => !isOut(line));
    const sum = (of: (counts: CountedLines) => number) => standing.reduce((total, counts) => total + of(counts), 0);
    return {
      ...batch,
      collectives: sum(({ collectives }) => collectives),
      individuals: sum(({ individuals }) => individuals),
      blocked: sum(({ blocked }) => blocked),
      byStatus: countsByStatus(lines),
    };
  });
}

interface CountedLines {
  batchId: string;
  status: NominationStatus;
  n: number;
  collectives: number;
  individuals: number;
  blocked: number;
}

type ReadRow = Omit<NominationRow, 'papers' | 'goesUp'> & {
  awardLevel: AwardLevel;
  batchNumber: string;
  batchSubmittedOn: string | null;
};

const ROW_COLUMNS = {
  ...LISTED_COLUMNS,
  batchTitle: 'b.title',
  batchUnitName: 'b.unit_name',
  batchNumber: 'b.number',
  batchSubmittedOn: 'b.submitted_on',
  awardName: 'a.name',
  awardLevel: 'a.level',
  blocked: 'l.blocked',
  warned: 'l.warned',
  unclear: 'l.unclear',
} as const;

const COUNT_COLLECTIVES = "COUNT(*) FILTER (WHERE l.subject = 'COLLECTIVE') AS collectives";
const COUNT_INDIVIDUALS = "COUNT(*) FILTER (WHERE l.subject = 'INDIVIDUAL') AS individuals";
const IS_BLOCKED = "l.blocked > 0 AND l.override_reason = ''";
const COUNT_BLOCKED = `COUNT(*) FILTER (WHERE ${IS_BLOCKED}) AS blocked`;

/** The office of this data, as far as its name tells what it decides. */
async function whoDecides(db: Queryable): Promise<{ name: string }> {
  return { name: (await findOffice(db))?.profile.name ?? '' };
}

const MARKS: Record<Exclude<NonNullable<NominationFilter['mark']>, 'SENT_UP'>, string> = {
  UNCHECKED: "l.checked_at IS NULL AND l.status = 'DRAFT'",
  BLOCKED: IS_BLOCKED,
  OVERRIDDEN: "l.override_reason <> ''",
  WARNED: 'l.warned > 0 OR l.unclear > 0',
};

function countsByStatus(rows: readonly { status: NominationStatus; n: number }[]): Record<NominationStatus, number> {
  const counts = new Map(rows.map(({ status, n }) => [status, n]));
  return Object.fromEntries(NOMINATION_STATUSES.map((status) => [status, counts.get(status) ?? 0])) as Record<
    NominationStatus,
    number
  >;
}

/** What the filter keeps, as `l`, with its batch as `b`. */
function filtered(db: Queryable, filter: NominationFilter, office: { name: string }): Knex.QueryBuilder {
  const { year, batchId, text, unitId, subject, awardCode, status, mark } = filter;
  const query = linesWithBatch(db);
  if (year !== null) void query.where('l.year', year);
  if (batchId !== null) void query.where('l.batch_id', batchId);
  whereKeyContains(query, 'l.search_key', text);
  if (unitId !== null)
    void query.where(
      (there) =>
        void there
          .whereIn('l.unit_id', unitsUnderInYear(db, unitId, year))
          .orWhereIn('b.unit_id', unitsUnderInYear(db, unitId, year)),
    );
  if (subject !== null) void query.where('l.subject', subject);
  if (awardCode !== null) void query.where('l.award_code', awardCode);
  if (status !== null) void query.where('l.status', status);
  if (mark === 'SENT_UP') {
    const above = db('award_type').whereIn('level', levelsAbove(office)).select('code');
    void query
      .whereNull('l.upper_answer')
      .where((goes) => void goes.whereNotNull('l.fallback_award_code').orWhereIn('l.award_code', above));
  } else if (mark !== null) void query.whereRaw(MARKS[mark]);
  return query;
}
