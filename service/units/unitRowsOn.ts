import { yearOf, type IsoDate } from '#core/dates/isoDate.ts';
import type { UnitKind } from '#core/units/unitKind.ts';
import { totalUnits, unitRows, type UnitRow, type UnitTotals } from '#core/units/unitRows.ts';
import type { Queryable } from '#db/client.ts';
import { headcountsOf } from '#db/units/figureStore.ts';
import { listUnitKinds, readForest } from '#db/units/forestStore.ts';

/** The tree of a day with the headcounts of that day's year. */
export interface UnitTreeView {
  rows: UnitRow[];
  totals: UnitTotals;
}

interface TreeAsked {
  on: IsoDate;
  /** Also what had ended before the day, where it last stood. */
  includeEnded: boolean;
}

/** Everything that stood on the day, from the top down. */
export async function readTree(db: Queryable, asked: TreeAsked): Promise<UnitTreeView> {
  const { rows, kinds } = await rowsOn(db, asked);
  return { rows, totals: totalUnits(rows, kinds, asked.on) };
}

export async function rowsOn(
  db: Queryable,
  { on, includeEnded }: TreeAsked,
): Promise<{ rows: UnitRow[]; kinds: UnitKind[] }> {
  const kinds = await listUnitKinds(db);
  const figures = await headcountsOf(db, yearOf(on));
  return { rows: unitRows(await readForest(db), { on, kinds, figures, includeEnded }), kinds };
}
