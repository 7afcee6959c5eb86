import type { NominationLine } from '#core/nominations/nominationLine.ts';
import type { Queryable } from '../client.ts';
import { LINE_COLUMNS } from './lineColumns.ts';
import { linesWithBatch, underKeptRecords, type LineRow } from './nominationReader.ts';

/**
 * Lines of a year that were submitted and stand in no decision, in the order of their batches. One whose recipient was
 * taken out of the list stands in none; it is found there again where that is undone. People are told by the record
 * they stand under now.
 */
export async function submittedLines(db: Queryable, year: number): Promise<NominationLine[]> {
  const rows: LineRow[] = await linesWithBatch(db)
    .where({ 'l.year': year, 'l.status': 'SUBMITTED' })
    .whereNotExists(db('decision_line as d').whereRaw('d.id = l.decision_line_id').select('d.id'))
    .orderBy(['b.sort_key', 'l.batch_id', 'l.subject', 'l.ordinal', 'l.id'])
    .select(LINE_COLUMNS);
  return underKeptRecords(db, rows);
}

/** A paper a decision is based on. */
export interface BasisPaper {
  /** Number of the paper; empty while it has none. */
  number: string;
  by: string;
  on: string | null;
}

/** Tờ trình of these batches. */
export async function submissionLettersOf(db: Queryable, batchIds: readonly string[]): Promise<BasisPaper[]> {
  return db('nomination_batch')
    .whereIn('id', batchIds)
    .orderByRaw(`COALESCE(submitted_on, ''), sort_key, id`)
    .select<BasisPaper[]>({ number: 'number', by: 'unit_name', on: 'submitted_on' });
}

/** Those of these meetings that are closed, as papers: before that there are no minutes. */
export async function minutesOf(db: Queryable, meetingIds: readonly string[]): Promise<BasisPaper[]> {
  const rows: Pick<BasisPaper, 'by' | 'on'>[] = await db('council_meeting as m')
    .join('council as c', 'c.id', 'm.council_id')
    .whereIn('m.id', meetingIds)
    .whereNotNull('m.closed_at')
    .orderByRaw(`COALESCE(m.held_on, ''), m.id`)
    .select({ by: db.raw('COALESCE(m.council_name, c.name)'), on: 'm.held_on' });
  return rows.map((row) => ({ number: '', ...row }));
}
