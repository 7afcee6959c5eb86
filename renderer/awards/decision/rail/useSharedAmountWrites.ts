import { useApi } from '../../../api/ApiContext.ts';
import { useWrite } from '../../../shared/useWrite.ts';
import { useDecision } from '../DecisionContext.ts';

/** Everything that can be written about sums which several lines share. */
export function useSharedAmountWrites() {
  const api = useApi();
  const { id } = useDecision().decision;

  const setSharedAmount = useWrite((sum: { lineIds: string[]; amount: number }) =>
    api.awards.setSharedAmount.mutate({ id, ...sum }),
  );
  const changeSharedAmount = useWrite((sum: { sharedAmountId: string; amount: number }) =>
    api.awards.changeSharedAmount.mutate({ id, ...sum }),
  );
  const splitSharedAmount = useWrite((sharedAmountId: string) =>
    api.awards.splitSharedAmount.mutate({ id, sharedAmountId }),
  );
  return { setSharedAmount, changeSharedAmount, splitSharedAmount };
}
