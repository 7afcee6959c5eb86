import { roundedQuotient } from './roundedQuotient.ts';
import type { ScoreEntry } from './scoreEntries.ts';
import type { Criterion, OverPlan } from './scoreTemplate.ts';

export const ENTRY_PROBLEMS = ['MISSING', 'ABOVE_MAX', 'UNKNOWN_GRADE'] as const;
export type EntryProblem = (typeof ENTRY_PROBLEMS)[number];

export interface CriterionPoints {
  /** Hundredths, never above the maximum; null while nothing was put in that gives points. */
  points: number | null;
  /** Hundredths above plan for this item, within its own cap. */
  overPlan: number;
  problem: EntryProblem | null;
}

/**
 * What an entry is worth under its criterion. Quotients are rounded to hundredths of a point, halves up.
 *
 * @param entry undefined where nothing was put in
 */
export function criterionPoints(
  { measure, max }: Criterion,
  entry: ScoreEntry | undefined,
  overPlan: OverPlan | null,
): CriterionPoints {
  switch (measure.type) {
    case 'POINTS':
      return givenPoints(entry?.points ?? null, max);
    case 'GRADES':
      return gradePoints(measure.grades, entry?.grade ?? '', max);
    case 'QUANTITY': {
      const { plan = null, actual = null } = entry ?? {};
      if (plan === null || actual === null) return MISSING;
      return quantityPoints({ plan, actual, inverse: measure.inverse }, max, overPlan);
    }
  }
}

const MISSING: CriterionPoints = { points: null, overPlan: 0, problem: 'MISSING' };

/** Points given by hand: what lies above the maximum counts as the maximum and is told. */
export function givenPoints(points: number | null, max: number): CriterionPoints {
  if (points === null) return MISSING;
  if (points > max) return { points: max, overPlan: 0, problem: 'ABOVE_MAX' };
  return { points, overPlan: 0, problem: null };
}

function gradePoints(grades: readonly { name: string; percent: number }[], grade: string, max: number) {
  if (grade === '') return MISSING;
  const found = grades.find(({ name }) => name === grade);
  if (!found) return { ...MISSING, problem: 'UNKNOWN_GRADE' as const };
  return { points: roundedQuotient(BigInt(max) * BigInt(found.percent), 100n), overPlan: 0, problem: null };
}

interface Quantity {
  plan: number;
  actual: number;
  /** Smaller is better. */
  inverse: boolean;
}

/** Thực hiện / kế hoạch × điểm chuẩn; "càng ít càng tốt" turns the quotient round. */
function quantityPoints({ plan, actual, inverse }: Quantity, max: number, overPlan: OverPlan | null): CriterionPoints {
  const reached = inverse ? plan : actual;
  const asked = inverse ? actual : plan;
  // Nothing was asked: nothing can be missed, nor surpassed. An inverse item with nothing left is surpassed wholly.
  if (asked === 0) {
    const isSurpassed = inverse && reached > 0;
    return { points: max, overPlan: isSurpassed && overPlan ? itemCap(max, overPlan) : 0, problem: null };
  }
  const points = reached >= asked ? max : roundedQuotient(BigInt(reached) * BigInt(max), BigInt(asked));
  return { points, overPlan: overPlan ? overPlanPoints(reached, asked, max, overPlan) : 0, problem: null };
}

/** Only full percents above plan count. */
function overPlanPoints(reached: number, asked: number, max: number, overPlan: OverPlan): number {
  if (reached <= asked) return 0;
  const fullPercents = (BigInt(reached) * 100n) / BigInt(asked) - 100n;
  const earned = roundedQuotient(fullPercents * BigInt(overPlan.perPercent) * BigInt(max), 100n);
  return Math.min(itemCap(max, overPlan), earned);
}

/** Cut, so that a cap is never passed. */
function itemCap(max: number, { itemCapPercent }: OverPlan): number {
  return Math.floor((max * itemCapPercent) / 100);
}
