import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { AWARDS_KEY, decisionView } from '../../api/awardsQueries.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { SAVE_KEY } from '../../api/queryClient.ts';
import { useSingleFlight } from '../../shared/useSingleFlight.ts';

interface UndoOptions {
  decisionId: string;
  /** Writes what is being typed, so that undo takes back the newest step. */
  flush: () => Promise<boolean>;
  /** Shows what the database holds afterwards. */
  reload: () => Promise<void>;
}

/** "Hoàn tác": takes back the last step of a draft, whichever it was. */
export function useUndo({ decisionId, flush, reload }: UndoOptions) {
  const api = useApi();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  return useSingleFlight(
    useMutation({
      mutationKey: SAVE_KEY,
      mutationFn: async () => {
        await flush();
        // What was just written counts as seen; a step of somebody else does not.
        const { decision } = await queryClient.query({ ...decisionView(api, decisionId), staleTime: 0 });
        const answer = await api.awards.undo.mutate({ id: decisionId, contentVersion: decision.contentVersion });
        await reload();
        return answer;
      },
      onSuccess: ({ undone }) => void message.info(`Đã hoàn tác: ${undone}`),
      onError: (error) => void message.error(failureOf(error).message),
      onSettled: () => queryClient.invalidateQueries({ queryKey: AWARDS_KEY }),
    }),
  );
}
