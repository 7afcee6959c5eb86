import type { AddedFigure } from '#core/imports/keptImport.ts';
import type { Queryable, Tx } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { figureKey, figuresOf, type StoredFigure } from '../units/figureStore.ts';

/** Figures of one year whose blanks an import filled, as they stood before. */
export interface FilledFigure {
  unitId: string;
  before: StoredFigure;
}

/** How many of these figures were changed or removed since the import wrote them. */
export async function changedFigures(
  db: Queryable,
  added: readonly AddedFigure[],
  filled: readonly FilledFigure[],
): Promise<number> {
  const written = [
    ...added,
    ...filled.map(({ unitId, before: { year, version } }) => ({ unitId, year, version: version + 1 })),
  ];
  const kept = await figuresOf(db, [...new Set(written.map(({ unitId }) => unitId))]);
  return written.filter(({ unitId, year, version }) => kept.get(figureKey(unitId, year))?.version !== version).length;
}

/** How many figures the units an import made have beside those it added: removing the units would remove them too. */
export async function otherFigures(db: Queryable, importId: string, added: readonly AddedFigure[]): Promise<number> {
  const own = new Set(added.map(({ unitId, year }) => figureKey(unitId, year)));
  const units = db('unit').where('import_id', importId).select('id');
  const rows: { unit_id: string; year: number }[] = await db('unit_figure')
    .whereIn('unit_id', units)
    .select('unit_id', 'year');
  return rows.filter((row) => !own.has(figureKey(row.unit_id, row.year))).length;
}

export async function deleteFigures(tx: Tx, added: readonly AddedFigure[]): Promise<void> {
  for (const year of new Set(added.map((figure) => figure.year))) {
    const unitIds = added.filter((figure) => figure.year === year).map(({ unitId }) => unitId);
    for (const some of idChunks(unitIds)) {
      await tx('unit_figure').where({ year }).whereIn('unit_id', some).delete();
    }
  }
}
