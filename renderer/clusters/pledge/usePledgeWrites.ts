import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { PledgeTargetInput } from '#core/clusters/pledge.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { PLEDGES_KEY, type PledgeTarget } from '../../api/pledgesQueries.ts';
import { SAVE_KEY } from '../../api/queryClient.ts';
import { useSingleFlight } from '../../shared/useSingleFlight.ts';

/** What can be done with the targets of a draft. */
export function useTargetWrites(pledgeId: string) {
  const api = useApi();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: PLEDGES_KEY });
  const onError = (error: unknown) => void message.error(failureOf(error).message);
  const options = { mutationKey: SAVE_KEY, onSettled };
  const add = useMutation({
    ...options,
    mutationFn: (targets: PledgeTargetInput[]) => api.pledges.addTargets.mutate({ pledgeId, targets }),
  });
  const save = useMutation({
    ...options,
    mutationFn: ({ id, version, target }: { id: string; version: number; target: PledgeTargetInput }) =>
      api.pledges.saveTarget.mutate({ pledgeId, id, version, target }),
  });
  const remove = useMutation({
    ...options,
    onError,
    mutationFn: ({ id, version }: PledgeTarget) => api.pledges.removeTarget.mutate({ pledgeId, id, version }),
  });
  const arrange = useMutation({
    ...options,
    onError,
    mutationFn: (order: { seen: string[]; ids: string[] }) => api.pledges.arrangeTargets.mutate({ pledgeId, ...order }),
  });
  return {
    add: useSingleFlight(add),
    save: useSingleFlight(save),
    remove: useSingleFlight(remove),
    arrange: useSingleFlight(arrange),
  };
}
