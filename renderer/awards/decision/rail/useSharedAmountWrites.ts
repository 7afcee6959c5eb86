import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AWARDS_KEY } from '../../../api/awardsQueries.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { SAVE_KEY } from '../../../api/queryClient.ts';
import { useSingleFlight } from '../../../shared/useSingleFlight.ts';
import { useDecision } from '../DecisionContext.ts';

/** Everything that can be written about sums which several lines share. */
export function useSharedAmountWrites() {
  const api = useApi();
  const queryClient = useQueryClient();
  const { id } = useDecision().decision;
  const settle = { mutationKey: SAVE_KEY, onSettled: () => queryClient.invalidateQueries({ queryKey: AWARDS_KEY }) };

  const setSharedAmount = useSingleFlight(
    useMutation({
      ...settle,
      mutationFn: (sum: { lineIds: string[]; amount: number }) => api.awards.setSharedAmount.mutate({ id, ...sum }),
    }),
  );
  const changeSharedAmount = useSingleFlight(
    useMutation({
      ...settle,
      mutationFn: (sum: { sharedAmountId: string; amount: number }) =>
        api.awards.changeSharedAmount.mutate({ id, ...sum }),
    }),
  );
  const splitSharedAmount = useSingleFlight(
    useMutation({
      ...settle,
      mutationFn: (sharedAmountId: string) => api.awards.splitSharedAmount.mutate({ id, sharedAmountId }),
    }),
  );
  return { setSharedAmount, changeSharedAmount, splitSharedAmount };
}
