import type { Restored } from '#core/imports/keptImport.ts';
import type { ImportRecord, Register } from '#core/imports/registerView.ts';
import type { Queryable, Tx } from '../client.ts';

interface ImportColumns {
  id: string;
  area: Register;
  file_name: string;
  created: number;
  updated: number;
  inverse: string;
  actor_name: string;
  at: string;
  undone_at: string | null;
}

/** Opens the record of an import, so that what it makes can point at it; {@link closeImport} completes it. */
export async function openImport(
  tx: Tx,
  started: Pick<ImportRecord, 'id' | 'area' | 'fileName' | 'actorName' | 'at'>,
): Promise<void> {
  await tx<ImportColumns>('import_batch').insert({
    id: started.id,
    area: started.area,
    file_name: started.fileName,
    created: 0,
    updated: 0,
    inverse: '{}',
    actor_name: started.actorName,
    at: started.at,
    undone_at: null,
  });
}

/** @param inverse JSON: what takes the import back, as the use case wants it */
export async function closeImport(
  tx: Tx,
  { id, created, updated, inverse }: { id: string; created: number; updated: number; inverse: string },
): Promise<void> {
  await tx<ImportColumns>('import_batch').where({ id }).update({ created, updated, inverse });
}

/** Newest first. */
export async function listImports(
  db: Queryable,
  { area, offset, limit }: { area: Register | null; offset: number; limit: number },
): Promise<ImportRecord[]> {
  const query = db<ImportColumns>('import_batch')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .offset(offset)
    .limit(limit);
  if (area !== null) void query.where('area', area);
  const rows = await query;
  const units = await unitsMade(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toRecord(row, units));
}

/** An import as it is told. */
export async function findImportRecord(db: Queryable, id: string): Promise<ImportRecord | undefined> {
  const row = await db<ImportColumns>('import_batch').where({ id }).first();
  return row && toRecord(row, await unitsMade(db, [id]));
}

/** An import with the JSON that takes it back, or that tells what was {@link Restored} when it was. */
export async function findImport(db: Queryable, id: string): Promise<(ImportRecord & { inverse: string }) | undefined> {
  const row = await db<ImportColumns>('import_batch').where({ id }).first();
  return row && { ...toRecord(row, await unitsMade(db, [id])), inverse: row.inverse };
}

/**
 * Notes that it was taken back and forgets what that needed, which may tell of people, but for which records it was.
 *
 * @returns false when it was taken back already
 */
export async function markUndone(
  tx: Tx,
  id: string,
  { now, restored }: { now: string; restored: Restored },
): Promise<boolean> {
  const changed = await tx<ImportColumns>('import_batch')
    .where({ id })
    .whereNull('undone_at')
    .update({ undone_at: now, inverse: JSON.stringify(restored) });
  return changed > 0;
}

/** The newest write to units, people and initiatives: a dry run holds only as long as it stays the same. */
export async function latestRegisterChange(db: Queryable): Promise<number> {
  const row = await db('audit_log')
    .whereIn('entity', ['unit', 'person', 'initiative', 'import'])
    .orderBy('seq', 'desc')
    .first<{ seq: number } | undefined>('seq');
  return row?.seq ?? 0;
}

/** How many units imports made that are there still, by import. */
async function unitsMade(db: Queryable, ids: readonly string[]): Promise<Map<string, number>> {
  const rows: { import_id: string; n: number }[] = await db('unit')
    .whereIn('import_id', ids)
    .groupBy('import_id')
    .select('import_id')
    .count({ n: '*' });
  return new Map(rows.map(({ import_id: id, n }) => [id, n]));
}

function toRecord(row: ImportColumns, units: ReadonlyMap<string, number>): ImportRecord {
  return {
    id: row.id,
    area: row.area,
    fileName: row.file_name,
    created: row.created,
    updated: row.updated,
    unitsBeside: row.area === 'UNITS' ? 0 : (units.get(row.id) ?? 0),
    actorName: row.actor_name,
    at: row.at,
    undoneAt: row.undone_at,
  };
}
