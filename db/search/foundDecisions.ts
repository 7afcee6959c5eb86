import type { Knex } from 'knex';
import { partsIn } from '#core/search/ranking.ts';
import { foldedWords, readQuery } from '#core/search/searchText.ts';
import type { Queryable } from '../client.ts';
import { engineOf } from '../engineOf.ts';
import { classifySqlError } from '../sqlError.ts';
import { BOUND_ID as ID, idRange, type DocKind } from './docIds.ts';
import { trigramQuestion } from './trigrams.ts';

/** Sources of all documents of a kind that answer the text, in no order. */
async function foundSources(db: Queryable, kind: DocKind, text: string): Promise<string[]> {
  const rows = await answering(db, kind, text, (docs) => docs.select<{ source: string }[]>('s.source'));
  return rows.map(({ source }) => source);
}

/** Decisions that answer the text themselves, or by a name or a unit in their list. */
export async function foundDecisions(db: Queryable, text: string): Promise<string[]> {
  const byLines = (kind: DocKind, column: string) =>
    answering(db, kind, text, (docs) =>
      docs.join('decision_line as l', column, 's.source').distinct<{ decision_id: string }[]>('l.decision_id'),
    );
  const [own, byName, byUnit] = await Promise.all([
    foundSources(db, 'DECISION', text),
    byLines('RECIPIENT', 'l.name'),
    byLines('RECIPIENT_UNIT', 'l.unit_name'),
  ]);
  return [...new Set([...own, ...[...byName, ...byUnit].map((row) => row.decision_id)])];
}

/** Runs a query over the documents that answer, `s`; for a letter alone and past a damaged index it reads them all. */
async function answering<Row>(
  db: Queryable,
  kind: DocKind,
  text: string,
  ask: (docs: Knex.QueryBuilder) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const query = readQuery(text);
  const parts = query ? partsIn('INSIDE', query.folded) : foldedWords(text);
  if (parts.length === 0) return [];
  const docs = db('search_doc as s').where('s.kind', kind);
  for (const part of new Set(parts)) void docs.where('s.folded', 'like', `%${part}%`);
  if (engineOf(db) === 'postgres' || query === null) return ask(docs);
  const [first, last] = idRange(kind);
  const indexed = docs
    .clone()
    .whereRaw(IN_INDEX, [trigramQuestion(query, { form: 'folded', place: 'INSIDE' }), first, last]);
  try {
    return await ask(indexed);
  } catch (error) {
    if (classifySqlError(error) !== 'DAMAGED') throw error;
    return ask(docs);
  }
}

const IN_INDEX = `s.id IN (SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid BETWEEN ${ID} AND ${ID})`;
