import type { Queryable } from '../client.ts';

/** What tells a recorded person apart, with the units of the posts held now. */
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
export async function* knownPeople(db: Queryable, portion: number): AsyncGenerator<KnownPersonRow[]> {
  for (let after = ''; ;) {
    const rows = await db('person')
      .where('id', '>', after)
      .orderBy('id')
      .limit(portion)
      .select<PersonColumns[]>('id', 'merged_into_id', 'full_name', 'name_key', 'birth', 'citizen_id');
    const last = rows.at(-1);
    if (!last) return;
    const units = await unitsHeld(db, after, last.id);
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

async function unitsHeld(db: Queryable, after: string, last: string): Promise<Map<string, KnownPersonRow['units']>> {
  const rows: { person_id: string; unit_id: string | null; unit_name: string }[] = await db('person_post')
    .where('person_id', '>', after)
    .where('person_id', '<=', last)
    .whereNull('valid_to')
    .select('person_id', 'unit_id', 'unit_name');
  const units = new Map<string, KnownPersonRow['units']>();
  for (const row of rows) {
    const unit = { unitId: row.unit_id, unitName: row.unit_name };
    const own = units.get(row.person_id);
    if (own) own.push(unit);
    else units.set(row.person_id, [unit]);
  }
  return units;
}
