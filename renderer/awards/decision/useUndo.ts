import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { decisionView } from '../../api/awardsQueries.ts';
import { useApi } from '../../api/ApiContext.ts';
import { useTellFailure } from '../../shared/useTellFailure.ts';
import { useWrite } from '../../shared/useWrite.ts';

/** "Hoàn tác": takes back the last step of a draft, whichever it was. What is being typed must be written before. */
export function useUndo(decisionId: string) {
  const api = useApi();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const tell = useTellFailure();
  return useWrite(
    async () => {
      // What was just written counts as seen; a step of somebody else does not.
      const { decision } = await queryClient.query({ ...decisionView(api, decisionId), staleTime: 0 });
      return api.awards.undo.mutate({ id: decisionId, contentVersion: decision.contentVersion });
    },
    {
      onSuccess: ({ undone }) => void message.info(`Đã hoàn tác: ${undone}`),
      onError: tell,
    },
  );
}
