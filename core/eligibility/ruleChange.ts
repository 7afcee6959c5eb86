import { z } from 'zod';
import { ruleInputSchema, rulesFor, type Asked, type EligibilityRule } from './eligibilityRule.ts';

/** What is about to be done to a rule, told before it is done. */
export const ruleChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('SWITCH'), isEnabled: z.boolean() }),
  z.strictObject({ kind: z.literal('SAVE'), rule: ruleInputSchema }),
  z.strictObject({ kind: z.literal('REMOVE') }),
]);
export type RuleChange = z.infer<typeof ruleChangeSchema>;

/**
 * The rules as they would read after a change. A shipped one is never changed: a row of the office stands in its place.
 *
 * @param ruleId null for a rule that is not kept yet
 */
export function rulesAfter(
  rules: readonly EligibilityRule[],
  ruleId: string | null,
  change: RuleChange,
): EligibilityRule[] {
  const before = rules.find(({ id }) => id === ruleId);
  const isOwn = before?.origin === 'OFFICE';
  const others = isOwn ? rules.filter(({ id }) => id !== ruleId) : [...rules];
  if (change.kind === 'REMOVE') return others;
  const input = change.kind === 'SAVE' ? change.rule : before && { ...before, isEnabled: change.isEnabled };
  if (!input) return others;
  const kept = { id: isOwn ? before.id : 'unsaved', sortOrder: before?.sortOrder ?? 0, version: before?.version ?? 1 };
  return [...others, { ...input, ...kept, origin: 'OFFICE' }];
}

/** Whether a nominee would be asked otherwise: another rule, another condition, or one that stops where it reminded. */
export function asksOtherwise(
  before: readonly EligibilityRule[],
  after: readonly EligibilityRule[],
  asked: Asked,
): boolean {
  return asking(before, asked) !== asking(after, asked);
}

/** What decides a verdict on a nominee; words, basis and mark of a rule do not. */
function asking(rules: readonly EligibilityRule[], asked: Asked): string {
  return rulesFor(rules, asked)
    .map(({ code, severity, condition }) => `${code} ${severity} ${JSON.stringify(condition)}`)
    .sort()
    .join('\n');
}
