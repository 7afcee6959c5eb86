import type { ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { App } from 'antd';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { createQueryClient } from '../../../renderer/api/queryClient.ts';
import { LeaveGate } from '../../../renderer/shell/LeaveGate.tsx';

/** Something of a page at `/`, whose forms are not left unasked; every other address is another page. */
export function renderGuarded(element: ReactNode) {
  const router = createMemoryRouter([
    { path: '/', element: <LeaveGate>{element}</LeaveGate> },
    { path: '*', element: <p>Trang khác</p> },
  ]);
  render(
    <QueryClientProvider client={createQueryClient()}>
      <App>
        <RouterProvider router={router} />
      </App>
    </QueryClientProvider>,
  );
  return router;
}
