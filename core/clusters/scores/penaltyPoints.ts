import type { Penalty } from './scoreTemplate.ts';

/**
 * What a penalty takes away, hundredths, not negative.
 *
 * @param count times it happened, or days late
 */
export function penaltyPoints({ rule }: Penalty, count: number): number {
  if (rule.type === 'EACH') return rule.points * count;
  const reached = rule.steps.filter(({ from }) => count >= from).toSorted((a, b) => b.from - a.from);
  return reached[0]?.points ?? 0;
}
