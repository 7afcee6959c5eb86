import { membersPaper } from '#core/clusters/membersPaper.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Database } from '#db/client.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { tablePaperJob, type Delivery } from '../jobs/paperJob.ts';
import { clusterPaperHead } from './clusterPaperMaker.ts';

/** Danh sách thành viên và vai trò of a cluster in a year, opened or not, as a job. */
export function exportMembersJob(
  database: Database,
  { clusterId, year, today, ...delivery }: { clusterId: string; year: number; today: IsoDate } & Delivery,
): (handle: JobHandle) => Promise<JobResult> {
  return tablePaperJob(database, delivery, async (view) => {
    const head = await clusterPaperHead(view, { clusterId, year }, today);
    const members = await listMembers(view, clusterId, year);
    return { paper: membersPaper({ ...head, members }), name: `Danh sách thành viên ${head.clusterName} năm ${year}` };
  });
}
