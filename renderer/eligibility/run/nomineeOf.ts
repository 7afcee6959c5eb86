import type { Nominee } from '#core/eligibility/nominee.ts';
import type { RunAsked, RunRow } from '#core/eligibility/run.ts';

/** A row of a result as the rules are asked about it. */
export function nomineeOf(row: RunRow, { year, onDate }: RunAsked): Nominee {
  const { subject, personId, unitId, name, unitName, awardCode, awardKind } = row;
  return {
    subject,
    personId,
    unitId,
    name,
    unitName,
    awardCode,
    awardKind,
    theme: '',
    achievement: '',
    year,
    onDate,
  };
}
