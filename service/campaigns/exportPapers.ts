import type { RegistrationFilter, RegistrationRow } from '#core/campaigns/registration.ts';
import { registrationsPaper } from '#core/campaigns/registrationsPaper.ts';
import type { WorkFilter, WorkRow } from '#core/campaigns/work.ts';
import { worksPaper } from '#core/campaigns/worksPaper.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Database } from '#db/client.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { officeMaker } from '../office/officeMaker.ts';
import { allRowsOf } from '../jobs/pagesOf.ts';
import { tablePaperJob, type Delivery } from '../jobs/paperJob.ts';
import { registrationPages, workPagesByOccasion } from './campaignRows.ts';
import { registrationFilterWords, workFilterWords } from './filterWords.ts';

/**
 * Danh sách đăng ký thi đua to be signed, as a job: what the filter keeps, without those that withdrew unless the
 * filter asks for them.
 */
export function exportRegistrationsPaperJob(
  database: Database,
  { filter, today, ...delivery }: { filter: RegistrationFilter; today: IsoDate } & Delivery,
): (handle: JobHandle) => Promise<JobResult> {
  return tablePaperJob(database, delivery, async (view) => {
    const rows = await allRowsOf(registrationPages(view, filter));
    const standing = (row: RegistrationRow) => row.status !== 'WITHDRAWN' || filter.status === 'WITHDRAWN';
    const title = `Đăng ký thi đua${inYear(filter.year)}`;
    return {
      paper: registrationsPaper({
        maker: await officeMaker(view, today),
        titleLines: [title],
        remark: await registrationFilterWords(view, filter),
        rows: rows.filter(standing),
      }),
      name: `Danh sách ${title.toLowerCase()}`,
    };
  });
}

/** Danh sách công trình, sản phẩm to be signed, occasion by occasion, as a job; those that are not carried out only where asked for. */
export function exportWorksPaperJob(
  database: Database,
  { filter, today, ...delivery }: { filter: WorkFilter; today: IsoDate } & Delivery,
): (handle: JobHandle) => Promise<JobResult> {
  return tablePaperJob(database, delivery, async (view) => {
    const rows = await allRowsOf(workPagesByOccasion(view, filter, today));
    const standing = (row: WorkRow) => row.status !== 'CANCELLED' || filter.status === 'CANCELLED';
    const title = `Công trình, sản phẩm thi đua chào mừng${inYear(filter.year)}`;
    return {
      paper: worksPaper({
        maker: await officeMaker(view, today),
        titleLines: [title],
        remark: await workFilterWords(view, filter),
        rows: rows.filter(standing),
      }),
      name: `Danh sách ${title.toLowerCase()}`,
    };
  });
}

const inYear = (year: number | null) => (year === null ? '' : ` năm ${year}`);
