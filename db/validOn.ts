import type { Knex } from 'knex';
import type { IsoDate } from '#core/dates/isoDate.ts';

/** Keeps the dated rows of a table that cover the day; an unknown end covers everything on its side. */
export function whereValidOn(query: Knex.QueryBuilder, table: string, on: IsoDate): void {
  void query
    .where((range) => void range.whereNull(`${table}.valid_from`).orWhere(`${table}.valid_from`, '<=', on))
    .where((range) => void range.whereNull(`${table}.valid_to`).orWhere(`${table}.valid_to`, '>=', on));
}
