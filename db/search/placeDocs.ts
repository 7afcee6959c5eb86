import type { SearchText } from '#core/search/searchText.ts';
import type { Tx } from '../client.ts';
import { insertInChunks } from '../insertInChunks.ts';
import { indexedText } from './trigrams.ts';
import { idRange, idsBetween, type DocKind } from './docIds.ts';
import type { SearchDoc } from './searchDocs.ts';

/** A document with the id that says where it stands among those of its kind. */
export interface PlacedDoc extends SearchDoc {
  id: number;
}

/** Documents spread anew at first when there is no room between two of them. */
const SPREAD = 200;
/** Room that spreading leaves between two documents, at least. */
const ROOM = 2 ** 10;

/**
 * Gives new documents ids in the order of their sort keys: the trigram index answers in
 * the order of ids, so the first page of a common text is read off it without sorting.
 */
export async function placeDocs(tx: Tx, kind: DocKind, docs: readonly SearchDoc[]): Promise<PlacedDoc[]> {
  const inOrder = [...docs].sort((a, b) => compare(a.sortKey, b.sortKey) || compare(a.source, b.source));
  for (let spread = SPREAD; ; spread *= 4) {
    const gaps = await gapsFor(tx, kind, inOrder);
    const filled = gaps.map((gap) => ({ gap, ids: idsBetween(kind, { ...gap, count: gap.docs.length }) }));
    const tight = filled.find(({ ids }) => ids === null)?.gap;
    if (!tight)
      return filled.flatMap(({ gap, ids }) => gap.docs.map((doc, index) => ({ ...doc, id: ids?.[index] ?? 0 })));
    await spreadOut(tx, kind, { around: tight.before ?? tight.after ?? 0, spread, count: tight.docs.length });
  }
}

/** New documents that come to stand between the same two stored ones; null where there is none on that side. */
interface Gap {
  before: number | null;
  after: number | null;
  docs: SearchDoc[];
}

async function gapsFor(tx: Tx, kind: DocKind, inOrder: readonly SearchDoc[]): Promise<Gap[]> {
  const [first, last] = idRange(kind);
  const rows: Pick<Gap, 'before' | 'after'>[] = await tx.raw(
    `SELECT before, (SELECT MIN(id) FROM search_doc WHERE id BETWEEN COALESCE(before + 1, ?) AND ?) AS after
     FROM (
       SELECT j.key AS place, (
         SELECT id FROM search_doc
         WHERE kind = ? AND (sort_key, source) < (j.value ->> 0, j.value ->> 1)
         ORDER BY sort_key DESC, source DESC LIMIT 1
       ) AS before
       FROM json_each(?) AS j
     ) ORDER BY place`,
    [first, last, kind, JSON.stringify(inOrder.map(({ sortKey, source }) => [sortKey, source]))],
  );
  const gaps: Gap[] = [];
  for (const [index, doc] of inOrder.entries()) {
    const { before = null, after = null } = rows[index] ?? {};
    const open = gaps.at(-1);
    if (open?.before === before) open.docs.push(doc);
    else gaps.push({ before, after, docs: [doc] });
  }
  return gaps;
}

/** Moves the documents around a place apart; the index moves with them. */
async function spreadOut(
  tx: Tx,
  kind: DocKind,
  { around, spread, count }: { around: number; spread: number; count: number },
): Promise<void> {
  const [first, last] = idRange(kind);
  const below = await idsFrom(tx, { range: [first, around], order: 'desc', limit: spread });
  const above = await idsFrom(tx, { range: [around + 1, last], order: 'asc', limit: spread });
  const moving = [...below.reverse(), ...above];
  // Documents beyond the stretch stay; the ends of a stretch that reaches them are free.
  const low = below.length < spread ? first : (moving.shift() ?? first);
  const high = above.length < spread ? last : (moving.pop() ?? last);
  const ids = idsBetween(kind, { before: low, after: high, count: moving.length });
  if (!ids || (high - low) / (moving.length + count + 1) < ROOM) return;
  await tx.raw('DELETE FROM search_index WHERE rowid IN (SELECT value FROM json_each(?))', [JSON.stringify(moving)]);
  const moves = JSON.stringify(moving.map((id, index) => [id, ids[index]]));
  // By way of negative ids, so that none meets one that has not moved yet.
  await tx.raw(
    `UPDATE search_doc SET id = -(j.value ->> 1) FROM json_each(?) AS j WHERE search_doc.id = j.value ->> 0`,
    [moves],
  );
  await tx.raw('UPDATE search_doc SET id = -id WHERE id < 0');
  const moved = await tx('search_doc')
    .whereRaw('id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)])
    .orderBy('id')
    .select<(SearchText & { id: number })[]>('id', 'exact', 'folded');
  await insertInChunks(
    tx,
    'search_index',
    moved.map((doc) => ({ rowid: doc.id, ...indexedText(doc) })),
  );
}

async function idsFrom(
  tx: Tx,
  { range, order, limit }: { range: [number, number]; order: 'asc' | 'desc'; limit: number },
): Promise<number[]> {
  const rows = await tx('search_doc')
    .whereBetween('id', range)
    .orderBy('id', order)
    .limit(limit)
    .select<{ id: number }[]>('id');
  return rows.map(({ id }) => id);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
