import type { IsoDate } from '#core/dates/isoDate.ts';
import { groupedBy } from '#db/groupedBy.ts';
import { postOn, type SamplePerson } from './inventPeople.ts';
import type { SampleTree } from './inventTree.ts';
import { AUTHORS_BY_PLACE, SAMPLE_AUTHORS, type SampleAuthor } from './laiChauInitiatives.ts';
import { samplePersonName } from './personNames.ts';
import { SeededRandom } from './seededRandom.ts';

const SUBMITTED_ON: IsoDate = '2023-10-30';
const WOMEN_PERCENT = 50;

/** Authors who are people of the office: those of one initiative work in one place. */
export function authorsAmong(people: readonly SamplePerson[]): SampleAuthor[] {
  const places = [...groupedBy(people.filter(worked), ({ workplace }) => workplace.unitId).values()];
  return AUTHORS_BY_PLACE.flatMap((count) => {
    const index = places.findIndex((colleagues) => colleagues.length >= count);
    const [colleagues = []] = index === -1 ? [] : places.splice(index, 1);
    return colleagues.slice(0, count).map((person): SampleAuthor => ({
      personId: person.id,
      unitId: person.workplace.unitId,
      name: person.fullName,
      birth: person.birth,
      workplace: person.workplace.shortName,
      position: postOn(person, SUBMITTED_ON)?.position ?? '',
    }));
  });
}

/** Someone who was in the union already when the applications were handed in. */
const worked = (person: SamplePerson) => postOn(person, SUBMITTED_ON) !== undefined;

/** Authors known by name alone, for an office without records of people. */
export function inventedAuthors(tree: SampleTree): SampleAuthor[] {
  const names = distinctNames(SAMPLE_AUTHORS);
  let next = 0;
  return AUTHORS_BY_PLACE.flatMap((count, place) => {
    const superior = tree.superiors[place % tree.superiors.length];
    return names.slice(next, (next += count)).map((name, order): SampleAuthor => ({
      personId: null,
      unitId: superior?.unitId ?? null,
      name,
      birth: '',
      workplace: superior?.shortName ?? '',
      position: order === 0 ? 'Phó Chủ tịch' : 'Chuyên viên',
    }));
  });
}

function distinctNames(count: number): string[] {
  const random = new SeededRandom('tác giả sáng kiến 2023');
  const names = new Set<string>();
  while (names.size < count) names.add(samplePersonName(random, WOMEN_PERCENT).fullName);
  return [...names];
}
