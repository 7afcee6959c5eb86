import { refusal } from '#core/errors/appError.ts';
import type { AwardListLine } from '#core/awards/awardList.ts';
import { awardOnPaper } from '#core/awards/awardOnPaper.ts';
import type { ListPlacement } from '#core/awards/paperContent.ts';
import type { OfficeProfile } from '#core/office/office.ts';
import { fileNamePart } from '#core/text/fileName.ts';
import type { Database, Queryable } from '#db/client.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import { writeAwardListXlsx } from '../documents/awardListXlsx.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { outboxPath, type Delivery } from '../jobs/paperJob.ts';
import { awardListOf, linesInPages } from './awardListOf.ts';

/**
 * Writes the list of a decision to a file. Reads one unchanging view of the data, so
 * that edits made meanwhile cannot leave half of themselves on paper.
 */
export async function exportList(
  database: Database,
  { id, targetPath, handle }: { id: string; targetPath: string; handle: JobHandle },
): Promise<void> {
  await database.snapshot(async (view) => {
    const { list, issuer } = await awardListOf(view, id);
    await writeAwardListXlsx({
      list,
      lines: printedLines(view, id, issuer.profile),
      targetPath,
      signal: handle.signal,
      onProgress: (done) => handle.progress(done),
    });
  });
}

/** The export as a job: the file lands in the outbox and is delivered by its token. */
export function exportListJob(
  database: Database,
  { id, outbox, files }: Delivery & { id: string },
): (handle: JobHandle) => Promise<JobResult> {
  return async (handle) => {
    const stored = await findDecision(database.reader, id);
    if (!stored) throw refusal('NOT_FOUND', { what: 'quyết định' });
    const suggestedName = listFileName(stored.decision);
    const targetPath = outboxPath(outbox, 'list', 'xlsx');
    await exportList(database, { id, targetPath, handle });
    return { fileToken: files.deposit(targetPath, suggestedName), suggestedName };
  };
}

/** `212/QĐ-LĐLĐ` → `Danh sách kèm theo QĐ 212-QĐ-LĐLĐ.xlsx`, without characters a file system refuses. */
function listFileName({ number, listPlacement }: { number: string; listPlacement: ListPlacement }): string {
  const safe = fileNamePart(number);
  if (safe === '') return 'Danh sách (dự thảo).xlsx';
  return listPlacement === 'ANNEX' ? `Danh sách kèm theo QĐ ${safe}.xlsx` : `Danh sách tại Điều 1 QĐ ${safe}.xlsx`;
}

async function* printedLines(view: Queryable, id: string, office: OfficeProfile): AsyncGenerator<AwardListLine[]> {
  for await (const page of linesInPages(view, id))
    yield page.map((line) => ({ ...line, awardName: awardOnPaper(line.awardName, office) }));
}
