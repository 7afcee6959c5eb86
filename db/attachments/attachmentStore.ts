import type { Attachment, AttachmentOwner } from '#core/attachments/attachment.ts';
import type { Queryable, Tx } from '../client.ts';

interface AttachmentColumns {
  id: string;
  owner_type: AttachmentOwner;
  owner_id: string;
  file_name: string;
  size: number;
  sha256: string;
  actor_name: string;
  at: string;
  removed_at: string | null;
}

export interface OwnedBy {
  ownerType: AttachmentOwner;
  ownerId: string;
}

/** An attachment with what it belongs to. */
export interface StoredAttachment extends Attachment, OwnedBy {
  removedAt: string | null;
}

/** Files attached to a record, oldest first; removed ones are left out. */
export async function listAttachments(db: Queryable, { ownerType, ownerId }: OwnedBy): Promise<StoredAttachment[]> {
  const rows = await db<AttachmentColumns>('attachment')
    .where({ owner_type: ownerType, owner_id: ownerId, removed_at: null })
    .orderBy('at')
    .orderBy('id');
  return rows.map(toAttachment);
}

/** One attachment, removed or not. */
export async function findAttachment(db: Queryable, id: string): Promise<StoredAttachment | undefined> {
  const row = await db<AttachmentColumns>('attachment').where({ id }).first();
  return row && toAttachment(row);
}

export async function insertAttachment(tx: Tx, attachment: StoredAttachment): Promise<void> {
  await tx<AttachmentColumns>('attachment').insert({
    id: attachment.id,
    owner_type: attachment.ownerType,
    owner_id: attachment.ownerId,
    file_name: attachment.fileName,
    size: attachment.size,
    sha256: attachment.sha256,
    actor_name: attachment.actorName,
    at: attachment.at,
    removed_at: attachment.removedAt,
  });
}

/** Takes the file from the record, or gives it back (null). Its content stays where it is. */
export async function setRemoved(tx: Tx, id: string, removedAt: string | null): Promise<void> {
  await tx<AttachmentColumns>('attachment').where({ id }).update({ removed_at: removedAt });
}

/** Tables of the owners, and the SQL that leads from each to the cluster year it is part of. */
const OWNERS: Record<AttachmentOwner, { table: string; yearColumn: string }> = {
  cluster: { table: 'cluster', yearColumn: 'NULL AS year_id' },
  clusterYear: { table: 'cluster_year', yearColumn: 'owner.id AS year_id' },
  pledge: { table: 'pledge', yearColumn: 'owner.year_id' },
  pledgeTarget: {
    table: 'pledge_target',
    yearColumn: '(SELECT year_id FROM pledge WHERE pledge.id = owner.pledge_id) AS year_id',
  },
  scoreSheet: { table: 'score_sheet', yearColumn: 'owner.year_id' },
  campaign: { table: 'campaign', yearColumn: 'NULL AS year_id' },
  registration: { table: 'registration', yearColumn: 'NULL AS year_id' },
  work: { table: 'work', yearColumn: 'NULL AS year_id' },
};

/** The record a file is to be attached to: the cluster year it is part of, or null; undefined when there is no such record. */
export async function findOwner(
  db: Queryable,
  { ownerType, ownerId }: OwnedBy,
): Promise<{ yearId: string | null } | undefined> {
  const { table, yearColumn } = OWNERS[ownerType];
  const row = await db(`${table} as owner`)
    .where('owner.id', ownerId)
    .first<{ year_id: string | null } | undefined>(db.raw(yearColumn));
  return row && { yearId: row.year_id };
}

function toAttachment(row: AttachmentColumns): StoredAttachment {
  return {
    id: row.id,
    ownerType: row.owner_type,
    ownerId: row.owner_id,
    fileName: row.file_name,
    size: row.size,
    sha256: row.sha256,
    actorName: row.actor_name,
    at: row.at,
    removedAt: row.removed_at,
  };
}
