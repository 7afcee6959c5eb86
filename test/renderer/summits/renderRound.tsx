import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../renderer/api/client.ts';
import { fakeHost, type FakeAnswer } from '../support/fakeHost.ts';

/** Draws part of a summit in front of a back end that says yes, or what it is told to. */
export function renderRound(content: ReactNode, answer: (procedure: string) => FakeAnswer = () => ({ data: {} })) {
  const host = fakeHost(answer);
  const api = createApi(host);
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const around = (children: ReactNode) => (
    <ApiContext value={api}>
      <QueryClientProvider client={queryClient}>
        <App>
          <MemoryRouter initialEntries={['/summits/s']}>
            <Routes>
              <Route path="/summits/:summitId" element={children} />
            </Routes>
          </MemoryRouter>
        </App>
      </QueryClientProvider>
    </ApiContext>
  );
  const view = render(around(content));
  return { ...view, host, show: (next: ReactNode) => view.rerender(around(next)) };
}
