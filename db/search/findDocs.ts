import { FORMS, matchesOf, partsIn, ranked, type Candidate, type Form, type Match } from '#core/search/ranking.ts';
import type { SearchKind } from '#core/search/searchHit.ts';
import type { SearchQuery } from '#core/search/searchText.ts';
import type { Queryable } from '../client.ts';
import { engineOf } from '../engineOf.ts';
import { rowsOf } from '../rowsOf.ts';
import { classifySqlError } from '../sqlError.ts';
import { BOUND_ID as ID, idRange, idRangeOfAll } from './docIds.ts';
import { trigramQuestion } from './trigrams.ts';

/** Up to so many answers are fetched and put in order at once; several words are worth more, being dear to look for. */
const FEW = { oneWord: 20, severalWords: 200 };

interface FoundDoc extends Candidate {
  kind: SearchKind;
}

/** What is looked for among the documents of one kind. */
export interface Wanted {
  query: SearchQuery;
  kind: SearchKind;
  limit: number;
}

/** One query or several that say the same in other words. */
export type Queries = readonly [SearchQuery, ...SearchQuery[]];

/** What is looked for by all of them. */
export interface WantedOfSeveral extends Omit<Wanted, 'query'> {
  queries: Queries;
}

/** A SELECT with its bindings, to be run or to be read from. */
export interface Statement {
  sql: string;
  bindings: readonly (string | number)[];
}

/**
 * Everything that answers, of all these kinds and in the order of the ranking rule, or null
 * when that is more than a few: what somebody looks for is mostly rare, and then one
 * question is enough. Always null on PostgreSQL and past a damaged index.
 */
export async function findFew(
  db: Queryable,
  { query, kinds }: { query: SearchQuery; kinds: readonly SearchKind[] },
): Promise<FoundDoc[] | null> {
  const isOneWord = query.folded.words.length === 1;
  // For one kind alone the best of any number are as near.
  if (engineOf(db) === 'postgres' || kinds.length === 0 || (isOneWord && kinds.length === 1)) return null;
  const [first, last] = idRangeOfAll(kinds);
  const few = isOneWord ? FEW.oneWord : FEW.severalWords;
  const answers = containing(query, ANY);
  const statement = `SELECT s.kind, s.source, s.exact, s.folded, s.sort_key AS "sortKey"
     FROM search_index AS i CROSS JOIN search_doc AS s ON s.id = i.rowid
     WHERE i.search_index MATCH ? AND i.rowid BETWEEN ${ID} AND ${ID} AND ${answers.sql} LIMIT ?`;
  try {
    const bindings = [trigramQuestion(query, ANY), first, last, ...answers.bindings, few + 1];
    const rows = rowsOf<FoundDoc>(await db.raw(statement, bindings));
    return rows.length > few ? null : ranked(rows, query);
  } catch (error) {
    if (classifySqlError(error) !== 'DAMAGED') throw error;
    return null;
  }
}

/** What answers at all. */
const ANY: Match = { form: 'folded', place: 'INSIDE' };

/**
 * Runs a question over the best documents of a kind, given as a SELECT of `source` in the
 * order of the ranking rule; not at all when there are none. Both engines give the same; a
 * damaged index makes it slower, not different.
 */
export async function overBest<Row>(
  db: Queryable,
  wanted: Wanted,
  ask: (best: Statement) => Promise<Row[]>,
): Promise<Row[]> {
  if (engineOf(db) === 'postgres') return ask(readThrough(wanted, ' COLLATE "C"'));
  try {
    const sorts = await sortsToRead(db, wanted);
    return sorts.length === 0 ? [] : await ask(readOffIndex(wanted, sorts));
  } catch (error) {
    if (classifySqlError(error) !== 'DAMAGED') throw error;
    return ask(readThrough(wanted, ''));
  }
}

/** Sources of the best documents of a kind, best first. */
export async function bestSources(
  db: Queryable,
  { queries, kind, limit }: WantedOfSeveral,
): Promise<readonly string[]> {
  const found = await Promise.all(queries.map((query) => bestOfOne(db, { query, kind, limit })));
  const [only] = found;
  if (only && found.length === 1) return only;
  // The best of all stand among the best of each.
  const docs = await db('search_doc')
    .where({ kind })
    .whereIn('source', [...new Set(found.flat())])
    .select<Candidate[]>('source', 'exact', 'folded', 'sort_key as sortKey');
  return ranked(docs, ...queries)
    .slice(0, limit)
    .map(({ source }) => source);
}

