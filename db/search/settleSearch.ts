import type { Queryable, Tx } from '../client.ts';
import { engineOf } from '../engineOf.ts';
import { idChunks } from '../idChunks.ts';
import { insertInChunks } from '../insertInChunks.ts';
import { classifySqlError } from '../sqlError.ts';
import { DOC_KINDS, idRange, type DocKind } from './docIds.ts';
import { placeDocs, type PlacedDoc } from './placeDocs.ts';
import { indexedText } from './trigrams.ts';
import { readDocs, type SearchDoc } from './searchDocs.ts';

/** Documents placed at a time: the more know of each other, the better the room is shared out. */
const BATCH = 50_000;
/** After so many new documents the index is put together anew: read from one place it answers twice as fast. */
const MANY = 5_000;

/** More waiting documents than these are brought over after the write is acknowledged: it takes as long as the write. */
const FEW = 2_000;

/** Kind under which an import of people waits as a whole. */
const IMPORT_OF_PEOPLE = 'PERSON_IMPORT';

/**
 * Brings what waits over if it is not much, on SQLite; so nearly every transaction ends.
 *
 * @returns false when it is much and was left in the queue
 */
export async function settleFew(tx: Tx): Promise<boolean> {
  const [waiting] = await tx.raw<{ is_much: number }[]>(
    `SELECT EXISTS (SELECT 1 FROM search_queue WHERE kind = ?)
       OR EXISTS (SELECT 1 FROM search_queue LIMIT 1 OFFSET ?) AS is_much`,
    [IMPORT_OF_PEOPLE, FEW],
  );
  if (waiting?.is_much === 1) return false;
  await settleSearch(tx);
  return true;
}

/**
 * Brings all that waits in the queue over into the search index. A damaged index must not
 * stop the office's work: then the queue is kept, and the index made anew when the office is
 * next opened.
 */
export async function settleSearch(tx: Tx): Promise<void> {
  if (!(await isSearchWaiting(tx))) return;
  try {
    await tx.transaction((step) => settleAll(step));
  } catch (error) {
    if (classifySqlError(error) !== 'DAMAGED') throw error;
  }
}

/** Whether anything has changed that the index does not know yet. */
export async function isSearchWaiting(db: Queryable): Promise<boolean> {
  return (await db('search_queue').select('kind').first()) !== undefined;
}

/** Imports that wait as a whole. */
async function waitingImports(tx: Tx): Promise<string[]> {
  const waiting = await tx('search_queue').where({ kind: IMPORT_OF_PEOPLE }).select<{ source: string }[]>('source');
  return waiting.map(({ source }) => source);
}

/** Lets everyone wait who came with an import, instead of the import. */
async function queuePeopleOfImports(tx: Tx): Promise<void> {
  for (const importId of await waitingImports(tx)) {
    await tx.raw(
      `INSERT INTO search_queue (kind, source) SELECT 'PERSON', id FROM person WHERE import_id = ?
       ON CONFLICT DO NOTHING`,
      [importId],
    );
  }
  await tx('search_queue').where({ kind: IMPORT_OF_PEOPLE }).delete();
}

async function settleAll(tx: Tx): Promise<void> {
  await queuePeopleOfImports(tx);
  let added = 0;
  for (const kind of DOC_KINDS) {
    for (;;) {
      const waiting = await tx('search_queue')
        .where({ kind })
        .orderBy('source')
        .limit(BATCH)
        .select<{ source: string }[]>('source');
      const [first, last] = [waiting.at(0), waiting.at(-1)];
      if (!first || !last) break;
      const sources = waiting.map(({ source }) => source);
      const changed: SearchDoc[] = [];
      for (const portion of idChunks(sources)) changed.push(...(await takeOut(tx, kind, portion)));
      await addDocs(tx, kind, changed);
      added += changed.length;
      await tx('search_queue').where({ kind }).whereBetween('source', [first.source, last.source]).delete();
    }
  }
  if (added >= MANY && engineOf(tx) === 'sqlite')
    await tx.raw("INSERT INTO search_index (search_index) VALUES ('optimize')");
}

/** Removes the documents of these sources that are out of date, and tells what is to be added instead. */
async function takeOut(tx: Tx, kind: DocKind, sources: readonly string[]): Promise<SearchDoc[]> {
  const docs = new Map((await readDocs(tx, kind, sources)).map((doc) => [doc.source, doc]));
  const stored = await tx('search_doc')
    .where({ kind })
    .whereIn('source', sources)
    .select<PlacedDoc[]>('id', 'source', 'exact', 'folded', 'sort_key as sortKey');
  const outdated: number[] = [];
  for (const old of stored) {
    if (isSame(old, docs.get(old.source))) docs.delete(old.source);
    else outdated.push(old.id);
  }
  await removeDocs(tx, outdated);
  return [...docs.values()];
}

function isSame(old: SearchDoc, now: SearchDoc | undefined): boolean {
  return now?.exact === old.exact && now.folded === old.folded && now.sortKey === old.sortKey;
}

async function removeDocs(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx('search_doc').whereIn('id', ids).delete();
  if (engineOf(tx) === 'sqlite') await tx('search_index').whereIn('rowid', ids).delete();
}

async function addDocs(tx: Tx, kind: DocKind, docs: readonly SearchDoc[]): Promise<void> {
  if (docs.length === 0) return;
  const placed = engineOf(tx) === 'sqlite' ? await placeDocs(tx, kind, docs) : await numberDocs(tx, kind, docs);
  await insertInChunks(
    tx,
    'search_doc',
    placed.map(({ id, source, exact, folded, sortKey }) => ({ id, kind, source, exact, folded, sort_key: sortKey })),
  );
  if (engineOf(tx) === 'postgres') return;
  await insertInChunks(
    tx,
    'search_index',
    placed.map((doc) => ({ rowid: doc.id, ...indexedText(doc) })),
  );
}

/** PostgreSQL sorts what it finds: there an id says nothing. */
async function numberDocs(tx: Tx, kind: DocKind, docs: readonly SearchDoc[]): Promise<PlacedDoc[]> {
  const [first] = idRange(kind);
  const row = (await tx('search_doc').whereBetween('id', idRange(kind)).max({ last: 'id' }).first()) as
    { last: number | null } | undefined;
  const last = row?.last ?? first;
  return docs.map((doc, index) => ({ ...doc, id: last + 1 + index }));
}
