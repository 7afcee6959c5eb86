import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { SAVE_KEY } from '../../api/queryClient.ts';
import { useSingleFlight } from '../../shared/useSingleFlight.ts';

/** Takes a whole import out again, and says why when that cannot be. */
export function useUndoImport() {
  const api = useApi();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  return useSingleFlight(
    useMutation({
      mutationKey: SAVE_KEY,
      mutationFn: (id: string) => api.imports.undo.mutate({ id }),
      onSuccess: () => void message.info('Đã hoàn tác lần nhập.'),
      onError: (error) => void message.error({ content: failureOf(error).message, duration: 12 }),
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
}
