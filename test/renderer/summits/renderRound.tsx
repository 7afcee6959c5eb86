import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { App } from 'antd';
import { createContext, use, type ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../renderer/api/client.ts';
import { createQueryClient } from '../../../renderer/api/queryClient.ts';
import { LeaveGate } from '../../../renderer/shell/LeaveGate.tsx';
import { fakeHost, type FakeAnswer } from '../support/fakeHost.ts';

const Content = createContext<ReactNode>(null);

function Drawn() {
  return <LeaveGate>{use(Content)}</LeaveGate>;
}

/** Draws part of a summit in front of a back end that says yes, or what it is told to. */
export function renderRound(content: ReactNode, answer: (procedure: string) => FakeAnswer = () => ({ data: {} })) {
  const host = fakeHost(answer);
  const api = createApi(host);
  const queryClient = createQueryClient();
  const router = createMemoryRouter(
    [
      { path: '/summits/:summitId', element: <Drawn /> },
      { path: '*', element: <p>Trang khác</p> },
    ],
    { initialEntries: ['/summits/s'] },
  );
  const around = (children: ReactNode) => (
    <ApiContext value={api}>
      <QueryClientProvider client={queryClient}>
        <App>
          <Content value={children}>
            <RouterProvider router={router} />
          </Content>
        </App>
      </QueryClientProvider>
    </ApiContext>
  );
  const view = render(around(content));
  return { ...view, host, router, show: (next: ReactNode) => view.rerender(around(next)) };
}
