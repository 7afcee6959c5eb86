import type { IsoDate } from '#core/dates/isoDate.ts';
import { awardRecord, type AwardRecord } from '#core/people/awardRecord.ts';
import { fileNamePart } from '#core/text/fileName.ts';
import type { Database, Queryable } from '#db/client.ts';
import { requireOffice } from '../office/requireOffice.ts';
import { writePersonRecordXlsx } from '../documents/personRecordXlsx.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { outboxPath, type Delivery } from '../jobs/paperJob.ts';
import { readPerson } from './readPerson.ts';

/** "Lý lịch khen thưởng" of one person, as a job. */
export function exportRecordJob(
  database: Database,
  { id, on, outbox, files }: Delivery & { id: string; on: IsoDate },
): (handle: JobHandle) => Promise<JobResult> {
  return async (handle) => {
    const record = await database.snapshot((view) => recordOf(view, id, on));
    const targetPath = outboxPath(outbox, 'record', 'xlsx');
    await writePersonRecordXlsx({ record, targetPath, signal: handle.signal });
    const suggestedName = `Lý lịch khen thưởng – ${fileNamePart(record.fullName)}.xlsx`;
    return { fileToken: files.deposit(targetPath, suggestedName), suggestedName };
  };
}

/** What the paper says of a person today. @throws AppError NOT_FOUND */
export async function recordOf(view: Queryable, id: string, on: IsoDate): Promise<AwardRecord> {
  // The paper never carries a citizen id: it is read as those see it who may not.
  const { person, mainPost, history, awards } = await readPerson(view, id, { on, role: 'VIEWER' });
  const { profile, settings } = await requireOffice(view);
  return awardRecord({
    issuer: { superiorName: profile.superiorName, name: profile.name, place: profile.place },
    madeOn: on,
    person,
    mainPost,
    history,
    awards,
    preparedBy: settings.preparedBy,
    signer: settings.signers[0] ?? null,
  });
}
