import { MutationCache, QueryClient, type Mutation } from '@tanstack/react-query';

/** Key of every mutation that writes the user's work; the top line reports on them. */
export const SAVE_KEY = ['save'] as const;

/** `meta` of a query that is not asked anew after each write: its answer is dear, or belongs to one moment. */
export const RESTS = { rests: true } as const;

/** `meta` of the saves of a draft: what the last of them did not keep is unsaved until another does. */
export const OF_DRAFT = { isOfDraft: true } as const;

/**
 * The cache of answers. The back end is on this machine and has one writer: an answer
 * stays true until something of ours is written, and a refusal will not
 * change by asking again.
 */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    mutationCache: new MutationCache({
      onSettled: (_data, _error, _input, _context, mutation) =>
        isSave(mutation) ? readAnew(client, mutation.options.scope !== undefined) : undefined,
    }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: false, refetchOnWindowFocus: true, networkMode: 'always' },
      // Kept for the day, so that "Đã tự lưu 09:42" does not vanish while the clerk reads.
      mutations: { retry: false, networkMode: 'always', gcTime: 12 * 60 * 60 * 1000 },
    },
  });
  return client;
}

const isSave = ({ options }: Mutation<unknown, unknown>) => options.mutationKey?.[0] === SAVE_KEY[0];

/**
 * After a write no answer is known to be true any more, for areas show each other: what is on screen is read anew, and
 * the rest when it comes on screen.
 *
 * @param savesItself typing goes on meanwhile, so its page says itself what to read anew
 */
async function readAnew(client: QueryClient, savesItself: boolean): Promise<void> {
  await client.invalidateQueries({ refetchType: 'none' });
  if (savesItself) return;
  await client.refetchQueries({ type: 'active', predicate: ({ meta }) => meta?.rests !== true });
}
