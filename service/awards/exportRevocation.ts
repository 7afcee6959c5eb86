import { datedPapers } from '#core/awards/basisInForce.ts';
import { revocationPaper } from '#core/awards/revocationPaper.ts';
import { refusal } from '#core/errors/appError.ts';
import type { DecisionPaper } from '#core/papers/decisionPaper.ts';
import type { Database, Queryable } from '#db/client.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import { writeDecisionDocx } from '../documents/word/decisionDocx.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { wordPaperJob, type Delivery, type NamedPaper } from '../jobs/paperJob.ts';
import { requireOffice } from '../office/requireOffice.ts';
import { readForPaper } from './readForPaper.ts';

/**
 * "Quyết định hủy bỏ quyết định khen thưởng" as a Word document, as a job. Refusals reach the user through the job:
 * NOT_FOUND, DECISION_NOT_REVOKED.
 */
export function exportRevocationJob(
  database: Database,
  { id, ...delivery }: Delivery & { id: string },
): (handle: JobHandle) => Promise<JobResult> {
  return wordPaperJob(database, delivery, {
    kind: 'REVOCATION_DECISION',
    read: (view) => revocationPaperOf(view, id),
    write: writeDecisionDocx,
  });
}

async function revocationPaperOf(view: Queryable, id: string): Promise<NamedPaper<DecisionPaper>> {
  const { decision, totals, issuer } = await readForPaper(view, id);
  const { revocation } = decision;
  if (revocation === null) throw refusal('DECISION_NOT_REVOKED');
  const { profile, settings } = await requireOffice(view);
  const { baseSalaries } = await readMoneyCatalogue(view);
  const papers = datedPapers(baseSalaries);
  const { decidingBody } = issuer.profile;
  const paper = revocationPaper({ profile, settings, decidingBody, decision, totals, revocation, papers });
  return { paper, name: `Quyết định thu hồi QĐ ${decision.number}` };
}
