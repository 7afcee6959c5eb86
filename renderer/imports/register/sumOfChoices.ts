import type { RegisterCounts } from '#core/imports/personPlan.ts';
import type { Choices } from './useRegisterReading.ts';

/** What a commit would do. */
export interface RegisterSum {
  add: number;
  update: number;
}

/** Proposals and the user's choices against them; each choice knows what was proposed for its row. */
export function sumOfChoices(counts: RegisterCounts, choices: Choices): RegisterSum {
  const sum = { add: counts.add, update: counts.update };
  for (const { action, proposed } of choices.values()) {
    if (proposed === 'ADD') sum.add--;
    if (proposed === 'UPDATE') sum.update--;
    if (action === 'ADD') sum.add++;
    if (action === 'UPDATE') sum.update++;
  }
  return sum;
}
