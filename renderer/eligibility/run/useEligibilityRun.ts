import { useEffect, useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RunAsked } from '#core/eligibility/run.ts';
import { useApi } from '../../api/ApiContext.ts';
import { ELIGIBILITY_KEY } from '../../api/eligibilityQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { jobProgress } from '../../api/jobsQueries.ts';
import { useSingleFlight } from '../../shared/useSingleFlight.ts';

/** Where the result last seen lies, so that a clerk who looks elsewhere finds it again. */
const LAST_RUN = [...ELIGIBILITY_KEY, 'lastRun'] as const;

export type RunState =
  | { kind: 'IDLE' }
  | { kind: 'RUNNING'; done: number; total: number }
  | { kind: 'STOPPED' }
  | { kind: 'FAILED'; message: string };

/** Looks through everyone as a job, with progress and a way to stop; keeps the id of the last result of each year. */
export function useEligibilityRun(year: number) {
  const api = useApi();
  const queryClient = useQueryClient();
  const lastKey = [...LAST_RUN, year];
  const [jobId, setJobId] = useState<string | null>(null);
  const last = useQuery<string | null>({
    queryKey: lastKey,
    queryFn: () => null,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  const job = useQuery({ ...jobProgress(api, jobId ?? ''), enabled: jobId !== null });
  const start = useSingleFlight(
    useMutation({
      mutationFn: (asked: RunAsked) => api.eligibility.startRun.mutate(asked),
      onSuccess: (started) => setJobId(started.jobId),
    }),
  );
  const stop = useSingleFlight(
    useMutation({
      mutationFn: async () => {
        if (jobId !== null) await api.jobs.cancel.mutate({ jobId });
      },
    }),
  );

  const isDone = job.data?.state === 'DONE';
  useEffect(() => {
    if (isDone) queryClient.setQueryData(lastKey, jobId);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key is the year's, and a job is of one year
  }, [isDone, jobId, queryClient]);

  return {
    state: stateOf(),
    /** Id of the result to show; null while there is none. */
    runId: last.data ?? null,
    start: (asked: RunAsked) => {
      setJobId(null);
      start.mutate(asked);
    },
    stop: () => stop.mutate(),
  };

  function stateOf(): RunState {
    const error = start.error ?? job.error;
    if (error) return { kind: 'FAILED', message: failureOf(error).message };
    if (start.isPending) return { kind: 'RUNNING', done: 0, total: 0 };
    if (jobId === null || isDone) return { kind: 'IDLE' };
    const { state, done, total, refusal } = job.data ?? { state: 'RUNNING', done: 0, total: 0, refusal: null };
    if (state === 'CANCELLED') return { kind: 'STOPPED' };
    if (state === 'REFUSED') return { kind: 'FAILED', message: refusal?.message ?? 'Chưa xét được.' };
    return { kind: 'RUNNING', done, total };
  }
}
