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

/** It happened, or was late enough for a step: what a penalty bars from follows from this, never from its points. */
export function isBorne({ rule }: Penalty, count: number): boolean {
  return rule.type === 'EACH' ? count > 0 : rule.steps.some(({ from }) => count >= from);
}
