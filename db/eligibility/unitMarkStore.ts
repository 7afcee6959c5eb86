import type { UnitMarks } from '#core/eligibility/unitMarks.ts';
import type { Queryable, Tx } from '../client.ts';
import { idChunks } from '../idChunks.ts';

interface MarkColumns {
  unit_id: string;
  fatal_accidents: number | null;
  barred_reason: string;
  version: number;
}

/** Marks with the version a screen must know to change them; null where the year has none yet. */
export interface StoredMarks extends UnitMarks {
  version: number | null;
}

/** What holds of a year nobody marked. */
export const NO_MARKS: UnitMarks = { fatalAccidents: null, barredReason: '' };

export async function findMarks(db: Queryable, unitId: string, year: number): Promise<StoredMarks> {
  const row = await db('unit_mark')
    .where({ unit_id: unitId, year })
    .first<MarkColumns | undefined>('fatal_accidents', 'barred_reason', 'version');
  return row ? { ...toMarks(row), version: row.version } : { ...NO_MARKS, version: null };
}

/** Marks of a year by unit; only units that have some. */
export async function readMarks(
  db: Queryable,
  unitIds: readonly string[],
  year: number,
): Promise<Map<string, UnitMarks>> {
  const marks = new Map<string, UnitMarks>();
  for (const some of idChunks(unitIds)) {
    const rows = await db('unit_mark')
      .whereIn('unit_id', some)
      .where({ year })
      .select<MarkColumns[]>('unit_id', 'fatal_accidents', 'barred_reason');
    for (const row of rows) marks.set(row.unit_id, toMarks(row));
  }
  return marks;
}

/**
 * Writes the marks of a year.
 *
 * @param version of the marks that were read; null when there were none
 * @returns false when somebody wrote that year since; nothing is written then
 */
export async function saveMarks(
  tx: Tx,
  { unitId, year, marks, version }: { unitId: string; year: number; marks: UnitMarks; version: number | null },
): Promise<boolean> {
  const columns = { fatal_accidents: marks.fatalAccidents, barred_reason: marks.barredReason };
  const own = { unit_id: unitId, year };
  if (version === null) {
    const made: unknown[] = await tx('unit_mark')
      .insert({ ...own, ...columns, version: 1 })
      .onConflict(['unit_id', 'year'])
      .ignore()
      .returning('year');
    return made.length > 0;
  }
  const changed = await tx('unit_mark')
    .where({ ...own, version })
    .update({ ...columns, version: version + 1 });
  return changed > 0;
}

const toMarks = (row: Pick<MarkColumns, 'fatal_accidents' | 'barred_reason'>): UnitMarks => ({
  fatalAccidents: row.fatal_accidents,
  barredReason: row.barred_reason,
});
