import type { PledgePaper } from '#core/clusters/pledgePaper.ts';
import { pledgeTablePaper } from '#core/clusters/pledgeTablePaper.ts';
import type { Database, Queryable } from '#db/client.ts';
import { writePledgeDocx } from '../../documents/word/pledgeDocx.ts';
import type { JobHandle, JobResult } from '../../jobs/jobRegistry.ts';
import { tablePaperJob, wordPaperJob, type Delivery, type NamedPaper } from '../../jobs/paperJob.ts';
import { readPledgePaper } from './readPledgePaper.ts';

export const PLEDGE_FORMATS = ['docx', 'xlsx'] as const;
export type PledgeFormat = (typeof PLEDGE_FORMATS)[number];

/** Bản giao ước as a Word document or a workbook, as a job. */
export function exportPledgeJob(
  database: Database,
  { id, format, ...delivery }: { id: string; format: PledgeFormat } & Delivery,
): (handle: JobHandle) => Promise<JobResult> {
  const read = (view: Queryable) => namedPledge(view, id);
  if (format === 'xlsx') {
    return tablePaperJob(database, delivery, async (view) => {
      const { paper, name } = await read(view);
      return { paper: pledgeTablePaper(paper), name };
    });
  }
  return wordPaperJob(database, delivery, { kind: 'PLEDGE', read, write: writePledgeDocx });
}

async function namedPledge(view: Queryable, id: string): Promise<NamedPaper<PledgePaper>> {
  const paper = await readPledgePaper(view, id);
  return { paper, name: `Giao ước thi đua ${paper.subtitle}${paper.isSigned ? '' : ' (dự thảo)'}` };
}
