import type { AwardListLine } from '#core/awards/awardList.ts';
import { awardOnPaper } from '#core/awards/awardOnPaper.ts';
import { isPaid, paidFor, paymentList } from '#core/awards/paymentList.ts';
import { refusal } from '#core/errors/appError.ts';
import { fileNamePart } from '#core/text/fileName.ts';
import type { Database, Queryable } from '#db/client.ts';
import { listSections } from '#db/awards/listContent.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import { writeAwardListXlsx, type AwardListExport } from '../documents/awardListXlsx.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { outboxPath, type Delivery } from '../jobs/paperJob.ts';
import { awardListOf, linesInPages } from './awardListOf.ts';

/**
 * "Danh sách ký nhận tiền thưởng" of an issued decision, as a job. Refusals reach the user through the job: NOT_FOUND,
 * DECISION_NOT_ISSUED, DECISION_PAYS_NOTHING, LIST_CONTRADICTS_TOTALS.
 */
export function exportPaymentListJob(
  database: Database,
  { id, outbox, files }: Delivery & { id: string },
): (handle: JobHandle) => Promise<JobResult> {
  return async (handle) => {
    const targetPath = outboxPath(outbox, 'payment', 'xlsx');
    const suggestedName = await database.snapshot(async (view) => {
      const { list, lines } = await paymentListOf(view, id);
      const { signal } = handle;
      await writeAwardListXlsx({ list, lines, targetPath, signal, onProgress: (done) => handle.progress(done) });
      return `Ký nhận tiền thưởng QĐ ${fileNamePart(list.decisionNumber)}.xlsx`;
    });
    return { fileToken: files.deposit(targetPath, suggestedName), suggestedName };
  };
}

async function paymentListOf(view: Queryable, id: string): Promise<Pick<AwardListExport, 'list' | 'lines'>> {
  const { list, decision, issuer } = await awardListOf(view, id);
  if (decision.status === 'DRAFT') throw refusal('DECISION_NOT_ISSUED');
  if (list.totalAmount === 0) throw refusal('DECISION_PAYS_NOTHING');
  const { awardTypes } = await readMoneyCatalogue(view);
  const prizes = new Set(awardTypes.filter(({ kind }) => kind === 'PRIZE').map(({ code }) => code));
  async function* lines(): AsyncGenerator<AwardListLine[]> {
    for await (const page of linesInPages(view, id))
      yield page.filter(isPaid).map((line) => {
        const award = { name: awardOnPaper(line.awardName, issuer.profile), isPrize: prizes.has(line.awardCode) };
        return { ...line, awardName: paidFor(line, award) };
      });
  }
  const sections = await listSections(view, id, 'PAID');
  return { list: paymentList({ ...list, sections }, issuer.profile), lines: lines() };
}
