import { unitIdentity, type UnitQuestion } from '#core/imports/unitQuestions.ts';

/** A listed unit as the units of recorded posts are compared with it. */
export function identityOf({ decision, text }: UnitQuestion): string {
  return decision.to === 'UNIT' ? unitIdentity(decision.unitId, '') : unitIdentity(null, text);
}
