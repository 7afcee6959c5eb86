import { rankingPaper } from '#core/clusters/scores/rankingPaper.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Database } from '#db/client.ts';
import type { JobHandle, JobResult } from '../../jobs/jobRegistry.ts';
import { tablePaperJob, type Delivery } from '../../jobs/paperJob.ts';
import { clusterPaperHead } from '../clusterPaperMaker.ts';
import { scoredYear } from './memberScores.ts';
import { requireChosen, requireYear } from './scoringYear.ts';

/** Bảng xếp hạng of a cluster year, as a job; refused with SCORE_NO_TEMPLATE where nothing can be scored yet. */
export function exportRankingJob(
  database: Database,
  { yearId, today, ...delivery }: { yearId: string; today: IsoDate } & Delivery,
): (handle: JobHandle) => Promise<JobResult> {
  return tablePaperJob(database, delivery, async (view) => {
    const year = await requireYear(view, yearId);
    const { template } = await requireChosen(view, year);
    const { ranking } = await scoredYear(view, year, template.body);
    const head = await clusterPaperHead(view, year, today);
    return {
      paper: rankingPaper({
        ...head,
        isProvisional: ranking.some((row) => row.isProvisional),
        rows: ranking.map(({ grade, ...row }) => ({ ...row, band: grade })),
      }),
      name: `Bảng xếp hạng ${head.clusterName} năm ${year.year}`,
    };
  });
}
