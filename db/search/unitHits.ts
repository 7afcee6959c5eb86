import type { Knex } from 'knex';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { UnitHit } from '#core/search/searchHit.ts';
import type { Queryable } from '../client.ts';

interface Row {
  name_id: string;
  unit_id: string;
  name: string;
  now_name: string | null;
  ended_on: IsoDate | null;
  parent_name: string | null;
}

/** The day asked for, or where a unit was not there on it the day of its life that is nearest. */
const NEAREST_DAY = 'CASE WHEN u.valid_to < ? THEN u.valid_to WHEN u.valid_from > ? THEN u.valid_from ELSE ? END';

/** Units by the ids of their names, with what they are called and what stands above them on the day. */
export async function unitHits(db: Queryable, nameIds: readonly string[], on: IsoDate): Promise<UnitHit[]> {
  const rows = await db('unit_name as n')
    .join('unit as u', 'u.id', 'n.unit_id')
    .leftJoin('unit_name as now', rowOf(db, 'now', 'u.id', on))
    .leftJoin('unit_parent as link', rowOf(db, 'link', 'u.id', on))
    .leftJoin('unit_name as above', rowOf(db, 'above', 'link.parent_id', on))
    .whereIn('n.id', nameIds)
    .select<Row[]>(
      'n.id as name_id',
      'u.id as unit_id',
      'n.name',
      'u.valid_to as ended_on',
      'now.name as now_name',
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
        nowCalled: row.now_name === row.name ? null : row.now_name,
        parentName: row.parent_name ?? '',
        endedOn: row.ended_on !== null && row.ended_on < on ? row.ended_on : null,
      },
    ];
  });
}

/** Joins the one dated row of a unit that holds on its day. */
function rowOf(db: Queryable, alias: string, unit: string, on: IsoDate) {
  const holds = `COALESCE(??, '') <= ${NEAREST_DAY} AND COALESCE(??, '9999') >= ${NEAREST_DAY}`;
  const days = [on, on, on];
  return (join: Knex.JoinClause): void => {
    void join
      .on(`${alias}.unit_id`, unit)
      .on(db.raw(holds, [`${alias}.valid_from`, ...days, `${alias}.valid_to`, ...days]));
  };
}
