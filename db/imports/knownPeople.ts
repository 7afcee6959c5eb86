import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '../client.ts';
import { whereValidOn } from '../validOn.ts';

/** What tells a recorded person apart, with the units of the posts held on the day. */
export interface KnownPersonRow {
  id: string;
  /** The record it was merged into; null for one still standing. */
  mergedIntoId: string | null;
  fullName: string;
  nameKey: string;
  birth: string;
  citizenId: string;
  units: { unitId: string | null; unitName: string }[];
}

interface PersonColumns {
  id: string;
  merged_into_id: string | null;
  full_name: string;
  name_key: string;
  birth: string;
  citizen_id: string;
}

/** All recorded people in portions, so that a large office does not hold up the back end. */
export async function* knownPeople(
  db: Queryable,
  { portion, on }: { portion: number; on: IsoDate },
): AsyncGenerator<KnownPersonRow[]> {
  for (let after = ''; ;) {
    const rows = await db('person')
      .where('id', '>', after)
      .orderBy('id')
      .limit(portion)
      .select<PersonColumns[]>('id', 'merged_into_id', 'full_name', 'name_key', 'birth', 'citizen_id');
    const last = rows.at(-1);
    if (!last) return;
    const units = await unitsHeld(db, { after, last: last.id, on });
    yield rows.map((row) => ({
      id: row.id,
      mergedIntoId: row.merged_into_id,
      fullName: row.full_name,
      nameKey: row.name_key,
      birth: row.birth,
      citizenId: row.citizen_id,
      units: units.get(row.id) ?? [],
    }));
    if (rows.length < portion) return;
    after = last.id;
  }
}

interface PostHeld {
  person_id: string;
  unit_id: string | null;
  unit_name: string;
}

async function unitsHeld(
  db: Queryable,
  { after, last, on }: { after: string; last: string; on: IsoDate },
): Promise<Map<string, KnownPersonRow['units']>> {
  const query = db<PostHeld>('person_post')
    .where('person_id', '>', after)
    .where('person_id', '<=', last)
    .select('person_id', 'unit_id', 'unit_name');
  whereValidOn(query, 'person_post', on);
  const rows = await query;
  const units = new Map<string, KnownPersonRow['units']>();
  for (const row of rows) {
    const unit = { unitId: row.unit_id, unitName: row.unit_name };
    const own = units.get(row.person_id);
    if (own) own.push(unit);
    else units.set(row.person_id, [unit]);
  }
  return units;
}
