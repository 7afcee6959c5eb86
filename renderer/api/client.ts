import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { AppRouter } from '#service/router.ts';
import type { HostFeatures } from '#service/hosting/wire.ts';

export type Api = TRPCClient<AppRouter>;

/** Any base will do: only path and query go on to the host. */
const API_ROOT = 'http://co-dau/api';

/** The typed client of the back end. Calls leave through the host, so IPC and HTTP are one to every screen. */
export function createApi(host: HostFeatures): Api {
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: API_ROOT, fetch: fetchThrough(host) })] });
}

type MinimalFetch = (
  input: RequestInfo | URL | string,
  init?: { method?: string | undefined; body?: unknown },
) => Promise<Response>;

function fetchThrough(host: HostFeatures): MinimalFetch {
  return async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input);
    const answer = await host.call({
      method: init?.method === 'POST' ? 'POST' : 'GET',
      url: address.pathname.slice('/api'.length) + address.search,
      body: typeof init?.body === 'string' ? init.body : null,
    });
    return new Response(answer.body, {
      status: answer.status,
      headers: { 'content-type': 'application/json' },
    });
  };
}
