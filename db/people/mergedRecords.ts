import type { Knex } from 'knex';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';

/** A record and the one it is read under: itself, or the record it was merged into, however many steps away. */
export interface RecordOf {
  id: string;
  keptId: string;
}

/**
 * Puts the table `merged (id, kept_id)` before a query: every merged record beside the one
 * still standing. There are few of them, so it costs little where most people have none.
 */
export function withMerged(query: Knex.QueryBuilder, db: Queryable): Knex.QueryBuilder {
  return query
    .withRecursive('merge_step', ['id', 'kept_id'], (first) => {
      void first
        .select('id', 'merged_into_id')
        .from('person')
        .whereNotNull('merged_into_id')
        .unionAll((next) => {
          void next
            .select('s.id', 'p.merged_into_id')
            .from('merge_step as s')
            .join('person as p', 'p.id', 's.kept_id')
            .whereNotNull('p.merged_into_id');
        });
    })
    .with(
      'merged',
      ['id', 'kept_id'],
      db('merge_step as s')
        .join('person as p', 'p.id', 's.kept_id')
        .whereNull('p.merged_into_id')
        .select('s.id', 's.kept_id'),
    );
}

/** Says under which standing record a record is read: itself where it was not merged. Null stays null. */
export type KeptIdOf = (id: string | null) => string | null;

/** Reads every merger at once, so that people may be compared by the record they stand under. */
export async function readKeptIds(db: Queryable): Promise<KeptIdOf> {
  const rows = (await withMerged(db.select('id', 'kept_id').from('merged'), db)) as { id: string; kept_id: string }[];
  const keptOf = new Map(rows.map((row) => [row.id, row.kept_id]));
  return (id) => (id === null ? null : (keptOf.get(id) ?? id));
}

/** The records read under each of these standing ones, themselves first, then in the order they were made. */
export async function recordsOf(db: Queryable, keptIds: readonly string[]): Promise<RecordOf[]> {
  const found: RecordOf[] = [];
  for (const ids of idChunks(keptIds)) {
    const rows = await db
      .withRecursive('record', ['id', 'kept_id'], (first) => {
        void first
          .select('id', 'id')
          .from('person')
          .whereIn('id', ids)
          .unionAll((next) => {
            void next.select('p.id', 'r.kept_id').from('record as r').join('person as p', 'p.merged_into_id', 'r.id');
          });
      })
      .select<{ id: string; kept_id: string }[]>('id', 'kept_id')
      .from('record');
    found.push(...rows.map((row) => ({ id: row.id, keptId: row.kept_id })));
  }
  return found.sort((one, other) => rank(one) - rank(other) || (one.id < other.id ? -1 : 1));
}

const rank = ({ id, keptId }: RecordOf) => Number(id !== keptId);

/** The standing record a record is read under; undefined where there is no such record. */
export async function keptRecordOf(db: Queryable, id: string): Promise<string | undefined> {
  const row = (await db
    .withRecursive('step', ['id', 'merged_into_id'], (first) => {
      void first
        .select('id', 'merged_into_id')
        .from('person')
        .where('id', id)
        .unionAll((next) => {
          void next
            .select('p.id', 'p.merged_into_id')
            .from('step as s')
            .join('person as p', 'p.id', 's.merged_into_id');
        });
    })
    .select('id')
    .from('step')
    .whereNull('merged_into_id')
    .first()) as { id: string } | undefined;
  return row?.id;
}
