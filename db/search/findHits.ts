import type { IsoDate } from '#core/dates/isoDate.ts';
import { SEARCH_KINDS, type SearchGroup, type SearchHit, type SearchKind } from '#core/search/searchHit.ts';
import { readQuery } from '#core/search/searchText.ts';
import type { Queryable } from '../client.ts';
import { decisionHits } from './decisionHits.ts';
import { findDocs } from './findDocs.ts';
import { personHits } from './personHits.ts';
import { recipientHits } from './recipientHits.ts';
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
  const wanted = SEARCH_KINDS.filter((kind) => kinds.includes(kind));
  // A person or unit with several names is one hit, so more documents than hits may be needed.
  for (let docs = limit; ; docs *= 2) {
    const found = await findDocs(db, { query, kinds: wanted, limit: docs });
    const groups = await Promise.all(
      wanted.map(async (kind) => {
        const sources = found.get(kind) ?? [];
        const hits =
          sources.length === 0
            ? []
            : await HITS[kind](
                db,
                sources.map(({ source }) => source),
                on,
              );
        return { kind, hits: oncePerThing(hits), isAll: sources.length < docs };
      }),
    );
    if (groups.some(({ hits, isAll }) => !isAll && hits.length < limit)) continue;
    return groups.flatMap(({ kind, hits }) => (hits.length === 0 ? [] : [{ kind, hits: hits.slice(0, limit) }]));
  }
}

/** Hits in the order of the sources; a source that is gone has none. */
const HITS: Record<SearchKind, (db: Queryable, sources: readonly string[], on: IsoDate) => Promise<SearchHit[]>> = {
  PERSON: personHits,
  UNIT: unitHits,
  DECISION: decisionHits,
  RECIPIENT: recipientHits,
};

function oncePerThing(hits: readonly SearchHit[]): SearchHit[] {
  const once = new Map<string, SearchHit>();
  for (const hit of hits) {
    const key = hit.kind === 'RECIPIENT' ? hit.title : hit.id;
    const before = once.get(key);
    // Of equal names of a unit the one it bears now is told.
    const isNow = hit.kind === 'UNIT' && hit.nowCalled === null && before?.title === hit.title;
    if (!before || isNow) once.set(key, hit);
  }
  return [...once.values()];
}
