import { yearOf, type IsoDate } from '#core/dates/isoDate.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import type { Queryable } from '#db/client.ts';
import { summarizePeople } from '#db/people/personList.ts';

/** Where the people of these lines work on the day, by person. */
export async function workplacesOf(
  db: Queryable,
  lines: readonly Pick<NominationLine, 'personId'>[],
  on: IsoDate,
): Promise<Map<string, string | null>> {
  const ids = [...new Set(lines.flatMap(({ personId }) => personId ?? []))];
  const people = await summarizePeople(db, ids, { on, year: yearOf(on) });
  return new Map(people.map(({ id, unitId }) => [id, unitId]));
}
