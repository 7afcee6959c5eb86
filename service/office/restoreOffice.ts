import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { AppError, refusal } from '#core/errors/appError.ts';
import type { Database } from '#db/client.ts';
import { prepareFolder } from '#db/files/localFolder.ts';
import { clearAway } from '#db/files/whenFree.ts';
import { findOffice } from '#db/office/officeStore.ts';
import { openOfficeFile } from '#db/openOffice.ts';
import { roundBeingCast } from '#db/summits/castStore.ts';
import type { CallContext } from '../contract/context.ts';
import { localMoment } from '../contract/localDate.ts';
import { runUnitOfWork } from '../contract/unitOfWork.ts';
import { unpackBackup, type PickedBackup } from '../imports/unpackBackup.ts';

/**
 * Puts the office of a backup in the place of the present one, whatever state that is in. The backup is unpacked,
 * looked through, brought to the newest schema and opened beside it first; only then are they exchanged, and the
 * present one is kept in a folder of its own.
 *
 * @returns where below the data folder the office that was here lies now; null when there was none
 * @throws AppError FILE_TOKEN_EXPIRED, BACKUP_FOREIGN, BACKUP_DAMAGED, BACKUP_NEWER, BACKUP_NOT_HERE,
 *   RESTORE_WHILE_CASTING, DISK_FULL, FOLDER_READ_ONLY, OFFICE_ON_SHARED_FOLDER, OFFICE_IN_USE or OFFICE_HELD; the present office is as it was
 */
export async function restoreOffice(ctx: CallContext, fileToken: string): Promise<{ aside: string | null }> {
  if (ctx.session.isOnServer) throw refusal('BACKUP_NOT_HERE');
  const backup = ctx.files.find(fileToken);
  if (ctx.session.state.kind === 'OPEN') await ctx.session.use(refuseWhileCasting);
  const staged = join(ctx.outbox, `khoi-phuc-${randomUUID()}`);
  try {
    prepareFolder(staged);
    await unpackBackup(backup, staged);
    await tryOpening(staged, backup, ctx);
    const aside = asideFolder('truoc-khoi-phuc', ctx.clock());
    const isFirst = ctx.session.state.kind === 'NONE';
    // The first ballot may have come while it was unpacked.
    await ctx.session.exchange({ aside, incoming: staged }, refuseWhileCasting);
    return { aside: isFirst ? null : aside };
  } finally {
    await clearAway(staged);
  }
}

/** A folder below the data folder for an office that makes place for another, named after the moment. */
export function asideFolder(kind: 'co-quan-mau' | 'truoc-khoi-phuc', now: Date): string {
  return join(kind, localMoment(now));
}

/**
 * Ballots that are put aside and taken up again later could be told apart from those given in between.
 *
 * @throws AppError RESTORE_WHILE_CASTING
 */
export async function refuseWhileCasting({ reader }: Database): Promise<void> {
  const title = await roundBeingCast(reader);
  if (title !== undefined) throw refusal('RESTORE_WHILE_CASTING', { title });
}

/** Opens the unpacked office once, with all that opening asks of a file, and leaves in its history that it was restored. */
async function tryOpening(folder: string, backup: PickedBackup, { actor, clock }: CallContext): Promise<void> {
  const office = await openOfficeFile(folder, clock(), { isUnpacked: true }).catch((error: unknown) => {
    throw asProblemOf(backup, error);
  });
  try {
    const { database } = office;
    if (!(await findOffice(database.reader))) throw refusal('BACKUP_FOREIGN', backup);
    await runUnitOfWork({ database, actor, clock }, (unit) =>
      unit.audit({
        action: 'office.restore',
        entity: 'office',
        entityId: 'office',
        summary: `Khôi phục từ bản sao lưu ${backup.name}`,
        detail: { name: backup.name },
      }),
    );
  } finally {
    await office.close();
  }
}

/** What is said of an office file, said of the backup. */
export function asProblemOf({ name }: PickedBackup, error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  if (error.code === 'OFFICE_FOREIGN') return refusal('BACKUP_FOREIGN', { name });
  if (error.code === 'OFFICE_NEWER') return refusal('BACKUP_NEWER', { name });
  if (error.code !== 'OFFICE_DAMAGED') return error;
  return refusal('BACKUP_DAMAGED', { name, detail: 'có trang dữ liệu không đọc được' });
}
