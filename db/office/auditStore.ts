import { createHash } from 'node:crypto';
import type { AuditedEntity } from '#core/office/auditedEntity.ts';
import type { Queryable, Tx } from '../client.ts';
import { insertInChunks } from '../insertInChunks.ts';

/** One thing that was done. Written once, never changed; each row carries the hash of the one before. */
export interface AuditRow {
  seq: number;
  /** ISO time, UTC. */
  at: string;
  actorId: string;
  actorName: string;
  /** `awards.issue`: area and verb. */
  action: string;
  entity: AuditedEntity;
  entityId: string;
  /** One Vietnamese sentence a clerk understands. */
  summary: string;
  /** JSON text with what changed. */
  detail: string;
  prevHash: string;
  hash: string;
}

export type NewAuditRow = Omit<AuditRow, 'seq' | 'prevHash' | 'hash'>;

/** Something a row is about. */
export interface Audited {
  entity: AuditedEntity;
  entityId: string;
}

interface AuditColumns {
  seq: number;
  at: string;
  actor_id: string;
  actor_name: string;
  action: string;
  entity: AuditedEntity;
  entity_id: string;
  summary: string;
  detail: string;
  prev_hash: string;
  hash: string;
}

/** The hash the first row follows. */
const CHAIN_START = '0'.repeat(64);

/**
 * Adds a row at the end of the chain. Runs inside the transaction of the write it records.
 *
 * @param also what else the row is about, each once
 */
export async function appendAudit(tx: Tx, entry: NewAuditRow, also: readonly Audited[] = []): Promise<AuditRow> {
  const last = await tx<AuditColumns>('audit_log').select('seq', 'hash').orderBy('seq', 'desc').first();
  const seq = (last?.seq ?? 0) + 1;
  const prevHash = last?.hash ?? CHAIN_START;
  const row = { ...entry, seq, prevHash, hash: chainHash({ ...entry, seq, prevHash }) };
  await tx<AuditColumns>('audit_log').insert(toColumns(row));
  await insertInChunks(
    tx,
    'audit_mention',
    also.map(({ entity, entityId }) => ({ entity, entity_id: entityId, seq })),
  );
  return row;
}

export interface AuditQuery {
  entity?: AuditedEntity | undefined;
  entityId?: string | undefined;
  /** Only rows before this one: pages go backwards in time. */
  beforeSeq?: number | undefined;
  limit: number;
}

/** What a history shows; details can be large and stay in the database. */
export type AuditEntryView = Omit<AuditRow, 'detail' | 'prevHash' | 'hash' | 'actorId'>;

/** Newest first; rows that are about something else in the first place, and about this too, among them. */
export async function listAudit(
  db: Queryable,
  { entity, entityId, beforeSeq, limit }: AuditQuery,
): Promise<AuditEntryView[]> {
  const query = db<AuditColumns>('audit_log')
    .select('seq', 'at', 'actor_name', 'action', 'entity', 'entity_id', 'summary')
    .orderBy('seq', 'desc')
    .limit(limit);
  const about = { ...(entity && { entity }), ...(entityId !== undefined && { entity_id: entityId }) };
  if (Object.keys(about).length > 0)
    void query.where((either) => {
      void either.where(about).orWhereIn('seq', db('audit_mention').where(about).select('seq'));
    });
  if (beforeSeq !== undefined) void query.where('seq', '<', beforeSeq);
  return (await query).map(({ actor_name: actorName, entity_id: id, ...row }) => ({ ...row, actorName, entityId: id }));
}

/** What tells one office's history from another's, and how far it has come. */
export interface AuditEnds {
  /** Hash of the first row: no two offices share it. */
  first: string;
  last: Pick<AuditRow, 'seq' | 'at' | 'hash'>;
}

/** Where the chain begins and ends; undefined before anything was done. */
export async function auditEnds(db: Queryable): Promise<AuditEnds | undefined> {
  const end = (direction: 'asc' | 'desc') =>
    db<AuditColumns>('audit_log').select('seq', 'at', 'hash').orderBy('seq', direction).first();
  const [first, last] = [await end('asc'), await end('desc')];
  return first && last && { first: first.hash, last };
}

/** Whether a chain has this row, and so everything another one had up to it. */
export async function hasAuditRow(db: Queryable, { seq, hash }: Pick<AuditRow, 'seq' | 'hash'>): Promise<boolean> {
  return (await db<AuditColumns>('audit_log').where({ seq, hash }).select('seq').first()) !== undefined;
}

export type ChainVerdict = { intact: true; rows: number } | { intact: false; rows: number; firstBrokenSeq: number };

/** Re-computes every hash and reports the first row that does not follow from the one before. */
export async function verifyAuditChain(db: Queryable): Promise<ChainVerdict> {
  let prevHash = CHAIN_START;
  let rows = 0;
  for (;;) {
    const page = await db<AuditColumns>('audit_log').where('seq', '>', rows).orderBy('seq').limit(1000);
    for (const columns of page) {
      const row = fromColumns(columns);
      const isNext = row.seq === rows + 1 && row.prevHash === prevHash && row.hash === chainHash(row);
      if (!isNext) return { intact: false, rows, firstBrokenSeq: rows + 1 };
      prevHash = row.hash;
      rows = row.seq;
    }
    if (page.length < 1000) return { intact: true, rows };
  }
}

/** SHA-256 over the row's fields in fixed order, as JSON so that no field can run into the next. */
function chainHash(row: Omit<AuditRow, 'hash'>): string {
  const content = JSON.stringify([
    row.seq,
    row.at,
    row.actorId,
    row.actorName,
    row.action,
    row.entity,
    row.entityId,
    row.summary,
    row.detail,
    row.prevHash,
  ]);
  return createHash('sha256').update(content).digest('hex');
}

function toColumns(row: AuditRow): AuditColumns {
  const { seq, at, action, entity, summary, detail, hash } = row;
  return {
    seq,
    at,
    actor_id: row.actorId,
    actor_name: row.actorName,
    action,
    entity,
    entity_id: row.entityId,
    summary,
    detail,
    prev_hash: row.prevHash,
    hash,
  };
}

function fromColumns(columns: AuditColumns): AuditRow {
  const { seq, at, action, entity, summary, detail, hash } = columns;
  return {
    seq,
    at,
    actorId: columns.actor_id,
    actorName: columns.actor_name,
    action,
    entity,
    entityId: columns.entity_id,
    summary,
    detail,
    prevHash: columns.prev_hash,
    hash,
  };
}
