/** A scale fitted to the data: hundredths, with marks at round points. */
export interface RankingAxis {
  from: number;
  to: number;
  marks: number[];
}

/** Distances between marks, in hundredths, that read easily. */
const STEPS = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];
const MOST_INTERVALS = 5;

/**
 * The axis of a ranking. It does not begin at zero: leaders lie within a few points of each other, and dots,
 * unlike bars, do not lie about that.
 *
 * @param values every score shown, in hundredths; at least one
 */
export function rankingAxis(values: readonly number[]): RankingAxis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const edges = (step: number) => {
    const to = Math.ceil(high / step) * step;
    const from = Math.floor(low / step) * step;
    // Where all scores are one and lie on a mark, the axis still needs a length.
    return from < to ? { from, to } : { from: Math.max(0, from - step), to: from === 0 ? step : to };
  };
  const fits = (step: number) => {
    const { from, to } = edges(step);
    return (to - from) / step <= MOST_INTERVALS;
  };
  const step = STEPS.find(fits) ?? high;
  const { from, to } = edges(step);
  return { from, to, marks: Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => from + at * step) };
}

/** Where a value stands on the axis, in percent of its length. */
export function placeOn({ from, to }: RankingAxis, value: number): number {
  return ((value - from) / (to - from)) * 100;
}
