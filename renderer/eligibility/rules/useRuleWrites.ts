import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RuleInput } from '#core/eligibility/eligibilityRule.ts';
import { useApi } from '../../api/ApiContext.ts';
import { ELIGIBILITY_KEY } from '../../api/eligibilityQueries.ts';
import { SAVE_KEY } from '../../api/queryClient.ts';
import { useSingleFlight } from '../../shared/useSingleFlight.ts';

/** Everything that can be written to the rules. */
export function useRuleWrites() {
  const api = useApi();
  const queryClient = useQueryClient();
  const settle = {
    mutationKey: SAVE_KEY,
    // Results of runs stay as they were found.
    onSettled: () => queryClient.invalidateQueries({ queryKey: [...ELIGIBILITY_KEY, 'rules'] }),
  };
  return {
    save: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { id: string | null; version: number; rule: RuleInput }) =>
          api.eligibility.saveRule.mutate(input),
      }),
    ),
    switchRule: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { id: string; version: number; isEnabled: boolean }) =>
          api.eligibility.switchRule.mutate(input),
      }),
    ),
    remove: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { id: string; version: number }) => api.eligibility.removeRule.mutate(input),
      }),
    ),
  };
}
