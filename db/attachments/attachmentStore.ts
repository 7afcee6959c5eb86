import type { Attachment, AttachmentOwner } from '#core/attachments/attachment.ts';
import type { Queryable, Tx } from '../client.ts';
import { idChunks } from '../idChunks.ts';

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

/** How many files a number of records have together. */
export async function countAttachments(
  db: Queryable,
  ownerType: AttachmentOwner,
  ownerIds: readonly string[],
): Promise<number> {
  let count = 0;
  for (const ids of idChunks(ownerIds)) {
    const row = await db('attachment')
      .where({ owner_type: ownerType, removed_at: null })
      .whereIn('owner_id', ids)
      .count<{ count: number | string }[]>({ count: '*' })
      .first();
    count += Number(row?.count ?? 0);
  }
  return count;
}

/** What decides whether the files of a record may change. */
export interface OwnerFacts {
  /** The cluster year it is part of. */
  yearId: string | null;
  /** The campaign it is or belongs to. */
  campaignId: string | null;
}

/** Tables of the owners, and the SQL that leads from each to its year and campaign. */
const OWNERS: Record<AttachmentOwner, { table: string; columns: string }> = {
  cluster: { table: 'cluster', columns: 'NULL AS year_id, NULL AS campaign_id' },
  clusterYear: { table: 'cluster_year', columns: 'owner.id AS year_id, NULL AS campaign_id' },
  pledge: { table: 'pledge', columns: 'owner.year_id, NULL AS campaign_id' },
  pledgeTarget: {
    table: 'pledge_target',
    columns: '(SELECT year_id FROM pledge WHERE pledge.id = owner.pledge_id) AS year_id, NULL AS campaign_id',
  },
  scoreSheet: { table: 'score_sheet', columns: 'owner.year_id, NULL AS campaign_id' },
  campaign: { table: 'campaign', columns: 'NULL AS year_id, owner.id AS campaign_id' },
  registration: { table: 'registration', columns: 'NULL AS year_id, owner.campaign_id' },
  work: { table: 'work', columns: 'NULL AS year_id, owner.campaign_id' },
  nomination: { table: 'nomination_line', columns: 'NULL AS year_id, NULL AS campaign_id' },
  nominationBatch: { table: 'nomination_batch', columns: 'NULL AS year_id, NULL AS campaign_id' },
  initiative: { table: 'initiative', columns: 'NULL AS year_id, NULL AS campaign_id' },
  recognition: { table: 'recognition', columns: 'NULL AS year_id, NULL AS campaign_id' },
};

/** The record a file is to be attached to; undefined when there is no such record. */
export async function findOwner(db: Queryable, { ownerType, ownerId }: OwnedBy): Promise<OwnerFacts | undefined> {
  const { table, columns } = OWNERS[ownerType];
  const row = await db(`${table} as owner`)
    .where('owner.id', ownerId)
    .first<{ year_id: string | null; campaign_id: string | null } | undefined>(db.raw(columns));
  return row && { yearId: row.year_id, campaignId: row.campaign_id };
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
