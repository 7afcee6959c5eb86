import type { Queryable } from '../client.ts';

/** What stays known of an import that was taken back. */
export interface Restored {
  /** Place of the import in the audit log. */
  seq: number;
  /** Ids of the records it had filled, and keys of the figures (figureKey). */
  records: string[];
}

/** Versions by record: how many came and went with imports that were taken back. */
export type PassedVersions = ReadonlyMap<string, number>;

/** Filling a record is one new version, restoring it another. */
const PER_IMPORT = 2;

/**
 * Versions that imports after one made and gave back.
 *
 * @param seq place of that one in the audit log
 */
export async function passedVersions(db: Queryable, seq: number): Promise<PassedVersions> {
  const passed = new Map<string, number>();
  const undone: { inverse: string }[] = await db('import_batch').whereNotNull('undone_at').select('inverse');
  for (const { inverse } of undone) {
    const restored = JSON.parse(inverse) as Restored;
    if (restored.seq < seq) continue;
    for (const record of restored.records) passed.set(record, (passed.get(record) ?? 0) + PER_IMPORT);
  }
  return passed;
}
