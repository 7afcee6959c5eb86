import type { Knex } from 'knex';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { UnitHit } from '#core/search/searchHit.ts';
import type { Queryable } from '../client.ts';

interface Row {
  name_id: string;
  unit_id: string;
  name: string;
  last_name: string;
  ended_on: IsoDate | null;
  parent_name: string | null;
}

/** Units by the ids of their names, with what they are called last and what stood above them last. */
export async function unitHits(db: Queryable, nameIds: readonly string[]): Promise<UnitHit[]> {
  const rows = await db('unit_name as n')
    .join('unit as u', 'u.id', 'n.unit_id')
    .join('unit_name as last', 'last.id', lastOf(db, 'unit_name', 'u.id'))
    .leftJoin('unit_parent as link', 'link.id', lastOf(db, 'unit_parent', 'u.id'))
    .leftJoin('unit_name as above', 'above.id', lastOf(db, 'unit_name', 'link.parent_id'))
    .whereIn('n.id', nameIds)
    .select<Row[]>(
      'n.id as name_id',
      'u.id as unit_id',
      'n.name',
      'u.valid_to as ended_on',
      'last.name as last_name',
      'above.name as parent_name',
    );
  const byId = new Map(rows.map((row) => [row.name_id, row]));
  return nameIds.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    return [
      {
        kind: 'UNIT',
        id: row.unit_id,
        title: row.name,
        nowCalled: row.last_name === row.name ? null : row.last_name,
        parentName: row.parent_name ?? '',
        endedOn: row.ended_on,
      },
    ];
  });
}

/** Id of the row of a unit that ends last; one still open stands before all. */
function lastOf(db: Queryable, table: string, unit: string): Knex.Raw {
  const last = db(`${table} as dated`)
    .whereRaw('dated.unit_id = ??', [unit])
    .orderByRaw("COALESCE(dated.valid_to, '9999') DESC")
    .limit(1)
    .select('dated.id');
  return db.raw('(?)', [last]);
}
