import type { IsoDate } from '#core/dates/isoDate.ts';
import { SEARCH_KINDS, type SearchGroup, type SearchHit, type SearchKind } from '#core/search/searchHit.ts';
import { readQuery, type SearchQuery } from '#core/search/searchText.ts';
import { shortUnitForm } from '#core/search/shortUnitForm.ts';
import type { Queryable } from '../client.ts';
import { campaignHits, clusterHits, initiativeHits, recognitionHits, workHits } from './emulationHits.ts';
import { decisionHits } from './decisionHits.ts';
import { bestSources, findFew, overBest, type Queries, type WantedOfSeveral } from './findDocs.ts';
import { personHits } from './personHits.ts';
import { recipientHits } from './recipientHits.ts';
import { unitEventHits } from './unitEventHits.ts';
import { unitHits } from './unitHits.ts';

interface Search {
  text: string;
  kinds: readonly SearchKind[];
  /** Most hits of each kind. */
  limit: number;
  /** The day whose posts, names and tree stand in the second line. */
  on: IsoDate;
}

/** Hits of each kind, best first; kinds without a hit are left out. */
export async function findHits(db: Queryable, { text, kinds, limit, on }: Search): Promise<SearchGroup[]> {
  const query = readQuery(text);
  if (!query) return [];
  const shortQuery = shortUnitQuery(text, query);
  const asked = SEARCH_KINDS.filter((kind) => kinds.includes(kind));
  const together = asked.filter((kind) => shortQuery === null || kind !== 'UNIT');
  const few = await findFew(db, { query, kinds: together });
  const groups = await Promise.all(
    asked.map(async (kind) => {
      const found = together.includes(kind) ? (few?.filter((doc) => doc.kind === kind) ?? null) : null;
      const queries: Queries = shortQuery && kind === 'UNIT' ? [query, shortQuery] : [query];
      return {
        kind,
        hits: await bestHits(db, { queries, kind, limit }, { found: found?.map(({ source }) => source) ?? null, on }),
      };
    }),
  );
  return groups.filter(({ hits }) => hits.length > 0);
}

/** What units written in short are looked for by besides; null where it is what was typed. */
function shortUnitQuery(text: string, typed: SearchQuery): SearchQuery | null {
  const short = readQuery(shortUnitForm(text));
  return short?.exact.phrase === typed.exact.phrase ? null : short;
}

/** @param found sources of all that answers, best first, where they are known already */
async function bestHits(
  db: Queryable,
  wanted: WantedOfSeveral,
  { found, on }: { found: readonly string[] | null; on: IsoDate },
): Promise<SearchHit[]> {
  const { queries, kind, limit } = wanted;
  const [query] = queries;
  // The largest kind is one question with its second lines.
  if (kind === 'RECIPIENT' && !found) return overBest(db, { query, kind, limit }, (best) => recipientHits(db, best));
  // A person or unit with several names is one hit, so more documents than hits may be needed.
  for (let docs = limit; ; docs *= 2) {
    const sources = found?.slice(0, docs) ?? (await bestSources(db, { ...wanted, limit: docs }));
    const hits = await hitsOf(db, kind, sources, on);
    if (hits.length >= limit || sources.length < docs) return hits.slice(0, limit);
  }
}

/** Hits in the order of the sources; a source that is gone has none. */
async function hitsOf(db: Queryable, kind: SearchKind, sources: readonly string[], on: IsoDate): Promise<SearchHit[]> {
  if (sources.length === 0) return [];
  switch (kind) {
    case 'PERSON':
      return oncePerThing(await personHits(db, sources, on));
    case 'UNIT':
      return oncePerThing(await unitHits(db, sources, on));
    case 'DECISION':
      return decisionHits(db, sources);
    case 'RECIPIENT':
      return recipientHits(db, {
        sql: 'SELECT value AS source FROM json_each(?)',
        bindings: [JSON.stringify(sources)],
      });
    case 'CLUSTER':
      return clusterHits(db, sources);
    case 'CAMPAIGN':
      return campaignHits(db, sources);
    case 'WORK':
      return workHits(db, sources);
    case 'INITIATIVE':
      return initiativeHits(db, sources);
    case 'RECOGNITION':
      return recognitionHits(db, sources);
    case 'UNIT_EVENT':
      return unitEventHits(db, sources);
  }
}

function oncePerThing(hits: readonly SearchHit[]): SearchHit[] {
  const once = new Map<string, SearchHit>();
  for (const hit of hits) {
    const before = once.get(hit.id);
    // Of equal names of a unit the one it bears now is told.
    const isNow = hit.kind === 'UNIT' && hit.nowCalled === null && before?.title === hit.title;
    if (!before || isNow) once.set(hit.id, hit);
  }
  return [...once.values()];
}
