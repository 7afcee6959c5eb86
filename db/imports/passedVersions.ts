import { restoredSchema } from '#core/imports/keptImport.ts';
import type { Queryable } from '../client.ts';
import { figureKey } from '../units/figureStore.ts';
import { passedEvents } from './passedEvents.ts';
import type { PutBack } from './putBack.ts';

/** Versions by record: how many came and went with imports and events of units taken back, and corrections put back. */
export type PassedVersions = ReadonlyMap<string, number>;

/** Changing a record is one new version, restoring it another. */
const THERE_AND_BACK = 2;

/**
 * Versions that imports, events of units, and corrections after one import made and gave back.
 *
 * @param seq place of that one in the audit log
 */
export async function passedVersions(
  db: Queryable,
  { seq, putBack }: { seq: number; putBack: PutBack },
): Promise<PassedVersions> {
  const passed = new Map(putBack.versions);
  const pass = (record: string) => passed.set(record, (passed.get(record) ?? 0) + THERE_AND_BACK);
  const undone: { inverse: string }[] = await db('import_batch').whereNotNull('undone_at').select('inverse');
  for (const { inverse } of undone) {
    const restored = restoredSchema.parse(JSON.parse(inverse));
    if (restored.seq >= seq) restored.records.forEach(pass);
  }
  for (const { unitIds, figure } of await passedEvents(db, seq)) {
    unitIds.forEach(pass);
    // Figures the unit had not had are gone again.
    if (figure?.before) pass(figureKey(figure.unitId, figure.after.year));
  }
  return passed;
}
