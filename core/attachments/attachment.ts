import { z } from 'zod';

/** Records a file can be attached to. */
export const ATTACHMENT_OWNERS = [
  'cluster',
  'clusterYear',
  'pledge',
  'pledgeTarget',
  'scoreSheet',
  'campaign',
  'registration',
  'work',
  'initiative',
  'recognition',
  'nomination',
  'nominationBatch',
] as const;
export type AttachmentOwner = (typeof ATTACHMENT_OWNERS)[number];

export const attachmentOwnerSchema = z.strictObject({
  ownerType: z.enum(ATTACHMENT_OWNERS),
  ownerId: z.uuid(),
});

/** A scanned pledge of many pages stays below it; a film does not. */
export const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024;

/** A file attached to a record; its content lies beside the database under its SHA-256. */
export interface Attachment {
  id: string;
  fileName: string;
  /** Bytes. */
  size: number;
  sha256: string;
  actorName: string;
  /** ISO time, UTC. */
  at: string;
}
