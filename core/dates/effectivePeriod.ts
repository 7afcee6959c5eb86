import type { IsoDate } from './isoDate.ts';

/** A stretch of days, both ends included; `effectiveTo` null means still in force. */
export interface EffectivePeriod {
  effectiveFrom: IsoDate;
  effectiveTo: IsoDate | null;
}

/** Whether the period covers the day. */
export function isEffectiveOn(period: EffectivePeriod, date: IsoDate): boolean {
  if (date < period.effectiveFrom) return false;
  return period.effectiveTo === null || date <= period.effectiveTo;
}

/** Whether two periods share a day. */
export function periodsOverlap(first: EffectivePeriod, second: EffectivePeriod): boolean {
  const firstEndsBefore = first.effectiveTo !== null && first.effectiveTo < second.effectiveFrom;
  const secondEndsBefore = second.effectiveTo !== null && second.effectiveTo < first.effectiveFrom;
  return !firstEndsBefore && !secondEndsBefore;
}
