import { join } from 'node:path';
import { refusal } from '#core/errors/appError.ts';
import type { AwardList, AwardListLine } from '#core/awards/awardList.ts';
import type { DecisionStatus } from '#core/awards/decision.ts';
import { listTitleLines } from '#core/awards/listTitle.ts';
import type { ListPlacement } from '#core/awards/paperContent.ts';
import { sameTotals } from '#core/awards/totals.ts';
import type { Database, Queryable } from '#db/client.ts';
import { columnUse, listSections } from '#db/awards/listContent.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import { sumLines } from '#db/awards/lineTotals.ts';
import { listLines } from '#db/awards/lineReader.ts';
import { listSharedGroups } from '#db/awards/sharedAmountStore.ts';
import { writeAwardListXlsx } from '../documents/awardListXlsx.ts';
import type { FileDepot } from '../hosting/fileDepot.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { fileNamePart } from '../jobs/paperJob.ts';
import { requireOffice } from '../office/requireOffice.ts';

const PAGE = 2000;

/** Nobody may sign or use by mistake what is not in force. */
const MARKS: Record<DecisionStatus, string> = {
  DRAFT: 'DỰ THẢO',
  ISSUED: '',
  SUPERSEDED: 'ĐÃ ĐƯỢC THAY THẾ',
  REVOKED: 'ĐÃ THU HỒI',
};

/**
 * Writes the list of a decision to a file. Reads one unchanging view of the data, so
 * that edits made meanwhile cannot leave half of themselves on paper.
 */
export async function exportList(
  database: Database,
  { id, targetPath, handle }: { id: string; targetPath: string; handle: JobHandle },
): Promise<void> {
  await database.snapshot(async (view) => {
    const list = await awardListOf(view, id);
    await writeAwardListXlsx({
      list,
      lines: pagesOf(view, id),
      targetPath,
      signal: handle.signal,
      onProgress: (done) => handle.progress(done),
    });
  });
}

/** The export as a job: the file lands in the outbox and is delivered by its token. */
export function exportListJob(
  database: Database,
  { id, outbox, files }: { id: string; outbox: string; files: FileDepot },
): (handle: JobHandle) => Promise<JobResult> {
  return async (handle) => {
    const stored = await findDecision(database.reader, id);
    if (!stored) throw refusal('NOT_FOUND', { what: 'quyết định' });
    const suggestedName = listFileName(stored.decision);
    const targetPath = join(outbox, `${id}-${Date.now()}.xlsx`);
    await exportList(database, { id, targetPath, handle });
    return { fileToken: files.deposit(targetPath, suggestedName), suggestedName };
  };
}

/** `212/QĐ-LĐLĐ` → `Danh sach kem theo QD 212-QĐ-LĐLĐ.xlsx`, without characters a file system refuses. */
function listFileName({ number, listPlacement }: { number: string; listPlacement: ListPlacement }): string {
  const safe = fileNamePart(number);
  if (safe === '') return 'Danh sách (dự thảo).xlsx';
  return listPlacement === 'ANNEX' ? `Danh sách kèm theo QĐ ${safe}.xlsx` : `Danh sách tại Điều 1 QĐ ${safe}.xlsx`;
}

/** @throws AppError LIST_CONTRADICTS_TOTALS when lines and stored totals disagree (C19) */
async function awardListOf(view: Queryable, id: string): Promise<AwardList> {
  const stored = await findDecision(view, id);
  if (!stored) throw refusal('NOT_FOUND', { what: 'quyết định' });
  const { decision, totals } = stored;
  if (!sameTotals(totals, await sumLines(view, id))) throw refusal('LIST_CONTRADICTS_TOTALS');
  const { profile, settings } = await requireOffice(view);
  // What was signed is printed again as it was: issuer, preparer and layout of that day.
  const { preparedBy, list, ...issued } = stored.issuer ?? {
    profile,
    preparedBy: settings.preparedBy,
    list: settings.list,
  };
  const issuer = issued.profile;
  const titleLines = listTitleLines(decision.listTitle, decision.summary);
  return {
    issuer: { superiorName: issuer.superiorName, name: issuer.name, decidingBody: issuer.decidingBody },
    titleLines,
    decisionNumber: decision.number,
    decidedOn: decision.issuedOn,
    signer: decision.signer,
    preparedBy,
    mark: MARKS[decision.status],
    placement: decision.listPlacement,
    moneyArticle: decision.moneyArticle,
    registerFrom: list.showRegister ? decision.registerFrom : null,
    style: list,
    uses: await columnUse(view, id, titleLines),
    sections: await listSections(view, id),
    sharedAmounts: await listSharedGroups(view, id),
    totalAmount: totals.amount,
  };
}

async function* pagesOf(view: Queryable, id: string): AsyncGenerator<AwardListLine[]> {
  for (let offset = 0; ; offset += PAGE) {
    const page = await listLines(view, id, { offset, limit: PAGE });
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
  }
}
