import { RECOGNITION_LEVELS, type InitiativeCounts, type RecognitionLevel } from '#core/initiatives/initiative.ts';
import { countRecognised, type RecognisedAuthor } from '#core/initiatives/recognition.ts';
import type { Queryable } from '../client.ts';
import { inForce } from './inForce.ts';

/** Of which decisions in force the initiatives are counted; null for all. */
export interface RecognitionsCounted {
  /** The year they were recognised for. */
  year: number | null;
  level: RecognitionLevel | null;
}

/**
 * Initiatives recognised by decisions in force, as these were signed: what a report says is what the lists say. Each
 * initiative counts once, at however many levels it is recognised.
 */
export async function countRecognitions(db: Queryable, asked: RecognitionsCounted): Promise<InitiativeCounts> {
  return countRecognised(onceEach(await recognisedItems(db, asked)));
}

/** {@link countRecognitions} of a year at each level. */
export async function countRecognitionsByLevel(
  db: Queryable,
  year: number | null,
): Promise<Record<RecognitionLevel, InitiativeCounts>> {
  const items = await recognisedItems(db, { year, level: null });
  const counts = RECOGNITION_LEVELS.map((level) => [
    level,
    countRecognised(onceEach(items.filter((item) => item.level === level))),
  ]);
  return Object.fromEntries(counts) as Record<RecognitionLevel, InitiativeCounts>;
}

interface RecognisedItem {
  initiativeId: string;
  level: RecognitionLevel;
  benefit: number | null;
  authors: RecognisedAuthor[];
}

async function recognisedItems(db: Queryable, { year, level }: RecognitionsCounted): Promise<RecognisedItem[]> {
  const query = db('recognition_item as t')
    .join('recognition as r', 'r.id', 't.recognition_id')
    .where(inForce)
    .orderBy(['r.issued_on', 'r.id', 't.ordinal']);
  if (year !== null) void query.where('r.year', year);
  if (level !== null) void query.where('r.level', level);
  const rows = await query.select<(Omit<RecognisedItem, 'authors'> & { authors: string })[]>({
    initiativeId: 't.initiative_id',
    level: 'r.level',
    benefit: 't.benefit',
    authors: 't.authors',
  });
  return rows.map((row) => ({ ...row, authors: JSON.parse(row.authors) as RecognisedAuthor[] }));
}

/** An initiative stands as its last decision names it. */
function onceEach(items: readonly RecognisedItem[]): RecognisedItem[] {
  return [...new Map(items.map((item) => [item.initiativeId, item])).values()];
}
