import type { RuleFinding } from '#core/eligibility/rule.ts';
import { OUT_STATUSES } from '#core/nominations/nominationList.ts';
import type { NominationLine, ProposedLine } from '#core/nominations/nominationLine.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { readKeptIds } from '../people/mergedRecords.ts';
import { LINE_COLUMNS } from './lineColumns.ts';

/** A row as `LINE_COLUMNS` reads it. */
export type LineRow = Omit<NominationLine, 'findings' | 'proposed'> & { findings: string; proposed: string | null };

/** Findings, and what was proposed, are kept as JSON. */
function lineOfRow({ findings, proposed, ...row }: LineRow): NominationLine {
  return {
    ...row,
    findings: JSON.parse(findings) as RuleFinding[],
    proposed: proposed === null ? null : (JSON.parse(proposed) as ProposedLine),
  };
}

export function linesWithBatch(db: Queryable) {
  return db('nomination_line as l').join('nomination_batch as b', 'b.id', 'l.batch_id');
}

export async function findLine(db: Queryable, id: string): Promise<NominationLine | undefined> {
  return (await findLines(db, [id]))[0];
}

/**
 * Lines by id, in the order of their batches, people by the record they stand under now; those that are gone are left
 * out.
 */
export async function findLines(db: Queryable, lineIds: readonly string[]): Promise<NominationLine[]> {
  const rows: LineRow[] = [];
  for (const ids of idChunks(lineIds)) {
    const some: LineRow[] = await linesWithBatch(db)
      .whereIn('l.id', ids)
      .orderBy(['l.batch_id', 'l.ordinal', 'l.id'])
      .select(LINE_COLUMNS);
    rows.push(...some);
  }
  return underKeptRecords(db, rows);
}

/** Lines with their people by the record each stands under now, however it was merged since. */
export async function underKeptRecords(db: Queryable, rows: readonly LineRow[]): Promise<NominationLine[]> {
  const keptIdOf = await readKeptIds(db);
  return rows.map((row) => ({ ...lineOfRow(row), personId: keptIdOf(row.personId) }));
}

/** All lines of a batch, in its order, people by the record they stand under now. */
export async function linesOfBatch(db: Queryable, batchId: string): Promise<NominationLine[]> {
  const rows: LineRow[] = await linesWithBatch(db)
    .where('l.batch_id', batchId)
    .orderBy(['l.ordinal', 'l.id'])
    .select(LINE_COLUMNS);
  return underKeptRecords(db, rows);
}

/** Lines of a batch that the rules were never asked about and that were not given up. */
export async function uncheckedLinesOfBatch(db: Queryable, batchId: string): Promise<NominationLine[]> {
  const rows: LineRow[] = await linesWithBatch(db)
    .where('l.batch_id', batchId)
    .whereNull('l.checked_at')
    .whereNotIn('l.status', OUT_STATUSES)
    .orderBy(['l.ordinal', 'l.id'])
    .select(LINE_COLUMNS);
  return underKeptRecords(db, rows);
}

/** The place after the last line of a batch. */
export async function nextOrdinal(db: Queryable, batchId: string): Promise<number> {
  const row = (await db('nomination_line').where({ batch_id: batchId }).max({ last: 'ordinal' }).first()) as
    { last: number | null } | undefined;
  return (row?.last ?? 0) + 1;
}

/** Lines that stand in a decision, in the order of their batches, people by the record they stand under now. */
export async function linesInDecision(db: Queryable, decisionId: string): Promise<NominationLine[]> {
  const rows: LineRow[] = await linesWithBatch(db)
    .where('l.decision_id', decisionId)
    .orderBy(['l.batch_id', 'l.ordinal', 'l.id'])
    .select(LINE_COLUMNS);
  return underKeptRecords(db, rows);
}
