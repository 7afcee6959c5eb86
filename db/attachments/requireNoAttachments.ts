import type { AttachmentOwner } from '#core/attachments/attachment.ts';
import { refusal } from '#core/errors/appError.ts';
import type { Queryable } from '../client.ts';
import { countAttachments } from './attachmentStore.ts';

/**
 * A record that is taken away would take the way to its files with it.
 *
 * @throws AppError ATTACHMENTS_STAY while one of the records has a file
 */
export async function requireNoAttachments(
  db: Queryable,
  ownerType: AttachmentOwner,
  ownerIds: readonly string[],
): Promise<void> {
  const count = await countAttachments(db, ownerType, ownerIds);
  if (count > 0) throw refusal('ATTACHMENTS_STAY', { count });
}
