import type { IsoDate } from '#core/dates/isoDate.ts';
import type { UnitOnDate } from '#core/units/unit.ts';
import type { UnitKindCode } from '#core/units/unitKind.ts';
import type { Queryable } from '../client.ts';
import { orderByKeyPrefix, whereKeyContains } from '../likePattern.ts';
import { whereValidOn } from '../validOn.ts';

interface UnitSearch {
  text: string;
  /** The day whose names and tree are wanted. */
  on: IsoDate;
  limit: number;
}

interface UnitColumns {
  id: string;
  kind: UnitKindCode;
  name: string;
  short_name: string;
  parent_name: string | null;
  valid_from: string | null;
  valid_to: string | null;
}

const COLUMNS = ['u.id', 'n.kind', 'u.valid_from', 'u.valid_to', 'n.name', 'n.short_name'] as const;

/** Units whose name on that day contains the text without dấu; names that begin with it first. */
export async function searchUnits(db: Queryable, { text, on, limit }: UnitSearch): Promise<UnitOnDate[]> {
  const query = db('unit as u')
    .join('unit_name as n', 'n.unit_id', 'u.id')
    .leftJoin(superiorsOn(db, on), 'above.unit_id', 'u.id')
    .select<UnitColumns[]>(...COLUMNS, 'above.name as parent_name')
    .limit(limit);
  whereValidOn(query, 'n', on);
  whereKeyContains(query, 'n.search_key', text);
  orderByKeyPrefix(query, 'n.search_key', text);
  return (await query).map((row) => ({ ...toUnit(row), hasEnded: false, formerName: '', successors: [] }));
}

/** Units that bore a name with the text before that day: renamed since, or ended. Each once. */
export async function searchFormerNames(db: Queryable, { text, on, limit }: UnitSearch): Promise<UnitOnDate[]> {
  const query = db('unit_name as former')
    .join('unit as u', 'u.id', 'former.unit_id')
    .join('unit_name as n', 'n.unit_id', 'u.id')
    .leftJoin(superiorsOn(db, on), 'above.unit_id', 'u.id')
    .select<(UnitColumns & { former_name: string })[]>(
      ...COLUMNS,
      'above.name as parent_name',
      'former.name as former_name',
    )
    // The name of the day; of a unit that had ended its last one, which ended with it.
    .where((called) => {
      void called
        .where((row) => whereValidOn(row, 'n', on))
        .orWhere((last) => void last.where('u.valid_to', '<', on).whereRaw('?? = ??', ['n.valid_to', 'u.valid_to']));
    })
    .where('former.valid_to', '<', on)
    .limit(limit);
  whereKeyContains(query, 'former.search_key', text);
  orderByKeyPrefix(query, 'former.search_key', text);

  const found = new Map<string, UnitOnDate>();
  for (const row of await query) {
    if (found.has(row.id)) continue;
    const hasEnded = row.valid_to !== null && row.valid_to < on;
    const formerName = row.former_name === row.name ? '' : row.former_name;
    found.set(row.id, { ...toUnit(row), hasEnded, formerName, successors: [] });
  }
  return [...found.values()];
}

/** Names of superiors on the day, by the unit below. */
function superiorsOn(db: Queryable, on: IsoDate) {
  const parents = db('unit_parent as link')
    .join('unit_name as parent', 'parent.unit_id', 'link.parent_id')
    .select('link.unit_id', 'parent.name')
    .as('above');
  whereValidOn(parents, 'link', on);
  whereValidOn(parents, 'parent', on);
  return parents;
}

function toUnit(row: UnitColumns) {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    shortName: row.short_name,
    parentName: row.parent_name ?? '',
    begunOn: row.valid_from,
    endedOn: row.valid_to,
  };
}
