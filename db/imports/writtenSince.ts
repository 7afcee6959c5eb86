import type { Knex } from 'knex';
import type { Queryable } from '../client.ts';
import { eventIdOf, EVENT_STEPS, passedEvents } from './passedEvents.ts';
import { isCorrection, type PutBack } from './putBack.ts';

/** Sentences of the audit log by the record they are about, newest first. */
export type Sentences = ReadonlyMap<string, string>;

export interface Asked {
  /** Place in the audit log after which is looked. */
  seq: number;
  /** Narrows the rows down to those about these people or units, by `entity_id`. */
  narrow: (rows: Knex.QueryBuilder) => void;
  putBack: PutBack;
}

/** Steps that leave records as they are. A merger counts by itself, as long as it is in force. */
const LEAVING_RECORDS = ['people.merge', 'people.undoMerge', 'people.tellApart', 'people.undoTellApart'];

/**
 * What was last written of each of these people or units. An event that was taken back since, and corrections that were
 * put back, leave them as they were.
 */
export async function writtenSince(db: Queryable, entity: 'person' | 'unit', asked: Asked): Promise<Sentences> {
  const written: (Row & { action: string; detail: string })[] = await rowsSince(db, entity, asked)
    .whereNotIn('action', LEAVING_RECORDS)
    .select('entity_id', 'summary', 'action', 'detail');
  const rows = written.filter((row) => !(isCorrection(row.action) && asked.putBack.ids.has(row.entity_id)));
  const passed = entity === 'unit' ? await passedEvents(db, asked.seq) : [];
  const passedIds = new Set(passed.map(({ id }) => id));
  const isPassed = (row: { action: string; detail: string }) =>
    EVENT_STEPS.some((step) => step === row.action) && passedIds.has(eventIdOf(row));
  return newestOfEach(passedIds.size === 0 ? rows : rows.filter((row) => !isPassed(row)));
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

function rowsSince(db: Queryable, entity: 'person' | 'unit', { seq, narrow }: Asked): Knex.QueryBuilder {
  const rows = db('audit_log').where('seq', '>', seq).where({ entity }).orderBy('seq', 'desc');
  narrow(rows);
  return rows;
}

function newestOfEach(rows: readonly Row[]): Sentences {
  const sentences = new Map<string, string>();
  for (const { entity_id: id, summary } of rows) if (!sentences.has(id)) sentences.set(id, summary);
  return sentences;
}
