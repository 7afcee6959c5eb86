import type { AuditedEntity } from '#core/office/auditedEntity.ts';
import type { Queryable, Tx } from '../client.ts';

/** The last result of a year as it is kept, without the result itself. */
export interface KeptRun {
  year: number;
  runId: string;
  /** Moment it was finished, UTC. */
  finishedAt: string;
  /** Last row of the audit log it has seen. */
  seenSeq: number;
}

const COLUMNS = { year: 'year', runId: 'run_id', finishedAt: 'finished_at', seenSeq: 'seen_seq' } as const;

/** What the rules look at: a write about anything else makes no result old. */
const LOOKED_AT: readonly AuditedEntity[] = [
  'decision',
  'campaign',
  'cluster',
  'initiative',
  'nomination',
  'person',
  'unit',
  'import',
  'catalogue',
];

/** The last row of the audit log: 0 in an office nobody wrote to. */
export async function lastAuditSeq(db: Queryable): Promise<number> {
  const row = (await db('audit_log').max({ seq: 'seq' }).first()) as { seq: number | null } | undefined;
  return row?.seq ?? 0;
}

/** Puts a result in the place of the year's last one. @param result as the service packs it */
export async function keepRun(tx: Tx, { result, ...run }: KeptRun & { result: string }): Promise<void> {
  await tx('eligibility_run').where({ year: run.year }).delete();
  await tx('eligibility_run').insert({
    year: run.year,
    run_id: run.runId,
    finished_at: run.finishedAt,
    seen_seq: run.seenSeq,
    result,
  });
}

export async function lastRunOf(db: Queryable, year: number): Promise<KeptRun | undefined> {
  return db('eligibility_run').where({ year }).first<KeptRun | undefined>(COLUMNS);
}

/** What a run found, as it was packed; undefined when a later one took its place. */
export async function findKeptResult(
  db: Queryable,
  runId: string,
): Promise<(KeptRun & { result: string }) | undefined> {
  return db('eligibility_run')
    .where({ run_id: runId })
    .first<(KeptRun & { result: string }) | undefined>({ ...COLUMNS, result: 'result' });
}

/** How many writes since may have changed what the rules look at. */
export async function writesSince(db: Queryable, { seenSeq }: Pick<KeptRun, 'seenSeq'>): Promise<number> {
  const row = (await db('audit_log')
    .where('seq', '>', seenSeq)
    .whereIn('entity', LOOKED_AT)
    .count({ n: '*' })
    .first()) as { n: number } | undefined;
  return row?.n ?? 0;
}
