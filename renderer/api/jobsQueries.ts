import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';

const WATCH_EVERY = 300;

/** Progress of long work, asked for until it ends. */
export const jobProgress = (api: Api, jobId: string) =>
  queryOptions({
    queryKey: ['jobs', jobId],
    queryFn: () => api.jobs.get.query({ jobId }),
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'RUNNING' ? false : WATCH_EVERY),
    refetchIntervalInBackground: true,
    gcTime: 0,
  });
