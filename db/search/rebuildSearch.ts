import type { Database, Tx } from '../client.ts';
import { engineOf } from '../engineOf.ts';
import { isSearchWaiting, settleSearch } from './settleSearch.ts';

/** Brings over what was left when the office was closed, and makes a damaged index anew. */
export async function openSearch(database: Database): Promise<void> {
  if (!(await isSearchWaiting(database.reader))) return;
  await database.transaction(settleSearch);
  // Still waiting: the index could not be written.
  if (await isSearchWaiting(database.reader)) await database.transaction(rebuildSearch);
}

/**
 * Makes the whole index anew from what the office has. Nothing of the office itself is touched.
 *
 * @returns how many texts can be found now
 */
export async function rebuildSearch(tx: Tx): Promise<number> {
  await tx('search_doc').delete();
  if (engineOf(tx) === 'sqlite') {
    const [index]: { sql: string }[] = await tx.raw("SELECT sql FROM sqlite_master WHERE name = 'search_index'");
    await tx.raw('DROP TABLE search_index');
    if (index) await tx.raw(index.sql);
  }
  await tx.raw('DELETE FROM search_queue');
  await tx.raw(
    `INSERT INTO search_queue (kind, source)
     SELECT 'PERSON', id FROM person UNION ALL SELECT 'UNIT', id FROM unit_name
     UNION ALL SELECT 'DECISION', id FROM decision UNION ALL SELECT DISTINCT 'RECIPIENT', name FROM decision_line
     UNION ALL SELECT DISTINCT 'RECIPIENT_UNIT', unit_name FROM decision_line
     UNION ALL SELECT 'CLUSTER', id FROM cluster UNION ALL SELECT 'CAMPAIGN', id FROM campaign UNION ALL SELECT 'WORK', id FROM work
     UNION ALL SELECT 'INITIATIVE', id FROM initiative UNION ALL SELECT 'RECOGNITION', id FROM recognition
     UNION ALL SELECT 'UNIT_EVENT', id FROM unit_event`,
  );
  await settleSearch(tx);
  const counted = (await tx('search_doc').count({ docs: '*' }).first()) as { docs: number } | undefined;
  return counted?.docs ?? 0;
}
