import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import type { OfficeFacts } from './officeFacts.ts';

/** People known to belong to a unit in the year: by their posts, and by the units their awards name. */
export class Members {
  /** Kept ids by collective. */
  readonly #peopleOf = new Map<string, Set<string>>();
  /** Collectives by kept id. */
  readonly #unitsOf = new Map<string, Set<string>>();

  add(unitIds: readonly string[], personId: string): void {
    for (const unitId of unitIds) addTo(this.#peopleOf, unitId, personId);
    for (const unitId of unitIds) addTo(this.#unitsOf, personId, unitId);
  }

  of(unitId: string): ReadonlySet<string> {
    return this.#peopleOf.get(unitId) ?? new Set();
  }

  unitsOf(personId: string): readonly string[] {
    return [...(this.#unitsOf.get(personId) ?? [])];
  }

  everyone(): string[] {
    return [...this.#unitsOf.keys()];
  }
}

/** Everyone with a post in one of the units on some day of the year, under the record he stands under now. */
export async function readMembers(db: Queryable, partIds: readonly string[], office: OfficeFacts): Promise<Members> {
  const members = new Members();
  for (const some of idChunks(partIds)) {
    const rows = await db('person_post')
      .whereIn('unit_id', some)
      .where((begun) => void begun.whereNull('valid_from').orWhere('valid_from', '<=', `${office.year}-12-31`))
      .where((open) => void open.whereNull('valid_to').orWhere('valid_to', '>=', `${office.year}-01-01`))
      .select<{ unit_id: string; person_id: string }[]>('unit_id', 'person_id');
    for (const { unit_id, person_id } of rows)
      members.add(office.units.get(unit_id)?.countsFor ?? [], office.keptOf.get(person_id) ?? person_id);
  }
  return members;
}

/** Puts a value into the set a key has, or begins one. */
export function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}
