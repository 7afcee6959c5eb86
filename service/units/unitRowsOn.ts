import { yearOf, type IsoDate } from '#core/dates/isoDate.ts';
import type { UnitForest } from '#core/units/unitHistory.ts';
import type { UnitKind } from '#core/units/unitKind.ts';
import { totalUnits, unitRows, type UnitRow, type UnitTotals } from '#core/units/unitRows.ts';
import type { Queryable } from '#db/client.ts';
import { headcountsOf, statedYearBefore } from '#db/units/figureStore.ts';
import { readForest, readSortKeys } from '#db/units/forestStore.ts';
import { listUnitKinds } from '#db/units/kindStore.ts';

/** Which year's figures stand beside the units. */
export interface ShownFigures {
  year: number;
  /** Where no unit stated any for that year, the last one before with figures; null for none, or where there are some. */
  earlierYear: number | null;
}

/** The tree of a day with the headcounts of that day's year. */
export interface UnitTreeView {
  rows: UnitRow[];
  totals: UnitTotals;
  figures: ShownFigures;
}

interface TreeAsked {
  on: IsoDate;
  /** Also what had ended before the day, where it last stood. */
  includeEnded: boolean;
}

/** The rows of a day with what they were worked out of. */
export interface RowsOn {
  rows: UnitRow[];
  figures: ShownFigures;
  kinds: UnitKind[];
  forest: UnitForest;
  /** Places of names in the Vietnamese alphabet, by the id of the name. */
  sortKeys: ReadonlyMap<string, string>;
}

/** Everything that stood on the day, from the top down. */
export async function readTree(db: Queryable, asked: TreeAsked): Promise<UnitTreeView> {
  const { rows, kinds, figures } = await rowsOn(db, asked);
  return { rows, totals: totalUnits(rows, kinds, asked.on), figures };
}

/** One look at the forest, drawn as rows. */
export async function rowsOn(db: Queryable, { on, includeEnded }: TreeAsked): Promise<RowsOn> {
  const kinds = await listUnitKinds(db);
  const year = yearOf(on);
  const stated = await headcountsOf(db, year);
  const earlierYear = stated.size === 0 ? await statedYearBefore(db, year) : null;
  const [forest, sortKeys] = [await readForest(db), await readSortKeys(db)];
  const rows = unitRows(forest, { on, kinds, sortKeys, figures: stated, includeEnded });
  return { rows, figures: { year, earlierYear }, kinds, forest, sortKeys };
}
