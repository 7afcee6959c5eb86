import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '../client.ts';
import { whereValidOn } from '../validOn.ts';

/** What a unit was called on a day; empty where it had no name then. */
export async function unitNameOn(db: Queryable, unitId: string, on: IsoDate): Promise<string> {
  const query = db('unit_name as n').where('n.unit_id', unitId);
  whereValidOn(query, 'n', on);
  const row = await query.first<{ name: string } | undefined>('n.name');
  return row?.name ?? '';
}
