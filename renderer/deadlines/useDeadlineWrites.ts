import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { DeadlineInput, StepInput } from '#core/deadlines/deadline.ts';
import { useApi } from '../api/ApiContext.ts';
import { CLUSTERS_KEY } from '../api/clustersQueries.ts';
import { DEADLINES_KEY } from '../api/deadlinesQueries.ts';
import { SAVE_KEY } from '../api/queryClient.ts';
import { useSingleFlight } from '../shared/useSingleFlight.ts';

interface SeenRow {
  id: string;
  version: number;
}

/** Everything that can be written about deadlines; a cluster's step shows on its year too. */
export function useDeadlineWrites() {
  const api = useApi();
  const queryClient = useQueryClient();
  const settle = {
    mutationKey: SAVE_KEY,
    onSettled: () =>
      Promise.all([DEADLINES_KEY, CLUSTERS_KEY].map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  };
  return {
    add: useSingleFlight(
      useMutation({ ...settle, mutationFn: (deadline: DeadlineInput) => api.deadlines.add.mutate(deadline) }),
    ),
    takeProposals: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { year: number; keys: string[] }) => api.deadlines.takeProposals.mutate(input),
      }),
    ),
    save: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: SeenRow & { deadline: DeadlineInput }) => api.deadlines.save.mutate(input),
      }),
    ),
    saveStep: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: SeenRow & { step: StepInput }) => api.deadlines.saveStep.mutate(input),
      }),
    ),
    setDone: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: SeenRow & { doneOn: IsoDate | null }) => api.deadlines.setDone.mutate(input),
      }),
    ),
    remove: useSingleFlight(
      useMutation({ ...settle, mutationFn: (input: SeenRow) => api.deadlines.remove.mutate(input) }),
    ),
  };
}
