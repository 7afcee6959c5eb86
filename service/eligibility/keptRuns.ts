import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { refusal } from '#core/errors/appError.ts';
import { formatNumber } from '#core/money/format.ts';
import type { Queryable } from '#db/client.ts';
import { findKeptResult, keepRun, lastRunOf, writesSince } from '#db/eligibility/runStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { EligibilityRun, type PackedRun } from './eligibilityRun.ts';
import type { EligibilityRuns } from './eligibilityRuns.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Where the last result of a year is, and whether it still says what is true. */
export interface LastRun {
  runId: string;
  /** Moment it was finished, UTC. */
  finishedAt: string;
  /** Writes since that may have changed what the rules look at. */
  writesSince: number;
}

/** A result as it is put into the database: hundreds of thousands of rows say few different things. */
export async function packedRun(run: EligibilityRun): Promise<string> {
  return (await pack(JSON.stringify(run.packed()))).toString('base64');
}

/** Keeps a result as the year's last, so that it is there again after the app was closed. Audits the write. */
export async function keepResult(
  unit: UnitOfWork,
  { runId, run, result }: { runId: string; run: EligibilityRun; result: string },
): Promise<void> {
  const { asked, finishedAt, seenSeq } = run;
  await keepRun(unit.tx, { year: asked.year, runId, finishedAt, seenSeq, result });
  await unit.audit({
    action: 'eligibility.run',
    entity: 'office',
    entityId: runId,
    summary: `Xét ai đủ điều kiện năm ${asked.year}, ${formatNumber(asked.awardCodes.length)} danh hiệu, hình thức`,
    detail: asked,
  });
}

/** The year's last result, in memory or kept; null where nobody asked yet. */
export async function readLastRun(db: Queryable, runs: EligibilityRuns, year: number): Promise<LastRun | null> {
  const [held, kept] = [runs.latestOf(year), await lastRunOf(db, year)];
  const last = held && (!kept || held.finishedAt >= kept.finishedAt) ? held : kept;
  if (!last) return null;
  return { runId: last.runId, finishedAt: last.finishedAt, writesSince: await writesSince(db, last) };
}

/**
 * A result by its id: as it lies in memory, else as it was kept.
 *
 * @throws AppError ELIGIBILITY_RUN_GONE
 */
export async function requireRun(db: Queryable, runs: EligibilityRuns, runId: string): Promise<EligibilityRun> {
  const held = runs.find(runId);
  if (held) return held;
  const kept = await findKeptResult(db, runId);
  if (!kept) throw refusal('ELIGIBILITY_RUN_GONE');
  const text = (await unpack(Buffer.from(kept.result, 'base64'))).toString('utf8');
  const run = EligibilityRun.unpacked(JSON.parse(text) as PackedRun, kept);
  runs.keep(runId, run);
  return run;
}
