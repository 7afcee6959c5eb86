import type { UnitMarks } from '#core/eligibility/unitMarks.ts';
import type { Queryable, Tx } from '../client.ts';

interface MarkColumns {
  fatal_accidents: number | null;
  barred_reason: string;
  version: number;
}

/** Marks with the version of the year's figures they stand beside; null where the year has no figures yet. */
export interface StoredMarks extends UnitMarks {
  version: number | null;
}

export async function findMarks(db: Queryable, unitId: string, year: number): Promise<StoredMarks> {
  const row = await db('unit_figure')
    .where({ unit_id: unitId, year })
    .first<MarkColumns | undefined>('fatal_accidents', 'barred_reason', 'version');
  if (!row) return { fatalAccidents: null, barredReason: '', version: null };
  return { fatalAccidents: row.fatal_accidents, barredReason: row.barred_reason, version: row.version };
}

/**
 * Writes the marks beside the figures of the year, or begins the year where it has none.
 *
 * @returns false when somebody wrote that year since; nothing is written then
 */
export async function saveMarks(
  tx: Tx,
  { unitId, year, marks, version }: { unitId: string; year: number; marks: UnitMarks; version: number | null },
): Promise<boolean> {
  const columns = { fatal_accidents: marks.fatalAccidents, barred_reason: marks.barredReason };
  const own = { unit_id: unitId, year };
  if (version === null) {
    const made: unknown[] = await tx('unit_figure')
      .insert({ ...own, ...columns, grading: '', note: '', version: 1 })
      .onConflict(['unit_id', 'year'])
      .ignore()
      .returning('year');
    return made.length > 0;
  }
  const changed = await tx('unit_figure')
    .where({ ...own, version })
    .update({ ...columns, version: version + 1 });
  return changed > 0;
}
