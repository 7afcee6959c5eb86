import type { PledgeTargetInput } from '#core/clusters/pledge.ts';
import { useApi } from '../../api/ApiContext.ts';
import type { PledgeTarget } from '../../api/pledgesQueries.ts';
import { useWrite, type Seen } from '../../shared/useWrite.ts';

/** What can be done with the targets of a draft. */
export function useTargetWrites(pledgeId: string) {
  const api = useApi();
  return {
    add: useWrite((targets: PledgeTargetInput[]) => api.pledges.addTargets.mutate({ pledgeId, targets })),
    save: useWrite((input: Seen & { target: PledgeTargetInput }) =>
      api.pledges.saveTarget.mutate({ pledgeId, ...input }),
    ),
    remove: useWrite(({ id, version }: PledgeTarget) => api.pledges.removeTarget.mutate({ pledgeId, id, version })),
    arrange: useWrite((order: { seen: string[]; ids: string[] }) =>
      api.pledges.arrangeTargets.mutate({ pledgeId, ...order }),
    ),
  };
}
