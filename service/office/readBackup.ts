import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { refusal } from '#core/errors/appError.ts';
import type { Queryable } from '#db/client.ts';
import { OFFICE_FILE } from '#db/files/exchange.ts';
import { prepareFolder } from '#db/files/localFolder.ts';
import { clearAway } from '#db/files/whenFree.ts';
import { withOfficeFile } from '#db/files/withOfficeFile.ts';
import { appliedMigrations, assertKnownHistory } from '#db/migrations/migrate.ts';
import { auditEnds, hasAuditRow, type AuditEnds } from '#db/office/auditStore.ts';
import { officeExtent, type OfficeExtent } from '#db/office/officeExtent.ts';
import { findOffice } from '#db/office/officeStore.ts';
import type { CallContext } from '../contract/context.ts';
import { unpackOffice, type PickedBackup } from '../imports/unpackBackup.ts';
import { asProblemOf, refuseWhileCasting } from './restoreOffice.ts';

/**
 * How a backup stands to what is open: of another office, before it, as it, after it; or each was written to since
 * they went apart.
 */
export type BackupStanding = 'OTHER' | 'OLDER' | 'SAME' | 'NEWER' | 'APART';

/** Whose data they are, and how far they have come. */
interface OfficeLook extends OfficeExtent {
  name: string;
  isSample: boolean;
  /** ISO time of the last write. */
  changedAt: string;
}

interface PresentLook extends OfficeLook {
  standing: BackupStanding;
  /** By how many writes one of the two has more than the other. */
  writes: number;
}

/** What is to be known before a backup is restored. */
export interface BackupLook {
  backup: OfficeLook;
  /** ISO time. */
  madeAt: string;
  /** The open office beside it; null where none is open. */
  present: PresentLook | null;
}

interface Seen {
  look: OfficeLook;
  ends: AuditEnds;
}

/**
 * Looks into a backup that was picked and tells it beside the open office. Nothing is changed; attached files and what
 * only a full reading finds are left to the restoration.
 *
 * @throws AppError FILE_TOKEN_EXPIRED, BACKUP_FOREIGN, BACKUP_DAMAGED, BACKUP_NEWER, BACKUP_NOT_HERE,
 *   RESTORE_WHILE_CASTING or DISK_FULL
 */
export async function readBackup(ctx: CallContext, fileToken: string): Promise<BackupLook> {
  const { session } = ctx;
  if (session.isOnServer) throw refusal('BACKUP_NOT_HERE');
  const picked = ctx.files.find(fileToken);
  const isOpen = session.state.kind === 'OPEN';
  if (isOpen) await session.use(refuseWhileCasting);
  const present = isOpen ? await session.use(({ reader }) => lookAt(reader)) : undefined;
  const { backup, madeAt, hasAllOfPresent } = await lookInto(picked, { outbox: ctx.outbox, present });
  if (!present) return { backup: backup.look, madeAt, present: null };
  const isAllInPresent = await session.use(({ reader }) => hasAuditRow(reader, backup.ends.last));
  const standing = standingOf({ isOther: backup.ends.first !== present.ends.first, hasAllOfPresent, isAllInPresent });
  const writes = Math.abs(backup.ends.last.seq - present.ends.last.seq);
  return { backup: backup.look, madeAt, present: { ...present.look, standing, writes } };
}

function standingOf(of: { isOther: boolean; hasAllOfPresent: boolean; isAllInPresent: boolean }): BackupStanding {
  if (of.isOther) return 'OTHER';
  if (of.isAllInPresent) return of.hasAllOfPresent ? 'SAME' : 'OLDER';
  return of.hasAllOfPresent ? 'NEWER' : 'APART';
}

async function lookInto(
  picked: PickedBackup,
  { outbox, present }: { outbox: string; present: Seen | undefined },
): Promise<{ backup: Seen; madeAt: string; hasAllOfPresent: boolean }> {
  const folder = join(outbox, `xem-ban-sao-luu-${randomUUID()}`);
  try {
    prepareFolder(folder);
    const packedAt = await unpackOffice(picked, folder);
    return await withOfficeFile(join(folder, OFFICE_FILE), async (db) => {
      const applied = await appliedMigrations(db);
      assertKnownHistory(applied);
      const backup = applied.length === 0 ? undefined : await lookAt(db);
      if (!backup) throw refusal('BACKUP_FOREIGN', picked);
      const hasAllOfPresent = present !== undefined && (await hasAuditRow(db, present.ends.last));
      return { backup, madeAt: packedAt.toISOString(), hasAllOfPresent };
    });
  } catch (error) {
    throw asProblemOf(picked, error);
  } finally {
    await clearAway(folder);
  }
}

/** Undefined where there is no office yet. */
async function lookAt(db: Queryable): Promise<Seen | undefined> {
  const [office, ends] = [await findOffice(db), await auditEnds(db)];
  if (!office || !ends) return undefined;
  const { profile, isSample } = office;
  const look = { name: profile.name, isSample, changedAt: ends.last.at, ...(await officeExtent(db)) };
  return { look, ends };
}
