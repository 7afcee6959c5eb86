import { awardDecisionPaper, MOST_TOLD } from '#core/awards/awardDecisionPaper.ts';
import { MOST_INLINE } from '#core/awards/paperContent.ts';
import { refusal } from '#core/errors/appError.ts';
import { formatNumber } from '#core/money/format.ts';
import type { DecisionPaper } from '#core/papers/decisionPaper.ts';
import type { Database, Queryable } from '#db/client.ts';
import { listLines } from '#db/awards/lineReader.ts';
import { prizeGroups, recipientGroups } from '#db/awards/paperGroups.ts';
import { listSharedGroups } from '#db/awards/sharedAmountStore.ts';
import { writeDecisionDocx } from '../documents/word/decisionDocx.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { wordPaperJob, type Delivery, type NamedPaper } from '../jobs/paperJob.ts';
import { readForPaper } from './readForPaper.ts';

/**
 * "Quyết định khen thưởng" as a Word document, as a job. Refusals reach the user through the job: NOT_FOUND,
 * DECISION_LIST_EMPTY, DECISION_LIST_TOO_LONG, LIST_CONTRADICTS_TOTALS.
 */
export function exportDecisionJob(
  database: Database,
  { id, ...delivery }: Delivery & { id: string },
): (handle: JobHandle) => Promise<JobResult> {
  return wordPaperJob(database, delivery, {
    kind: 'AWARD_DECISION',
    read: (view) => decisionPaperOf(view, id),
    write: writeDecisionDocx,
  });
}

async function decisionPaperOf(view: Queryable, id: string): Promise<NamedPaper<DecisionPaper>> {
  const { decision: stored, totals, issuer } = await readForPaper(view, id);
  const count = totals.collectives + totals.individuals;
  const isTooLong = stored.listPlacement === 'INLINE' && count > MOST_INLINE;
  if (isTooLong && stored.status === 'DRAFT')
    throw refusal('DECISION_LIST_TOO_LONG', { count: formatNumber(count), limit: formatNumber(MOST_INLINE) });
  // Nobody may choose anew for one that is issued, so its list goes with it.
  const decision = isTooLong ? { ...stored, listPlacement: 'ANNEX' as const } : stored;
  const isInline = decision.listPlacement === 'INLINE';
  const paper = awardDecisionPaper({
    profile: issuer.profile,
    payer: issuer.payer,
    decision,
    totals,
    // One more than is told, to know that there are more; inside Điều 1 nobody is left out.
    recipients: await recipientGroups(view, id, isInline ? MOST_INLINE : MOST_TOLD + 1),
    prizes: await prizeGroups(view, id, MOST_TOLD + 1),
    shared: await listSharedGroups(view, id),
    lines: isInline ? await listLines(view, id, { offset: 0, limit: MOST_INLINE }) : [],
  });
  return { paper, name: decision.number === '' ? 'Quyết định (dự thảo)' : `Quyết định ${decision.number}` };
}
