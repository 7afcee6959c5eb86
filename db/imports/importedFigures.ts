import type { ReadFigures } from '#core/imports/unitPlan.ts';
import type { UnitFigure } from '#core/units/unitFigure.ts';
import type { Queryable, Tx } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { insertInChunks } from '../insertInChunks.ts';

/** A unit's figures of one year. */
export interface ImportedFigure {
  unitId: string;
  figures: ReadFigures;
}

/** Adds figures of years the units have none of. */
export async function insertFigures(tx: Tx, rows: readonly ImportedFigure[]): Promise<void> {
  await insertInChunks(
    tx,
    'unit_figure',
    rows.map(({ unitId, figures }) => ({
      unit_id: unitId,
      year: figures.year,
      workers: figures.workers,
      members: figures.members,
      female_members: figures.femaleMembers,
      grassroots_units: figures.grassrootsUnits,
      grading: '',
      note: '',
      version: 1,
    })),
  );
}

/** Figures the office has of these units, by unit and year as {@link figureKey} joins them. */
export async function figuresOf(db: Queryable, unitIds: readonly string[]): Promise<Map<string, UnitFigure>> {
  const figures = new Map<string, UnitFigure>();
  for (const some of idChunks(unitIds)) {
    const rows = await db('unit_figure').whereIn('unit_id', some).select<FigureColumns[]>('*');
    for (const row of rows) {
      figures.set(figureKey(row.unit_id, row.year), {
        year: row.year,
        workers: row.workers,
        members: row.members,
        femaleMembers: row.female_members,
        grassrootsUnits: row.grassroots_units,
        grading: row.grading,
        note: row.note,
      });
    }
  }
  return figures;
}

export const figureKey = (unitId: string, year: number) => `${unitId} ${year}`;

interface FigureColumns {
  unit_id: string;
  year: number;
  workers: number | null;
  members: number | null;
  female_members: number | null;
  grassroots_units: number | null;
  grading: string;
  note: string;
}

/** How many of these rows were changed or removed since they were added. */
export async function changedFigures(
  db: Queryable,
  added: readonly { unitId: string; year: number }[],
): Promise<number> {
  let unchanged = 0;
  for (const { unitId, year } of added) {
    const row: unknown = await db('unit_figure').where({ unit_id: unitId, year, version: 1 }).first('year');
    if (row !== undefined) unchanged++;
  }
  return added.length - unchanged;
}

export async function deleteFigures(tx: Tx, added: readonly { unitId: string; year: number }[]): Promise<void> {
  for (const { unitId, year } of added) await tx('unit_figure').where({ unit_id: unitId, year }).delete();
}
