import type { Tx } from '../client.ts';

interface NewMerge {
  id: string;
  keptId: string;
  mergedId: string;
  reason: string;
  actorName: string;
  now: string;
}

/** Reads one record under another from now on. No row of either history is moved. */
export async function insertMerge(tx: Tx, merge: NewMerge): Promise<void> {
  await tx('person').where({ id: merge.mergedId }).update({ merged_into_id: merge.keptId });
  await tx('person_merge').insert({
    id: merge.id,
    kept_id: merge.keptId,
    merged_id: merge.mergedId,
    reason: merge.reason,
    actor_name: merge.actorName,
    at: merge.now,
    undone_at: null,
  });
}

/** The merger in force by which a record is read under another. */
export async function findMerge(tx: Tx, mergedId: string): Promise<{ id: string; keptId: string } | undefined> {
  const row = await tx('person_merge')
    .where({ merged_id: mergedId })
    .whereNull('undone_at')
    .first<{ id: string; kept_id: string } | undefined>('id', 'kept_id');
  return row && { id: row.id, keptId: row.kept_id };
}

/** Takes a merger back: the record stands on its own again, with whatever was merged into it before. */
export async function undoMerge(tx: Tx, mergedId: string, now: string): Promise<void> {
  await tx('person').where({ id: mergedId }).update({ merged_into_id: null });
  await tx('person_merge').where({ merged_id: mergedId }).whereNull('undone_at').update({ undone_at: now });
}
