import type { Knex } from 'knex';
import type { Queryable } from './client.ts';
import { engineOf } from './engineOf.ts';

/** Keeps rows whose column holds one of the values, however many: they go as one binding. */
export function whereAmong(db: Queryable, query: Knex.QueryBuilder, column: string, values: readonly string[]): void {
  const among =
    engineOf(db) === 'sqlite'
      ? '?? IN (SELECT value FROM json_each(?))'
      : '?? IN (SELECT jsonb_array_elements_text(?))';
  void query.whereRaw(among, [column, JSON.stringify(values)]);
}
