import type { IsoDate } from '#core/dates/isoDate.ts';
import type { UnitFigure } from '#core/units/unitFigure.ts';
import { covers, parentOn } from '#core/units/unitTree.ts';
import type { SampleTree } from './inventTree.ts';
import { scaledCount, shareOut, type SampleSize } from './sampleSize.ts';
import type { SeededRandom } from './seededRandom.ts';
import { WORKPLACE_FACTS } from './workplaces.ts';

/** One year's figures of one unit. */
export interface SampleFigure {
  unitId: string;
  figure: UnitFigure;
}

/** What the office reported at the end of 2023: 22.595 (report 34/BC-LĐLĐ). */
const PEOPLE_OF_2023 = 22_595;
/** Three superior unions were graded best in 2024, all of them at least well. */
const BEST_SUPERIORS = 3;
const SMALLEST_UNION = 5;

/** Shares the people of 27/12/2024 out over the workplaces, exactly. */
export function sampleHeadcounts({ workplaces }: SampleTree, size: SampleSize, random: SeededRandom): number[] {
  const weights = workplaces.map(({ sort }) => WORKPLACE_FACTS[sort].weight * random.int(65, 150));
  return shareOut(size.people, weights, SMALLEST_UNION);
}

/**
 * Figures of 2023 to 2025. Only grassroots unions state how many they are: what stands above them
 * is the sum of those below, on any date.
 */
export function inventFigures(
  tree: SampleTree,
  { size, headcounts, random }: { size: SampleSize; headcounts: readonly number[]; random: SeededRandom },
): SampleFigure[] {
  const women = new Map(tree.workplaces.map(({ unitId, sort }) => [unitId, WORKPLACE_FACTS[sort].womenPercent]));
  const of2024 = new Map(tree.workplaces.map(({ unitId }, index) => [unitId, headcounts[index] ?? SMALLEST_UNION]));
  const lastYear = unitsOn(tree, '2023-12-31');
  const counts2023 = shareOut(
    Math.max(scaledCount(PEOPLE_OF_2023, size), SMALLEST_UNION * lastYear.length),
    lastYear.map((unitId) => of2024.get(unitId) ?? 20),
    SMALLEST_UNION,
  );
  const byYear: [year: number, counts: ReadonlyMap<string, number>][] = [
    [2023, new Map(lastYear.map((unitId, index) => [unitId, counts2023[index] ?? SMALLEST_UNION]))],
    [2024, of2024],
    [2025, new Map(unitsOn(tree, '2025-12-31').map((unitId) => [unitId, drifted(of2024.get(unitId) ?? 20, random)]))],
  ];
  return byYear.flatMap(([year, counts]) => [
    ...[...counts].map(([unitId, members]) => ({
      unitId,
      figure: {
        year,
        workers: members,
        members,
        femaleMembers: Math.round((members * (women.get(unitId) ?? 50)) / 100),
        grassrootsUnits: null,
        grading: random.weighted([
          ['HTXSNV', 18],
          ['HTTNV', 70],
          ['HTNV', 12],
        ]),
        note: '',
      },
    })),
    ...superiorFigures(tree, year),
  ]);
}

function superiorFigures(tree: SampleTree, year: number): SampleFigure[] {
  const day = `${year}-12-31`;
  const below = new Map<string, number>();
  for (const unitId of unitsOn(tree, day)) {
    const unit = tree.forest.get(unitId);
    const parentId = unit ? parentOn(unit, day) : null;
    if (parentId !== null) below.set(parentId, (below.get(parentId) ?? 0) + 1);
  }
  return [...below]
    .filter(([unitId]) => unitId !== tree.provinceId)
    .map(([unitId, grassrootsUnits], index) => ({
      unitId,
      figure: {
        year,
        workers: null,
        members: null,
        femaleMembers: null,
        grassrootsUnits,
        grading: index < BEST_SUPERIORS ? 'HTXSNV' : 'HTTNV',
        note: '',
      },
    }));
}

/** Grassroots unions that were there on the day. */
function unitsOn({ forest }: SampleTree, day: IsoDate): string[] {
  return [...forest.values()]
    .filter((unit) => covers(unit, day) && unit.names.some((name) => name.kind === 'CDCS' && covers(name, day)))
    .map(({ id }) => id);
}

function drifted(count: number, random: SeededRandom): number {
  return Math.max(SMALLEST_UNION, Math.round((count * random.int(95, 104)) / 100));
}
