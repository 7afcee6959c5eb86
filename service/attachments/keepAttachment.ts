import { open, stat } from 'node:fs/promises';
import { MAX_ATTACHMENT_BYTES } from '#core/attachments/attachment.ts';
import { isAttachableName, isWhatItSays, LOOKED_AT_BYTES } from '#core/attachments/attachmentKinds.ts';
import { refusal } from '#core/errors/appError.ts';
import { normalizeText } from '#core/text/normalize.ts';
import {
  findAttachment,
  findOwner,
  insertAttachment,
  setRemoved,
  type OwnedBy,
  type StoredAttachment,
} from '#db/attachments/attachmentStore.ts';
import type { Queryable } from '#db/client.ts';
import { requireOpenCampaign } from '../campaigns/requireCampaign.ts';
import { requireOpenYear } from '../clusters/requireOpenYear.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';

const MEGABYTE = 1024 * 1024;

/** A picked file, looked at and small enough. */
export interface FileToAttach {
  fileName: string;
  /** Bytes. */
  size: number;
}

/**
 * Looks at a picked file before it is taken in.
 *
 * @throws AppError FILE_EMPTY, FILE_TOO_LARGE, or ATTACHMENT_KIND for a kind that is not kept or a file that is
 *   not what its ending says
 */
export async function requireAttachable({ path, name }: { path: string; name: string }): Promise<FileToAttach> {
  const fileName = normalizeText(name);
  const { size } = await stat(path).catch(() => {
    throw refusal('FILE_TOKEN_EXPIRED');
  });
  if (!isAttachableName(fileName)) throw refusal('ATTACHMENT_KIND', { name: fileName });
  if (size === 0) throw refusal('FILE_EMPTY');
  if (size > MAX_ATTACHMENT_BYTES) throw refusal('FILE_TOO_LARGE', { limit: `${MAX_ATTACHMENT_BYTES / MEGABYTE} MB` });
  if (!isWhatItSays(fileName, await beginningOf(path))) throw refusal('ATTACHMENT_KIND', { name: fileName });
  return { fileName, size };
}

/** @throws AppError NOT_FOUND when the record is gone, YEAR_LOCKED or CAMPAIGN_CLOSED when it stands as it is */
export async function requireOpenOwner(db: Queryable, owner: OwnedBy): Promise<void> {
  const found = await findOwner(db, owner);
  if (!found) throw refusal('NOT_FOUND', { what: 'mục cần đính kèm tệp' });
  if (found.yearId !== null) await requireOpenYear(db, found.yearId);
  if (found.campaignId !== null) await requireOpenCampaign(db, found.campaignId);
}

/** Attaches a content that is in the store already. */
export async function attach(
  unit: UnitOfWork,
  { owner, file, sha256 }: { owner: OwnedBy; file: FileToAttach; sha256: string },
): Promise<string> {
  await requireOpenOwner(unit.tx, owner);
  const id = unit.newId();
  const { fileName, size } = file;
  const attachment = {
    id,
    ...owner,
    fileName,
    size,
    sha256,
    actorName: unit.actor.name,
    at: unit.now,
    removedAt: null,
  };
  await insertAttachment(unit.tx, attachment);
  await unit.audit({
    action: 'attachments.add',
    entity: 'attachment',
    entityId: id,
    summary: `Đính kèm tệp ${fileName}`,
    detail: { ...owner, size, sha256 },
  });
  return id;
}

/** Takes a file from its record, or gives it back; the content stays. */
export async function setAttached(
  unit: UnitOfWork,
  { id, isAttached }: { id: string; isAttached: boolean },
): Promise<void> {
  const attachment = await requireAttachment(unit.tx, id);
  if ((attachment.removedAt === null) === isAttached) throw refusal('NOT_FOUND', { what: 'tệp này ở mục đang mở' });
  await requireOpenOwner(unit.tx, attachment);
  await setRemoved(unit.tx, id, isAttached ? null : unit.now);
  await unit.audit({
    action: isAttached ? 'attachments.restore' : 'attachments.remove',
    entity: 'attachment',
    entityId: id,
    summary: isAttached ? `Lấy lại tệp ${attachment.fileName}` : `Gỡ tệp ${attachment.fileName}`,
  });
}

/** @throws AppError NOT_FOUND */
export async function requireAttachment(db: Queryable, id: string): Promise<StoredAttachment> {
  const attachment = await findAttachment(db, id);
  if (!attachment) throw refusal('NOT_FOUND', { what: 'tệp đính kèm này' });
  return attachment;
}

async function beginningOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOKED_AT_BYTES), 0, LOOKED_AT_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
