import type { ScoreResult } from './computeScore.ts';
import { gradeOf, type Grade, type Hindrances } from './gradeOf.ts';
import { roundedQuotient } from './roundedQuotient.ts';
import type { ScorePeriod } from './scoreEntries.ts';
import type { ScoreTemplate } from './scoreTemplate.ts';

/** The periods a template is filled in for. */
export function periodsOf({ halves }: ScoreTemplate): readonly ScorePeriod[] {
  return halves === null ? ['YEAR'] : ['FIRST_HALF', 'SECOND_HALF'];
}

/**
 * The points of a year from its halves, e.g. (90 + 2 × 96) / 3 = 94. Rounded to hundredths, halves up, so it always
 * lies between the two.
 */
export function yearPoints(
  { first, second }: { first: number; second: number },
  weights: { first: number; second: number },
): number {
  const sum = BigInt(first) * BigInt(weights.first) + BigInt(second) * BigInt(weights.second);
  return roundedQuotient(sum, BigInt(weights.first + weights.second));
}

/** What one part of a year's sheets comes to. */
export interface YearScore extends Grade, Hindrances {
  total: number;
}

/**
 * The year of one part, once every period of the template has been scored; null before. What knocks a sheet out,
 * bars it or holds its grade in one half does so for the year.
 */
export function yearScore(
  template: ScoreTemplate,
  results: Partial<Record<ScorePeriod, ScoreResult>>,
): YearScore | null {
  const scored = periodsOf(template).flatMap((period) => results[period] ?? []);
  const [first, second] = scored;
  if (!first || scored.length < periodsOf(template).length) return null;
  const total =
    template.halves === null || !second
      ? first.total
      : yearPoints({ first: first.total, second: second.total }, template.halves);
  const hindrances = {
    isKnockedOut: scored.some(({ isKnockedOut }) => isKnockedOut),
    isBarred: scored.some(({ isBarred }) => isBarred),
    isHeld: scored.some(({ isHeld }) => isHeld),
  };
  return { total, ...hindrances, ...gradeOf(template.gradeScale, total, hindrances) };
}
