import { useEffect, useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RunAsked } from '#core/eligibility/run.ts';
import { useApi } from '../../api/ApiContext.ts';
import { lastRun } from '../../api/eligibilityQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { jobProgress } from '../../api/jobsQueries.ts';
import { useSingleFlight } from '../../shared/useSingleFlight.ts';

export type RunState =
  | { kind: 'IDLE' }
  | { kind: 'RUNNING'; done: number; total: number }
  | { kind: 'STOPPED' }
  | { kind: 'FAILED'; message: string };

/** Looks through everyone as a job, with progress and a way to stop; the last result of the year is shown until there is a newer one. */
export function useEligibilityRun(year: number) {
  const api = useApi();
  const queryClient = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const last = useQuery(lastRun(api, year));
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
    if (isDone) void queryClient.invalidateQueries({ queryKey: lastRun(api, year).queryKey });
  }, [isDone, jobId, queryClient, api, year]);

  return {
    state: stateOf(),
    /** The result to show; null where nobody asked yet, undefined until that is known. */
    last: last.data,
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
