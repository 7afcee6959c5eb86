import { inventFigures, sampleHeadcounts, type SampleFigure } from './inventFigures.ts';
import { inventTree, type SampleTree } from './inventTree.ts';
import { sampleIds } from './sampleIds.ts';
import { sampleSize, type SampleSize } from './sampleSize.ts';
import { SeededRandom } from './seededRandom.ts';

/** The units of a sample office with all that is said of them, and how many people each had. */
export interface SampleUnits {
  tree: SampleTree;
  figures: SampleFigure[];
  /** People on 27/12/2024, in the order of the tree's workplaces. */
  headcounts: number[];
}

/** The day the sample's clerk began with the product and entered what had been. */
export const RECORDED_FROM = new Date('2026-01-05T01:00:00.000Z');

/** The units of a sample alone, as large as a scale says. */
export function inventUnits({ scale, seed }: { scale: number; seed: string }): SampleUnits {
  const random = new SeededRandom(seed);
  return unitsOf(sampleSize(scale), random, sampleIds(random.stream('ids'), RECORDED_FROM));
}

/** The units of a sample whose other parts draw from the same seed. */
export function unitsOf(size: SampleSize, random: SeededRandom, newId: () => string): SampleUnits {
  const tree = inventTree(size, random.stream('tree'), newId);
  const headcounts = sampleHeadcounts(tree, size, random.stream('headcounts'));
  return { tree, headcounts, figures: inventFigures(tree, { size, headcounts, random: random.stream('figures') }) };
}
