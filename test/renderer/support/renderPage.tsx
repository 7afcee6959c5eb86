import type { ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { App } from 'antd';
import { createMemoryRouter, RouterProvider } from 'react-router';
import type { Role } from '#core/office/actor.ts';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../renderer/api/client.ts';
import { createQueryClient } from '../../../renderer/api/queryClient.ts';
import type { HostFeatures } from '#service/hosting/wire.ts';
import { HostContext } from '../../../renderer/host/HostContext.ts';
import { AppInfoContext } from '../../../renderer/shell/AppInfo.ts';
import { BackOffers } from '../../../renderer/shell/BackOffers.tsx';
import { LeaveGate } from '../../../renderer/shell/LeaveGate.tsx';
import { CommandProvider } from '../../../renderer/shell/palette/CommandProvider.tsx';
import { YearProvider } from '../../../renderer/shell/YearContext.tsx';

interface Surroundings {
  host: HostFeatures;
  /** The route the page stands at, with its parameters, and the address it is opened at. */
  path?: string;
  at?: string;
  year: number;
  today: string;
  role: Role;
}

/** A page with all it finds around it in the app, but the frame of the window. */
export function renderPage(page: ReactNode, { host, path = '*', at = '/', year, today, role }: Surroundings): void {
  const info = { profile: { documentSymbol: 'LĐLĐ' }, isSample: false, today };
  const actor = { id: 'x', name: 'Người thử', role };
  const element = (
    <LeaveGate>
      <BackOffers>{page}</BackOffers>
    </LeaveGate>
  );
  const router = createMemoryRouter([{ path, element }], { initialEntries: [at] });
  render(
    <ApiContext value={createApi(host)}>
      <HostContext value={host}>
        <QueryClientProvider client={createQueryClient()}>
          <AppInfoContext value={{ ...info, actor } as never}>
            <YearProvider fallback={year}>
              <CommandProvider>
                <App>
                  <RouterProvider router={router} />
                </App>
              </CommandProvider>
            </YearProvider>
          </AppInfoContext>
        </QueryClientProvider>
      </HostContext>
    </ApiContext>,
  );
}
