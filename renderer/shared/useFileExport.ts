import { useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.ts';
import { failureOf } from '../api/failure.ts';
import { jobProgress } from '../api/jobsQueries.ts';
import { useHost } from '../host/HostContext.ts';
import { useSingleFlight } from './useSingleFlight.ts';

/** Where an export is: writing, ready to be kept, kept, stopped or refused. */
export type ExportState =
  | { kind: 'NONE' }
  | { kind: 'RUNNING'; done: number; total: number }
  | { kind: 'READY'; name: string }
  | { kind: 'SAVED'; name: string }
  | { kind: 'STOPPED' }
  | { kind: 'FAILED'; message: string };

/**
 * Writes a file as a job, then hands it to the user through the host.
 *
 * @param begin starts the job
 */
export function useFileExport(begin: () => Promise<{ jobId: string }>) {
  const api = useApi();
  const host = useHost();
  const [jobId, setJobId] = useState<string | null>(null);
  const job = useQuery({ ...jobProgress(api, jobId ?? ''), enabled: jobId !== null });

  const start = useSingleFlight(
    useMutation({
      mutationFn: begin,
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
  const save = useSingleFlight(
    useMutation({
      mutationFn: async ({ fileToken, suggestedName }: { fileToken: string; suggestedName: string }) =>
        host.saveFile(fileToken, suggestedName),
    }),
  );

  const result = jobId === null ? null : (job.data?.result ?? null);
  return {
    state: stateOf(),
    start: () => {
      save.reset();
      setJobId(null);
      start.mutate();
    },
    stop: () => stop.mutate(),
    save: () => {
      if (result) save.mutate(result);
    },
    dismiss: () => {
      save.reset();
      start.reset();
      setJobId(null);
    },
  };

  function stateOf(): ExportState {
    const error = start.error ?? job.error ?? save.error;
    if (error) return { kind: 'FAILED', message: failureOf(error).message };
    if (start.isPending) return { kind: 'RUNNING', done: 0, total: 0 };
    if (jobId === null) return { kind: 'NONE' };
    const { state, done, total, refusal } = job.data ?? { state: 'RUNNING', done: 0, total: 0, refusal: null };
    if (state === 'RUNNING') return { kind: 'RUNNING', done, total };
    if (state === 'CANCELLED') return { kind: 'STOPPED' };
    if (state === 'REFUSED') return { kind: 'FAILED', message: refusal?.message ?? 'Chưa ghi được tệp.' };
    if (save.data?.saved) return { kind: 'SAVED', name: save.data.name };
    return { kind: 'READY', name: result?.suggestedName ?? '' };
  }
}
