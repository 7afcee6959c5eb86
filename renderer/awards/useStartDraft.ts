import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import { AWARDS_KEY } from '../api/awardsQueries.ts';
import { useApi } from '../api/ApiContext.ts';
import { failureOf } from '../api/failure.ts';
import { useSingleFlight } from '../shared/useSingleFlight.ts';
import { useYear } from '../shell/YearContext.tsx';

/** State of the navigation that opens a draft for the first time: its name is the first thing to type. */
export const JUST_STARTED = 'JUST_STARTED';

/** Starts an empty draft in the chosen year and opens it. */
export function useStartDraft() {
  const api = useApi();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { year } = useYear();
  return useSingleFlight(
    useMutation({
      mutationFn: () => api.awards.startDraft.mutate({ title: '', year }),
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries({ queryKey: AWARDS_KEY });
        await navigate(`/awards/${id}`, { state: JUST_STARTED });
      },
      onError: (error) => void message.error(failureOf(error).message),
    }),
  );
}
