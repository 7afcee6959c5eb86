import type { PersonTraits } from '#core/people/duplicates.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';

/** A record, standing or merged, with what it is compared by. */
export interface ComparableRecord extends PersonTraits {
  id: string;
}

interface Columns {
  id: string;
  name_key: string;
  birth: string;
  citizen_id: string;
}

/** Records of that folded name or that citizen id; of every unit they ever had a post in, its id or its name. */
export async function recordsLike(
  db: Queryable,
  { nameKey, citizenId }: { nameKey: string; citizenId: string },
): Promise<ComparableRecord[]> {
  const query = db<Columns>('person').where('name_key', nameKey).select('id', 'name_key', 'birth', 'citizen_id');
  if (citizenId !== '') void query.orWhere('citizen_id', citizenId);
  const rows: Columns[] = await query;
  const units = await unitsEverHeld(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    nameKey: row.name_key,
    birth: row.birth,
    citizenId: row.citizen_id,
    units: units.get(row.id) ?? [],
  }));
}

/** By record: the units of all its posts, each by its id, or by its name where it is not in the tree. */
export async function unitsEverHeld(db: Queryable, recordIds: readonly string[]): Promise<Map<string, string[]>> {
  const units = new Map<string, string[]>();
  for (const some of idChunks(recordIds)) {
    const posts: { person_id: string; unit_id: string | null; unit_name: string }[] = await db('person_post')
      .whereIn('person_id', some)
      .select('person_id', 'unit_id', 'unit_name');
    for (const { person_id: personId, unit_id: unitId, unit_name: unitName } of posts) {
      const unit = unitId ?? unitName;
      if (unit !== '') units.set(personId, [...(units.get(personId) ?? []), unit]);
    }
  }
  return units;
}
