import { describe, expect, it } from 'vitest';
import { duplicateEvidence, type PersonTraits } from '#core/people/duplicates.ts';
import { personInputSchema } from '#core/people/person.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { inventPeople, postOn, type SamplePerson } from '#service/sample/inventPeople.ts';
import { TREE_DAY } from '#service/sample/inventTree.ts';
import { unitsOf } from '#service/sample/inventUnits.ts';
import { sampleIds } from '#service/sample/sampleIds.ts';
import { sampleSize } from '#service/sample/sampleSize.ts';
import { SeededRandom } from '#service/sample/seededRandom.ts';

function peopleOf(scale: number) {
  const random = new SeededRandom('người');
  const newId = sampleIds(random.stream('ids'), new Date('2026-01-05T01:00:00Z'));
  const size = sampleSize(scale);
  const { tree, headcounts } = unitsOf(size, random, newId);
  return { tree, headcounts, ...inventPeople({ tree, size, headcounts, random: random.stream('people'), newId }) };
}

describe('invented people', () => {
  const { tree, headcounts, people, duplicates } = peopleOf(0.15);

  it('fill every workplace with as many as it counted on 27/12/2024', () => {
    const there = new Map<string, number>();
    for (const person of people) {
      const unitId = postOn(person, TREE_DAY)?.unitId ?? '';
      there.set(unitId, (there.get(unitId) ?? 0) + 1);
    }
    expect(tree.workplaces.map(({ unitId }) => there.get(unitId))).toEqual(headcounts);
  });

  it('are people the product accepts, born 1963 to 2003, with unique ids', () => {
    for (const person of people) {
      const { fullName, givenName, gender, birth, citizenId, joinedOn, leftOn, note } = person;
      const input = { fullName, givenName, gender, birth, citizenId, joinedOn, leftOn, note };
      expect(personInputSchema.parse(input)).toEqual(input);
      if (birth !== '') expect(birth >= '1963' && birth < '2004').toBe(true);
    }
    const ids = people.flatMap((person) => [person.id, ...person.posts.map(({ id }) => id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('bear citizen ids of a province that does not exist', () => {
    const given = people.map(({ citizenId }) => citizenId).filter((citizenId) => citizenId !== '');
    expect(given.length).toBeGreaterThan(people.length / 2);
    for (const citizenId of given) expect(citizenId).toMatch(/^099[0-3]\d{8}$/u);
  });

  it('hold posts one after the other, in units that were there', () => {
    for (const { posts } of people) {
      posts.forEach(({ unitId, validFrom, validTo }, index) => {
        const unit = tree.forest.get(unitId ?? '');
        expect(unit).toBeDefined();
        expect((unit?.validFrom ?? '') <= (validFrom ?? '')).toBe(true);
        expect(unit?.validTo === null || (validTo !== null && validTo <= (unit?.validTo ?? ''))).toBe(true);
        expect(validTo === null || (validFrom ?? '') <= validTo).toBe(true);
        const next = posts[index + 1];
        if (next) expect(validTo !== null && validTo < (next.validFrom ?? '')).toBe(true);
      });
    }
  });

  it('include one Đỗ Thị Thúy, whatever the dấu', () => {
    const found = people.filter(({ fullName }) => foldForSearch(fullName) === 'do thi thuy');
    expect(found.map(({ fullName }) => fullName)).toEqual(['Đỗ Thị Thúy']);
  });

  it('look like each other only where two records were planted', () => {
    expect(duplicates.length).toBe(4);
    const traits = people.map(traitsOf);
    const alike = traits.flatMap((one, index) =>
      traits.slice(index + 1).flatMap((other) => {
        const evidence = duplicateEvidence(one, other);
        return evidence === null ? [] : [[one.id, other.id, evidence].join(' ')];
      }),
    );
    const planted = duplicates.map(({ originalId, copyId, evidence }) => [originalId, copyId, evidence].join(' '));
    expect(alike.sort()).toEqual(planted.sort());
  });
});

function traitsOf({ id, fullName, birth, citizenId, posts }: SamplePerson): PersonTraits & { id: string } {
  const units = posts.map(({ unitId }) => unitId ?? '');
  return { id, nameKey: foldForSearch(fullName), birth, citizenId, units };
}
