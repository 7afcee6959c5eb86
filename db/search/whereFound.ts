import type { Knex } from 'knex';
import { readQuery } from '#core/search/searchText.ts';
import type { SearchKind } from '#core/search/searchHit.ts';
import type { Queryable } from '../client.ts';
import { engineOf } from '../engineOf.ts';
import { classifySqlError } from '../sqlError.ts';
import { BOUND_ID as ID, idRange } from './docIds.ts';
import { trigramQuestion } from './trigrams.ts';

/**
 * Keeps rows whose column is the source of a document that answers the text: a person, a
 * row of `unit_name`, a decision, or the name in an award line. A text without a word of two
 * letters finds nothing.
 *
 * @example await whereFound(db, query, { column: 'p.id', kind: 'PERSON', text })
 */
export async function whereFound(
  db: Queryable,
  query: Knex.QueryBuilder,
  { column, kind, text }: { column: string; kind: SearchKind; text: string },
): Promise<void> {
  whereAmong(db, query, column, await foundSources(db, kind, text));
}

/** Keeps rows whose column holds one of the values, however many: they go as one binding. */
export function whereAmong(db: Queryable, query: Knex.QueryBuilder, column: string, values: readonly string[]): void {
  const among =
    engineOf(db) === 'sqlite'
      ? '?? IN (SELECT value FROM json_each(?))'
      : '?? IN (SELECT jsonb_array_elements_text(?))';
  void query.whereRaw(among, [column, JSON.stringify(values)]);
}

/** Sources of all documents of a kind that answer the text, in no order. */
export async function foundSources(db: Queryable, kind: SearchKind, text: string): Promise<string[]> {
  const rows = await answering(db, kind, text, (docs) => docs.select<{ source: string }[]>('s.source'));
  return rows.map(({ source }) => source);
}

/** Decisions that answer the text themselves or by a name in their list. */
export async function foundDecisions(db: Queryable, text: string): Promise<string[]> {
  const [own, byName] = await Promise.all([
    foundSources(db, 'DECISION', text),
    answering(db, 'RECIPIENT', text, (docs) =>
      docs.join('decision_line as l', 'l.name', 's.source').distinct<{ decision_id: string }[]>('l.decision_id'),
    ),
  ]);
  return [...new Set([...own, ...byName.map((row) => row.decision_id)])];
}

/** Runs a query over the documents that answer, `s`; past a damaged index it reads them all. */
async function answering<Row>(
  db: Queryable,
  kind: SearchKind,
  text: string,
  ask: (docs: Knex.QueryBuilder) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const asked = readQuery(text);
  if (!asked) return [];
  const docs = db('search_doc as s').where('s.kind', kind);
  for (const word of asked.folded) void docs.where('s.folded', 'like', `%${word}%`);
  if (engineOf(db) === 'postgres') return ask(docs);
  const [first, last] = idRange(kind);
  const indexed = docs
    .clone()
    .whereRaw(`s.id IN (SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid BETWEEN ${ID} AND ${ID})`, [
      trigramQuestion(asked, 'FOLDED_INSIDE'),
      first,
      last,
    ]);
  try {
    return await ask(indexed);
  } catch (error) {
    if (classifySqlError(error) !== 'DAMAGED') throw error;
    return ask(docs);
  }
}
