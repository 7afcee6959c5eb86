import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { inForce } from './inForce.ts';

/** Where rows point at initiatives, and how a clerk calls the place. */
const USES = [
  { table: 'recognition_item', where: 'quyết định công nhận' },
  { table: 'initiative_review', where: 'phiên họp chấm điểm' },
] as const;

/** The first place where one of these initiatives is used, so that it cannot go; null where none is. */
export async function initiativesUsedIn(db: Queryable, ids: readonly string[]): Promise<string | null> {
  for (const { table, where } of USES) {
    for (const some of idChunks(ids)) {
      if (await db(table).whereIn('initiative_id', some).first('id')) return where;
    }
  }
  return null;
}

/** Whether a decision in force recognises the initiative, at any level. */
export async function isRecognised(db: Queryable, id: string): Promise<boolean> {
  const row: unknown = await db('recognition_item as t')
    .join('recognition as r', 'r.id', 't.recognition_id')
    .where('t.initiative_id', id)
    .where(inForce)
    .first('t.id');
  return row !== undefined;
}
