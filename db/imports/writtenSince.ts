import type { Knex } from 'knex';
import type { Queryable } from '../client.ts';

/** Sentences of the audit log by the record they are about, newest first. */
export type Sentences = ReadonlyMap<string, string>;

interface Asked {
  /** Place in the audit log after which is looked. */
  seq: number;
  /** Ids, or a query of them. */
  among: readonly string[] | Knex.QueryBuilder;
}

/** Steps that leave records as they are. A merger counts by itself, as long as it is in force. */
const LEAVING_RECORDS = ['people.merge', 'people.undoMerge', 'people.tellApart', 'people.undoTellApart'];

/** What was last written of each of these people or units. */
export async function writtenSince(db: Queryable, entity: 'person' | 'unit', asked: Asked): Promise<Sentences> {
  const rows: Row[] = await rowsSince(db, entity, asked)
    .whereNotIn('action', LEAVING_RECORDS)
    .select<Row[]>('entity_id', 'summary');
  return newestOfEach(rows);
}

/** The mergers in force by which somebody was read under one of these people since. */
export async function mergedSince(db: Queryable, asked: Asked): Promise<Sentences> {
  const rows = await rowsSince(db, 'person', asked)
    .where('action', 'people.merge')
    .select<(Row & { detail: string })[]>('entity_id', 'summary', 'detail');
  const mergeIdOf = ({ detail }: { detail: string }) => (JSON.parse(detail) as { mergeId: string }).mergeId;
  const inForce = new Set<string>();
  if (rows.length > 0) {
    const kept = rows.map(({ entity_id: id }) => id);
    const merges: { id: string }[] = await db('person_merge')
      .whereIn('kept_id', kept)
      .whereNull('undone_at')
      .select('id');
    for (const { id } of merges) inForce.add(id);
  }
  return newestOfEach(rows.filter((row) => inForce.has(mergeIdOf(row))));
}

interface Row {
  entity_id: string;
  summary: string;
}

function rowsSince(db: Queryable, entity: 'person' | 'unit', { seq, among }: Asked): Knex.QueryBuilder {
  return db('audit_log')
    .where('seq', '>', seq)
    .where({ entity })
    .whereIn('entity_id', among as readonly string[])
    .orderBy('seq', 'desc');
}

function newestOfEach(rows: readonly Row[]): Sentences {
  const sentences = new Map<string, string>();
  for (const { entity_id: id, summary } of rows) if (!sentences.has(id)) sentences.set(id, summary);
  return sentences;
}
