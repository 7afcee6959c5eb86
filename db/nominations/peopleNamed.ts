import { yearOf, type IsoDate } from '#core/dates/isoDate.ts';
import type { KnownPerson } from '#core/nominations/pastedNominations.ts';
import { honorificOf } from '#core/people/honorific.ts';
import { spelledKey } from '#core/people/personKeys.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { summarizePeople } from '../people/personList.ts';

/**
 * People who bear any of these names, with the post of the day. Where some spell it as written, dấu and all, the
 * others are not meant.
 *
 * @returns a function that tells those of one name
 */
export async function readPeopleNamed(
  db: Queryable,
  names: readonly string[],
  on: IsoDate,
): Promise<(name: string) => KnownPerson[]> {
  const ids: string[] = [];
  const keys = [...new Set(names.map(foldForSearch))].filter((key) => key !== '');
  for (const some of idChunks(keys)) {
    const rows: { id: string }[] = await db('person')
      .whereIn('name_key', some)
      .whereNull('merged_into_id')
      .orderBy('id')
      .select('id');
    ids.push(...rows.map(({ id }) => id));
  }
  const known = new Map<string, KnownPerson[]>();
  for (const person of await summarizePeople(db, ids, { on, year: yearOf(on) })) {
    const { id, fullName, gender, position, unitId, unitName } = person;
    const key = foldForSearch(fullName);
    const bearer = { personId: id, name: fullName, honorific: honorificOf(gender), position, unitId, unitName };
    known.set(key, [...(known.get(key) ?? []), bearer]);
  }
  return (name) => {
    const all = known.get(foldForSearch(name)) ?? [];
    const spelled = all.filter((person) => spelledKey(person.name) === spelledKey(name));
    return spelled.length > 0 ? spelled : all;
  };
}
