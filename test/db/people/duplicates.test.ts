import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { duplicateEvidence, EVIDENCE, type Evidence, type PersonTraits } from '#core/people/duplicates.ts';
import type { NewPerson } from '#core/people/person.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { Database } from '#db/client.ts';
import { countDuplicates, keepApart, listDuplicates } from '#db/people/duplicateStore.ts';
import { insertMerge } from '#db/people/mergeStore.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { addPeople, addUnit, emptyOffice, id, newPerson, NOW } from './personFixture.ts';

/** Few values each, so that likenesses are frequent. */
const person = fc.record({
  fullName: fc.constantFrom('Lò Thị Hoa', 'Lò Thị Hòa', 'Mùa A Páo'),
  birth: fc.constantFrom('', '1985', '1985-03-12', '1985-03-13', '1990'),
  citizenId: fc.constantFrom('', '', '', '012345678901', '012345678902', '123456789'),
  units: fc.uniqueArray(fc.constantFrom(1, 2), { maxLength: 2 }),
  outside: fc.constantFrom('', '', 'Sở Nội vụ'),
});

/** What happened since: pairs merged or told apart, by place among the people. */
const office = fc.record({
  people: fc.array(person, { minLength: 2, maxLength: 12 }),
  merged: fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 4 }),
  apart: fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 3 }),
});

describeOnEachEngine('the duplicate finder', (makeTarget) => {
  let database: Database;
  beforeEach(async () => {
    database = await emptyOffice(makeTarget);
    await addUnit(database, 1, 'CĐCS xã Bum Nưa', null);
    await addUnit(database, 2, 'CĐCS xã Mường Tè', null);
  });
  afterEach(() => database.close());

  it('finds exactly what comparing everyone with everyone finds', async () => {
    await fc.assert(
      fc.asyncProperty(office, async ({ people: wanted, merged, apart }) => {
        const people = wanted.map(({ units, outside, ...traits }, index) =>
          newPerson(index + 1, traits, {
            posts: [
              ...units.map((number) => ({ unitId: id('unit', number) })),
              ...(outside === '' ? [] : [{ unitName: outside }]),
            ],
          }),
        );
        await database.transaction((tx) => tx('person_distinct').delete());
        await database.transaction((tx) => tx('person_merge').delete());
        await database.transaction((tx) => tx('person').update({ merged_into_id: null }));
        await database.transaction((tx) => tx('person').delete());
        await addPeople(database, people);

        const keptBy = new Map(people.map((one) => [one.id, one.id]));
        const rootOf = (one: string): string => (keptBy.get(one) === one ? one : rootOf(keptBy.get(one) ?? one));
        for (const [number, [first, second]] of merged.entries()) {
          const kept = rootOf(people[first % people.length]?.id ?? '');
          const other = rootOf(people[second % people.length]?.id ?? '');
          if (kept === other) continue;
          keptBy.set(other, kept);
          const merge = {
            id: id('row', 800_000 + number),
            keptId: kept,
            mergedId: other,
            reason: '',
            actorName: 'Thử',
            now: NOW,
          };
          await database.transaction((tx) => insertMerge(tx, merge));
        }
        const toldApart = new Set<string>();
        for (const [first, second] of apart) {
          const [one, other] = [people[first % people.length]?.id ?? '', people[second % people.length]?.id ?? ''];
          if (one === other) continue;
          toldApart.add(pairKey(rootOf(one), rootOf(other)));
          await database.transaction((tx) => keepApart(tx, [one, other], { actorName: 'Thử', now: NOW }));
        }

        const expected = new Map<string, Evidence>();
        for (const [index, one] of people.entries()) {
          for (const other of people.slice(index + 1)) {
            const evidence = duplicateEvidence(traitsOf(one), traitsOf(other));
            const key = pairKey(rootOf(one.id), rootOf(other.id));
            if (!evidence || rootOf(one.id) === rootOf(other.id) || toldApart.has(key)) continue;
            const before = expected.get(key);
            if (!before || EVIDENCE.indexOf(evidence) < EVIDENCE.indexOf(before)) expected.set(key, evidence);
          }
        }
        const found = await listDuplicates(database.reader, { evidence: null, offset: 0, limit: 500 });
        expect(new Map(found.map(({ oneId, otherId, evidence }) => [pairKey(oneId, otherId), evidence]))).toEqual(
          expected,
        );
        expect(found).toHaveLength(expected.size);
        const counts = await countDuplicates(database.reader);
        for (const evidence of EVIDENCE) {
          const likely = [...expected.values()].filter((other) => other === evidence).length;
          expect(counts[evidence]).toBe(likely);
          expect(await listDuplicates(database.reader, { evidence, offset: 0, limit: 500 })).toHaveLength(likely);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives the strongest evidence first, page after page', async () => {
    const twins = (number: number, traits: Parameters<typeof newPerson>[1]) => [
      newPerson(number, traits),
      newPerson(number + 1, traits),
    ];
    await addPeople(database, [
      ...twins(1, { fullName: 'Lò Thị Hoa', birth: '1985' }),
      ...twins(3, { fullName: 'Mùa A Páo', citizenId: '012345678901' }),
      ...twins(5, { fullName: 'An Thị Bích', birth: '1990-01-01' }),
    ]);
    const page = (offset: number) => listDuplicates(database.reader, { evidence: null, offset, limit: 1 });
    expect((await page(0))[0]).toMatchObject({ oneId: id('person', 3), evidence: 'CITIZEN_ID' });
    expect((await page(1))[0]).toMatchObject({ oneId: id('person', 5), evidence: 'NAME_BIRTH' });
    expect((await page(2))[0]).toMatchObject({ oneId: id('person', 1), otherId: id('person', 2) });
    expect(await page(3)).toEqual([]);
  });
});

function pairKey(one: string, other: string): string {
  return [one, other].sort().join(' ');
}

function traitsOf({ fullName, birth, citizenId, posts }: NewPerson): PersonTraits {
  const units = posts.flatMap(({ unitId, unitName }) => [unitId ?? '', unitName]).filter((unit) => unit !== '');
  return { nameKey: foldForSearch(fullName), birth, citizenId, units: [...new Set(units)] };
}
