import type { Queryable } from './client.ts';
import { idChunks } from './idChunks.ts';

/** Which of these ids there still are. */
export async function existingIds(
  db: Queryable,
  table: 'person' | 'unit',
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const some of idChunks(ids)) {
    const rows = await db<{ id: string }>(table).whereIn('id', some).select('id');
    for (const { id } of rows) found.add(id);
  }
  return found;
}
