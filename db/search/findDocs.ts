import { MATCHES, ranked, type Candidate, type Match } from '#core/search/ranking.ts';
import type { SearchKind } from '#core/search/searchHit.ts';
import type { SearchQuery } from '#core/search/searchText.ts';
import type { Queryable } from '../client.ts';
import { engineOf } from '../engineOf.ts';
import { rowsOf } from '../rowsOf.ts';
import { classifySqlError } from '../sqlError.ts';
import { BOUND_ID as ID, idRange } from './docIds.ts';
import { trigramQuestion } from './trigrams.ts';

/** Up to so many answers are fetched and put in order at once, whatever their kinds. */
const FEW = 20;

interface FoundDoc extends Candidate {
  kind: SearchKind;
}

/**
 * The best documents of each kind, in the order of the ranking rule. Both engines give the
 * same; a damaged index makes it slower, not different.
 */
export async function findDocs(
  db: Queryable,
  { query, kinds, limit }: { query: SearchQuery; kinds: readonly SearchKind[]; limit: number },
): Promise<Map<SearchKind, Candidate[]>> {
  if (engineOf(db) === 'postgres') return byReading(db, { query, kinds, limit });
  try {
    return await byIndex(db, { query, kinds, limit });
  } catch (error) {
    if (classifySqlError(error) !== 'DAMAGED') throw error;
    return byReading(db, { query, kinds, limit });
  }
}

type Wanted = Parameters<typeof findDocs>[1];

async function byReading(db: Queryable, { query, kinds, limit }: Wanted): Promise<Map<SearchKind, Candidate[]>> {
  const found = await Promise.all(kinds.map((kind) => readThrough(db, kind, { query, limit })));
  return new Map(kinds.map((kind, index) => [kind, found[index] ?? []]));
}

async function byIndex(db: Queryable, { query, kinds, limit }: Wanted): Promise<Map<SearchKind, Candidate[]>> {
  // What somebody looks for is mostly rare: then one question answers for all kinds.
  const few = kinds.length > 1 ? await findFew(db, query, kinds) : null;
  if (few) return new Map(kinds.map((kind) => [kind, few.filter((doc) => doc.kind === kind).slice(0, limit)]));
  const found = await Promise.all(kinds.map((kind) => findFirst(db, kind, { query, limit })));
  return new Map(kinds.map((kind, index) => [kind, found[index] ?? []]));
}

/** Everything that answers, or null when there is more than a few. */
async function findFew(db: Queryable, query: SearchQuery, kinds: readonly SearchKind[]): Promise<FoundDoc[] | null> {
  const [first] = idRange(kinds[0] ?? 'PERSON');
  const [, last] = idRange(kinds.at(-1) ?? 'RECIPIENT');
  const statement = `SELECT s.kind, s.source, s.exact, s.folded, s.sort_key AS "sortKey"
     FROM search_index AS i JOIN search_doc AS s ON s.id = i.rowid
     WHERE i.search_index MATCH ? AND i.rowid BETWEEN ${ID} AND ${ID} LIMIT ?`;
  const rows = rowsOf<FoundDoc>(
    await db.raw(statement, [trigramQuestion(query, 'FOLDED_INSIDE'), first, last, FEW + 1]),
  );
  return rows.length > FEW ? null : ranked(rows, query);
}

/**
 * The best of any number, read off the index in the order of the ids: one sort of match
 * after the other, while the page is not full. What a sort passes over was found by a
 * better one, so none reads far.
 */
async function findFirst(
  db: Queryable,
  kind: SearchKind,
  { query, limit }: { query: SearchQuery; limit: number },
): Promise<Candidate[]> {
  const sort = (match: Match, missing: number) => ofSort(db, kind, { query, match, limit: missing });
  const [best, few] = await Promise.all([sort('EXACT_WORD_START', limit), findFew(db, query, [kind])]);
  if (best.length === limit) return best;
  if (few) return few.slice(0, limit);
  const missing = limit - best.length;
  const next = await Promise.all([sort('EXACT_INSIDE', missing), sort('FOLDED_WORD_START', missing)]);
  const found = [best, ...next].flat();
  if (found.length < limit) found.push(...(await sort('FOLDED_INSIDE', limit - found.length)));
  return found.slice(0, limit);
}

async function ofSort(
  db: Queryable,
  kind: SearchKind,
  { query, match, limit }: { query: SearchQuery; match: Match; limit: number },
): Promise<Candidate[]> {
  const [first, last] = idRange(kind);
  const { sql, bindings } = matchCondition(query, match);
  const statement = `SELECT s.source, s.exact, s.folded, s.sort_key AS "sortKey"
     FROM search_index AS i JOIN search_doc AS s ON s.id = i.rowid
     WHERE i.search_index MATCH ? AND i.rowid BETWEEN ${ID} AND ${ID} AND ${sql}
     ORDER BY i.rowid LIMIT ?`;
  return rowsOf(await db.raw(statement, [trigramQuestion(query, match), first, last, ...bindings, limit]));
}

/** The ranking rule as one statement over all documents of a kind; pg_trgm helps it where it is there. */
async function readThrough(
  db: Queryable,
  kind: SearchKind,
  { query, limit }: { query: SearchQuery; limit: number },
): Promise<Candidate[]> {
  const inOrder = MATCHES.map((match) => matchCondition(query, match));
  const cases = inOrder.map(({ sql }, rank) => `WHEN ${sql} THEN ${rank}`).join(' ');
  const byteOrder = engineOf(db) === 'postgres' ? ' COLLATE "C"' : '';
  const answers = containing('s.folded', query.folded);
  const statement = `SELECT s.source, s.exact, s.folded, s.sort_key AS "sortKey" FROM search_doc AS s
     WHERE s.kind = ? AND ${answers.sql}
     ORDER BY CASE ${cases} END, s.sort_key${byteOrder}, s.source${byteOrder} LIMIT ?`;
  const bindings = [kind, ...answers.bindings, ...inOrder.flatMap((sort) => sort.bindings), limit];
  return rowsOf(await db.raw(statement, bindings));
}

interface Condition {
  sql: string;
  bindings: string[];
}

/** What `matchOf` decides, in SQL: of this sort, and of none better. */
function matchCondition(query: SearchQuery, match: Match): Condition {
  const starts = (words: readonly string[]) => words.map((word) => ` ${word}`);
  const exact = containing('s.exact', query.exact);
  const exactStarts = containing('s.exact', starts(query.exact));
  const folded = containing('s.folded', query.folded);
  const foldedStarts = containing('s.folded', starts(query.folded));
  switch (match) {
    case 'EXACT_WORD_START':
      return exactStarts;
    case 'EXACT_INSIDE':
      return both(exact, not(exactStarts));
    case 'FOLDED_WORD_START':
      return both(foldedStarts, not(exact));
    case 'FOLDED_INSIDE':
      return both(folded, both(not(exact), not(foldedStarts)));
  }
}

/** LIKE and not a function, because trigram indexes of PostgreSQL answer it; words hold no `%` or `_`. */
function containing(column: string, words: readonly string[]): Condition {
  return {
    sql: `(${words.map(() => `${column} LIKE ?`).join(' AND ')})`,
    bindings: words.map((word) => `%${word}%`),
  };
}

function both(one: Condition, other: Condition): Condition {
  return { sql: `(${one.sql} AND ${other.sql})`, bindings: [...one.bindings, ...other.bindings] };
}

function not({ sql, bindings }: Condition): Condition {
  return { sql: `NOT ${sql}`, bindings };
}