async function bestOfOne(db: Queryable, wanted: Wanted): Promise<string[]> {
  const rows = await overBest<{ source: string }>(db, wanted, async ({ sql, bindings }) =>
    rowsOf(await db.raw(sql, [...bindings])),
  );
  return rows.map(({ source }) => source);
}

/**
 * The sorts of match worth looking for: what nobody has, and what nobody has with these dấu,
 * is soon known, and most of what is typed is of these.
 */
async function sortsToRead(db: Queryable, { query, kind }: Wanted): Promise<Match[]> {
  const asked = `SELECT ? AS form FROM search_index WHERE search_index MATCH ? AND rowid BETWEEN ${ID} AND ${ID} LIMIT 1`;
  const statement = FORMS.map(() => `SELECT form FROM (${asked})`).join(' UNION ALL ');
  const bindings = FORMS.flatMap((form) => [form, trigramQuestion(query, { form, place: 'INSIDE' }), ...idRange(kind)]);
  const found = rowsOf<{ form: Form }>(await db.raw(statement, bindings)).map(({ form }) => form);
  return matchesOf(query).filter(({ form }) => found.includes(form));
}

/**
 * The best of any number, read off the index in the order of the ids: one sort of match
 * after the other, until the page is full; SQLite does not begin the sorts after that.
 * What a sort passes over was found by a better one, so none reads far.
 */
function readOffIndex({ query, kind, limit }: Wanted, matches: readonly Match[]): Statement {
  const [first, last] = idRange(kind);
  const sorts = matches.map((match): Statement => {
    const answers = ofThisSort(query, match);
    return {
      sql: `SELECT * FROM (
        SELECT s.source FROM search_index AS i CROSS JOIN search_doc AS s ON s.id = i.rowid
        WHERE i.search_index MATCH ? AND i.rowid BETWEEN ${ID} AND ${ID} AND ${answers.sql} ORDER BY i.rowid LIMIT ?)`,
      bindings: [trigramQuestion(query, match), first, last, ...answers.bindings, limit],
    };
  });
  return {
    sql: `${sorts.map(({ sql }) => sql).join(' UNION ALL ')} LIMIT ?`,
    bindings: [...sorts.flatMap(({ bindings }) => bindings), limit],
  };
}

/** The ranking rule as one statement over all documents of a kind; pg_trgm helps it where it is there. */
function readThrough({ query, kind, limit }: Wanted, byteOrder: string): Statement {
  const inOrder = matchesOf(query).map((match) => containing(query, match));
  const answers = containing(query, ANY);
  return {
    sql: `SELECT s.source FROM search_doc AS s WHERE s.kind = ? AND ${answers.sql}
      ORDER BY CASE ${inOrder.map(({ sql }, rank) => `WHEN ${sql} THEN ${rank}`).join(' ')} END,
        s.sort_key${byteOrder}, s.source${byteOrder} LIMIT ?`,
    bindings: [kind, ...answers.bindings, ...inOrder.flatMap(({ bindings }) => bindings), limit],
  };
}

/** What `matchOf` decides, in SQL: of this sort, and of none better. */
function ofThisSort(query: SearchQuery, match: Match): Statement {
  const sorts = matchesOf(query);
  const earlier = sorts.slice(
    0,
    sorts.findIndex(({ form, place }) => form === match.form && place === match.place),
  );
  // What is not in the last place before this one is in none of those before that.
  const better = FORMS.flatMap((form) => earlier.findLast((each) => each.form === form) ?? []);
  const conditions = [containing(query, match), ...better.map((each) => not(containing(query, each)))];
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND '),
    bindings: conditions.flatMap(({ bindings }) => bindings),
  };
}

/** LIKE and not a function, because trigram indexes of PostgreSQL answer it; words hold no `%` or `_`. */
function containing(query: SearchQuery, { form, place }: Match): Statement {
  const parts = partsIn(place, query[form]);
  return {
    sql: `(${parts.map(() => `s.${form} LIKE ?`).join(' AND ')})`,
    bindings: parts.map((part) => `%${part}%`),
  };
}

function not({ sql, bindings }: Statement): Statement {
  return { sql: `NOT ${sql}`, bindings };
}
