import { QueryClient } from '@tanstack/react-query';

/** Key of every mutation that writes the user's work; the top line reports on them. */
export const SAVE_KEY = ['save'] as const;

/**
 * The cache of answers. The back end is on this machine and has one writer: an answer
 * stays true until a mutation of ours invalidates it, and a refusal will not
 * change by asking again.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: false, refetchOnWindowFocus: true, networkMode: 'always' },
      // Kept for the day, so that "Đã tự lưu 09:42" does not vanish while the clerk reads.
      mutations: { retry: false, networkMode: 'always', gcTime: 12 * 60 * 60 * 1000 },
    },
  });
}
