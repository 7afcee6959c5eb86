import { useNavigate } from 'react-router';
import { useApi } from '../api/ApiContext.ts';
import { useTellFailure } from '../shared/useTellFailure.ts';
import { useWrite } from '../shared/useWrite.ts';
import { useYear } from '../shell/YearContext.tsx';

/** State of the navigation that opens a draft for the first time: its name is the first thing to type. */
export const JUST_STARTED = 'JUST_STARTED';

/** Starts an empty draft in the chosen year and opens it. */
export function useStartDraft() {
  const api = useApi();
  const navigate = useNavigate();
  const tell = useTellFailure();
  const { year } = useYear();
  return useWrite(() => api.awards.startDraft.mutate({ title: '', year }), {
    onSuccess: ({ id }) => void navigate(`/awards/${id}`, { state: JUST_STARTED }),
    onError: tell,
  });
}
