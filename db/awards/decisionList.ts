import type { DecisionStatus } from '#core/awards/decision.ts';
import { EMPTY_TOTALS, type DecisionTotals } from '#core/awards/totals.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '../client.ts';
import { foundDecisions } from '../search/foundDecisions.ts';
import { whereAmong } from '../whereAmong.ts';
import { statusOf, toTotals, type DecisionRow } from './decisionRow.ts';
import { decisionsWithCorrections } from './decisionStore.ts';

export interface DecisionFilter {
  year: number | null;
  status: DecisionStatus | null;
  /** Looked for without dấu in number, name, summary and in the names of recipients. */
  search: string;
}

/** One row of the decision list. */
export interface DecisionSummary {
  id: string;
  status: DecisionStatus;
  year: number;
  number: string;
  issuedOn: IsoDate | null;
  title: string;
  summary: string;
  totals: DecisionTotals;
}

/** A page of decisions, newest first, drafts on top. */
export async function listDecisions(
  db: Queryable,
  filter: DecisionFilter,
  page: { offset: number; limit: number },
): Promise<DecisionSummary[]> {
  const query = decisionsWithCorrections(db)
    .orderByRaw("CASE d.status WHEN 'DRAFT' THEN 0 ELSE 1 END, COALESCE(d.issued_on, '9999') DESC, d.id DESC")
    .offset(page.offset)
    .limit(page.limit);
  await applyFilter(db, query, filter);
  const rows: DecisionRow[] = await query;
  return rows.map((row) => ({
    id: row.id,
    status: statusOf(row),
    year: row.year,
    number: row.number,
    issuedOn: row.issued_on,
    title: row.title,
    summary: row.summary,
    totals: toTotals(row),
  }));
}

export interface DecisionListTotals {
  decisions: number;
  /** Issued and neither replaced nor revoked: what counts in reports. */
  inForce: DecisionTotals & { decisions: number };
}

/** Totals over everything the filter keeps, not only the page on screen. */
export async function totalDecisions(db: Queryable, filter: DecisionFilter): Promise<DecisionListTotals> {
  const all = db('decision as d')
    .leftJoin('decision_correction as c', 'c.decision_id', 'd.id')
    .count({ decisions: '*' });
  await applyFilter(db, all, filter);
  const counted = (await all.first()) as { decisions: number } | undefined;

  const inForce = sumInForce(db);
  await applyFilter(db, inForce, filter);
  return { decisions: counted?.decisions ?? 0, inForce: await firstTotals(inForce) };
}

/** Totals of decisions in force dated inside a period, both days included. */
export async function totalsInPeriod(
  db: Queryable,
  from: IsoDate,
  to: IsoDate,
): Promise<DecisionListTotals['inForce']> {
  return firstTotals(sumInForce(db).whereBetween('d.issued_on', [from, to]));
}

/** Years that have decisions, newest first. */
export async function decisionYears(db: Queryable): Promise<number[]> {
  const rows = await db('decision').distinct<{ year: number }[]>('year').orderBy('year', 'desc');
  return rows.map((row) => row.year);
}

function sumInForce(db: Queryable) {
  return db('decision as d')
    .leftJoin('decision_correction as c', 'c.decision_id', 'd.id')
    .where('d.status', 'ISSUED')
    .whereNull('c.id')
    .count({ decisions: '*' })
    .sum({
      collectives: 'd.collectives',
      individuals: 'd.individuals',
      coefficient: 'd.coefficient_total',
      amount: 'd.amount_total',
    });
}

async function firstTotals(query: ReturnType<typeof sumInForce>): Promise<DecisionListTotals['inForce']> {
  const row = (await query.first()) as Partial<Record<keyof DecisionListTotals['inForce'], number | null>> | undefined;
  return {
    ...EMPTY_TOTALS,
    decisions: row?.decisions ?? 0,
    collectives: row?.collectives ?? 0,
    individuals: row?.individuals ?? 0,
    coefficient: row?.coefficient ?? 0,
    amount: row?.amount ?? 0,
  };
}

async function applyFilter(
  db: Queryable,
  query: ReturnType<typeof decisionsWithCorrections> | ReturnType<typeof sumInForce> | ReturnType<Queryable['count']>,
  { year, status, search }: DecisionFilter,
): Promise<void> {
  if (year !== null) void query.where('d.year', year);
  if (status !== null) applyStatus(query, status);
  if (search.trim() !== '') whereAmong(db, query, 'd.id', await foundDecisions(db, search));
}

function applyStatus(query: Parameters<typeof applyFilter>[1], status: DecisionStatus): void {
  switch (status) {
    case 'DRAFT':
      void query.where('d.status', 'DRAFT');
      return;
    case 'ISSUED':
      void query.where('d.status', 'ISSUED').whereNull('c.id');
      return;
    case 'SUPERSEDED':
      void query.where('c.kind', 'SUPERSEDES');
      return;
    case 'REVOKED':
      void query.where('c.kind', 'REVOKES');
  }
}
