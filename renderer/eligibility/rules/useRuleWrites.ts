import type { RuleInput } from '#core/eligibility/eligibilityRule.ts';
import { useApi } from '../../api/ApiContext.ts';
import { useWrite, type Seen } from '../../shared/useWrite.ts';

/** Everything that can be written to the rules. */
export function useRuleWrites() {
  const api = useApi();
  return {
    save: useWrite((input: { id: string | null; version: number; rule: RuleInput }) =>
      api.eligibility.saveRule.mutate(input),
    ),
    switchRule: useWrite((input: Seen & { isEnabled: boolean }) => api.eligibility.switchRule.mutate(input)),
    remove: useWrite((input: Seen) => api.eligibility.removeRule.mutate(input)),
  };
}
