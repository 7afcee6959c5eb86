import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import type { Engine } from '#db/client.ts';
import type { SearchGroup } from '#core/search/searchHit.ts';
import { SEARCH_KINDS } from '#core/search/searchHit.ts';
import { findHits } from '#db/search/findHits.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { bruteForce } from './bruteForce.ts';
import { fill, makeQueries, makeUp } from './madeUpOffice.ts';

const TODAY = '2024-02-01';
const LIMIT = 20;
/** What each engine found, told without ids that differ from office to office. */
const told = new Map<Engine, string[]>();

describeOnEachEngine('search', (makeTarget, engine) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    // What every test office has would be found as well.
    await office.database.transaction(async (tx) => {
      for (const table of ['unit_parent', 'unit_name', 'unit']) await tx(table).delete();
    });
  });
  afterEach(() => office.close());

  it('finds for 200 texts what a plain scan finds, in the same order', { timeout: 300_000 }, async () => {
    const made = makeUp(7);
    await fill(office, made);
    const queries = makeQueries(made, 11);
    expect(queries.length).toBeGreaterThanOrEqual(200);
    let answered = 0;
    for (const text of queries) {
      const groups = await findHits(office.database.reader, { text, kinds: SEARCH_KINDS, limit: LIMIT, on: TODAY });
      expect(keysOf(groups), text).toEqual(bruteForce(made, text, LIMIT));
      if (groups.length > 0) answered += 1;
      told.set(engine, [...(told.get(engine) ?? []), JSON.stringify(groups.map(withoutMadeIds))]);
    }
    // A scan that finds nothing would agree with anything.
    expect(answered).toBeGreaterThan(150);
  });
});

afterAll(() => {
  const [sqlite, postgres] = [told.get('sqlite'), told.get('postgres')];
  if (sqlite && postgres) expect(sqlite).toEqual(postgres);
});

function keysOf(groups: readonly SearchGroup[]): Record<string, string[]> {
  return Object.fromEntries(
    groups.map(({ kind, hits }) => [kind, hits.map((hit) => (hit.kind === 'RECIPIENT' ? hit.title : hit.id))]),
  );
}

function withoutMadeIds({ kind, hits }: SearchGroup): unknown {
  return { kind, hits: hits.map((hit) => (hit.kind === 'PERSON' || hit.kind === 'UNIT' ? hit : { ...hit, id: '' })) };
}
