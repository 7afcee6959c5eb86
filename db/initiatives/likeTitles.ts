import { LIKE_TITLE, titleLikeness, titlePieces } from '#core/initiatives/titleLikeness.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { Queryable } from '../client.ts';

/** An initiative whose title says nearly the same. */
export interface LikeTitle {
  id: string;
  title: string;
  year: number;
  unitName: string;
  /** Percent, at least {@link LIKE_TITLE}. */
  likeness: number;
}

/** Titles compared between two turns of the back end. */
const PORTION = 2_000;

/**
 * Initiatives of any year with nearly the same title, the likest first; withdrawn ones do not count. Titles of
 * another length cannot be alike, and are not read.
 */
export async function likeTitles(
  db: Queryable,
  { title, exceptId, limit }: { title: string; exceptId: string | null; limit: number },
): Promise<LikeTitle[]> {
  const key = foldForSearch(title);
  const pieces = titlePieces(key);
  if (pieces.size === 0) return [];
  const found: LikeTitle[] = [];
  for (let after = ''; ;) {
    const rows: { id: string; title_key: string }[] = await db('initiative')
      .where('id', '>', after)
      .whereNot('status', 'WITHDRAWN')
      .whereRaw('LENGTH(title_key) BETWEEN ? AND ?', lengthsLike(key))
      .orderBy('id')
      .limit(PORTION)
      .select('id', 'title_key');
    const alike = rows
      .map((row) => ({ id: row.id, likeness: titleLikeness(pieces, titlePieces(row.title_key)) }))
      .filter(({ id, likeness }) => id !== exceptId && likeness >= LIKE_TITLE);
    found.push(...(await named(db, alike)));
    const last = rows.at(-1);
    if (!last || rows.length < PORTION) break;
    after = last.id;
  }
  return found.sort((a, b) => b.likeness - a.likeness || b.year - a.year || (a.id < b.id ? -1 : 1)).slice(0, limit);
}

/** Repeated words make a title longer without a new piece; twice over is beyond any title two people wrote. */
const lengthsLike = (key: string) => [
  Math.floor((key.length * LIKE_TITLE) / 200),
  Math.ceil((key.length * 200) / LIKE_TITLE),
];

async function named(db: Queryable, alike: readonly { id: string; likeness: number }[]): Promise<LikeTitle[]> {
  if (alike.length === 0) return [];
  const likeness = new Map(alike.map((one) => [one.id, one.likeness]));
  const rows: Omit<LikeTitle, 'likeness'>[] = await db('initiative')
    .whereIn('id', [...likeness.keys()])
    .select({ id: 'id', title: 'title', year: 'year', unitName: 'unit_name' });
  return rows.map((row) => ({ ...row, likeness: likeness.get(row.id) ?? 0 }));
}

/** Every initiative by folded title and year, in portions, so that a large office does not hold up the back end. */
export async function* knownTitles(db: Queryable): AsyncGenerator<{ id: string; titleKey: string; year: number }[]> {
  for (let after = ''; ;) {
    const rows: { id: string; titleKey: string; year: number }[] = await db('initiative')
      .where('id', '>', after)
      .orderBy('id')
      .limit(PORTION)
      .select({ id: 'id', titleKey: 'title_key', year: 'year' });
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}
