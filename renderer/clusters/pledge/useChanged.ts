import type { QueryClient } from '@tanstack/react-query';
import { CLUSTERS_KEY } from '../../api/clustersQueries.ts';
import { DEADLINES_KEY } from '../../api/deadlinesQueries.ts';
import { PLEDGES_KEY } from '../../api/pledgesQueries.ts';

/** Asks anew for what a pledge that came, went or was signed has changed: the year's next step and what is due too. */
export function useChanged(queryClient: QueryClient) {
  return async () => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: PLEDGES_KEY }),
      queryClient.invalidateQueries({ queryKey: CLUSTERS_KEY }),
      queryClient.invalidateQueries({ queryKey: DEADLINES_KEY }),
    ]);
  };
}
