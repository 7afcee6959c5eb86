import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/ApiContext.ts';
import { PLEDGES_KEY, type ResultToSave } from '../../api/pledgesQueries.ts';
import { SAVE_KEY } from '../../api/queryClient.ts';
import { useSingleFlight } from '../../shared/useSingleFlight.ts';

/** Writes figures on a click, not while they are typed: see `useResultsGrid` for those. */
export function useSaveFigures(pledgeId: string) {
  const api = useApi();
  const queryClient = useQueryClient();
  return useSingleFlight(
    useMutation({
      mutationKey: SAVE_KEY,
      scope: { id: `results-${pledgeId}` },
      mutationFn: (results: ResultToSave[]) => api.pledges.saveResults.mutate({ pledgeId, results }),
      onSettled: () => queryClient.invalidateQueries({ queryKey: PLEDGES_KEY }),
    }),
  );
}
