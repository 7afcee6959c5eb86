import { RESULT_PERIOD_LABELS, type ResultPeriod } from '#core/clusters/pledge.ts';
import { resultsPaper } from '#core/clusters/resultsPaper.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import type { Database } from '#db/client.ts';
import { findYear } from '#db/clusters/yearStore.ts';
import type { JobHandle, JobResult } from '../../jobs/jobRegistry.ts';
import { tablePaperJob, type Delivery } from '../../jobs/paperJob.ts';
import { clusterPaperHead } from '../clusterPaperMaker.ts';
import { pledgeProgress } from './pledgeProgress.ts';

/** Bảng chỉ tiêu và kết quả of a cluster year, as a job. */
export function exportResultsJob(
  database: Database,
  { yearId, period, today, ...delivery }: { yearId: string; period: ResultPeriod; today: IsoDate } & Delivery,
): (handle: JobHandle) => Promise<JobResult> {
  return tablePaperJob(database, delivery, async (view) => {
    const year = await findYear(view, yearId);
    const progress = await pledgeProgress(view, yearId, period);
    const half = await pledgeProgress(view, yearId, 'HALF');
    if (!year || !progress) throw refusal('NOT_FOUND', { what: 'giao ước của năm này' });
    const head = await clusterPaperHead(view, year, today);
    const { rows, parties, ...counts } = progress;
    const halves = new Map(half?.rows.map(({ target, actual }) => [target.id, actual]));
    return {
      paper: resultsPaper({
        ...head,
        period,
        rows: rows.map((row) => ({ ...row, halfActual: halves.get(row.target.id) ?? null })),
        counts,
        parties,
      }),
      name: `Kết quả giao ước ${RESULT_PERIOD_LABELS[period].toLowerCase()} ${year.year} ${head.clusterName}`,
    };
  });
}
