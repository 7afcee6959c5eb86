import type { Headcounts, UnitFigure } from '#core/units/unitFigure.ts';
import type { Queryable, Tx } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { insertInChunks } from '../insertInChunks.ts';

interface FigureColumns {
  unit_id: string;
  year: number;
  workers: number | null;
  members: number | null;
  female_members: number | null;
  grassroots_units: number | null;
  grading: string;
  note: string;
  version: number;
}

/** A year's figures with the version a screen must know to change them. */
export interface StoredFigure extends UnitFigure {
  version: number;
}

/** What the unit reported, newest year first. */
export async function listFigures(db: Queryable, unitId: string): Promise<StoredFigure[]> {
  const rows = await db<FigureColumns>('unit_figure').where('unit_id', unitId).orderBy('year', 'desc');
  return rows.map(toFigure);
}

/** What the unit reported for one year; null where it has nothing of it. */
export async function findFigure(db: Queryable, unitId: string, year: number): Promise<StoredFigure | null> {
  const row = await db<FigureColumns>('unit_figure').where({ unit_id: unitId, year }).first();
  return row ? toFigure(row) : null;
}

/** Figures of many units, by unit and year as {@link figureKey} joins them. */
export async function figuresOf(db: Queryable, unitIds: readonly string[]): Promise<Map<string, StoredFigure>> {
  const figures = new Map<string, StoredFigure>();
  for (const some of idChunks(unitIds)) {
    const rows = await db<FigureColumns>('unit_figure').whereIn('unit_id', some);
    for (const row of rows) figures.set(figureKey(row.unit_id, row.year), toFigure(row));
  }
  return figures;
}

export const figureKey = (unitId: string, year: number) => `${unitId} ${year}`;

/** Headcounts of one year by unit; only units that stated some. */
export async function headcountsOf(db: Queryable, year: number): Promise<Map<string, Headcounts>> {
  const rows = await db<FigureColumns>('unit_figure')
    .where('year', year)
    .select('unit_id', 'workers', 'members', 'female_members');
  return new Map(
    rows.map((row) => [row.unit_id, { workers: row.workers, members: row.members, femaleMembers: row.female_members }]),
  );
}

/** The last year before this one that any unit stated figures of; null for none. */
export async function statedYearBefore(db: Queryable, year: number): Promise<number | null> {
  const found = await db<FigureColumns>('unit_figure').where('year', '<', year).orderBy('year', 'desc').first('year');
  return found?.year ?? null;
}

/** Adds figures of years the units have none of, any number at once. */
export async function insertFigures(tx: Tx, rows: readonly { unitId: string; figure: UnitFigure }[]): Promise<void> {
  await insertInChunks(
    tx,
    'unit_figure',
    rows.map(({ unitId, figure }) => ({ unit_id: unitId, year: figure.year, ...columnsOf(figure), version: 1 })),
  );
}

/**
 * Writes one year's figures.
 *
 * @param seenVersion of the row that was read; null when there was none
 * @returns false when somebody wrote them since; nothing is written then
 */
export async function saveFigure(
  tx: Tx,
  unitId: string,
  { figure, seenVersion }: { figure: UnitFigure; seenVersion: number | null },
): Promise<boolean> {
  const columns = columnsOf(figure);
  const own = { unit_id: unitId, year: figure.year };
  if (seenVersion === null) {
    const made: unknown[] = await tx<FigureColumns>('unit_figure')
      .insert({ ...own, ...columns, version: 1 })
      .onConflict(['unit_id', 'year'])
      .ignore()
      .returning('year');
    return made.length > 0;
  }
  const changed = await tx<FigureColumns>('unit_figure')
    .where({ ...own, version: seenVersion })
    .update({ ...columns, version: seenVersion + 1 });
  return changed > 0;
}

/** @returns false when somebody wrote them since; nothing is removed then */
export async function deleteFigure(
  tx: Tx,
  unitId: string,
  { year, version }: { year: number; version: number },
): Promise<boolean> {
  const removed = await tx<FigureColumns>('unit_figure').where({ unit_id: unitId, year, version }).delete();
  return removed > 0;
}

function toFigure(row: FigureColumns): StoredFigure {
  return {
    year: row.year,
    workers: row.workers,
    members: row.members,
    femaleMembers: row.female_members,
    grassrootsUnits: row.grassroots_units,
    grading: row.grading,
    note: row.note,
    version: row.version,
  };
}

function columnsOf(figure: UnitFigure) {
  return {
    workers: figure.workers,
    members: figure.members,
    female_members: figure.femaleMembers,
    grassroots_units: figure.grassrootsUnits,
    grading: figure.grading,
    note: figure.note,
  };
}
