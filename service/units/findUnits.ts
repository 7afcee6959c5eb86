import type { IsoDate } from '#core/dates/isoDate.ts';
import { allSuccessorsOf } from '#core/units/succession.ts';
import type { UnitOnDate } from '#core/units/unit.ts';
import { covers, nameOn } from '#core/units/unitTree.ts';
import type { Queryable } from '#db/client.ts';
import { listSuccessions } from '#db/units/eventStore.ts';
import { readForest } from '#db/units/forestStore.ts';
import { searchFormerNames, searchUnits } from '#db/units/unitStore.ts';

interface UnitsWanted {
  text: string;
  /** The day whose names and tree are wanted. */
  on: IsoDate;
  limit: number;
}

/**
 * Units for a picker: first those that bear the name on the day, then those that bore it before. One that had
 * ended comes with the units its history led into, which can be chosen in its place.
 */
export async function findUnits(db: Queryable, wanted: UnitsWanted): Promise<UnitOnDate[]> {
  const living = await searchUnits(db, wanted);
  if (wanted.text.trim() === '' || living.length === wanted.limit) return living;
  const former = await searchFormerNames(db, { ...wanted, limit: wanted.limit - living.length });
  const shown = new Set(living.map(({ id }) => id));
  const others = former.filter(({ id }) => !shown.has(id));
  return [
    ...living,
    ...(others.some(({ hasEnded }) => hasEnded) ? await withSuccessors(db, others, wanted.on) : others),
  ];
}

async function withSuccessors(db: Queryable, units: readonly UnitOnDate[], on: IsoDate): Promise<UnitOnDate[]> {
  const forest = await readForest(db);
  const events = await listSuccessions(db);
  const isThere = (id: string) => {
    const unit = forest.get(id);
    return unit !== undefined && covers(unit, on);
  };
  return units.map((unit) => {
    if (!unit.hasEnded) return unit;
    const successors = allSuccessorsOf(unit.id, events).filter(({ unitId }) => isThere(unitId));
    return {
      ...unit,
      successors: successors.flatMap(({ unitId: id }) => {
        const successor = forest.get(id);
        return successor ? [{ id, name: nameOn(successor, on).name }] : [];
      }),
    };
  });
}
