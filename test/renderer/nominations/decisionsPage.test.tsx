import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../renderer/api/client.ts';
import type { DecisionGroups } from '../../../renderer/api/councilsQueries.ts';
import { DecisionsPage } from '../../../renderer/nominations/review/DecisionsPage.tsx';
import { AppInfoContext } from '../../../renderer/shell/AppInfo.ts';
import { CommandProvider } from '../../../renderer/shell/palette/CommandProvider.tsx';
import { YearProvider } from '../../../renderer/shell/YearContext.tsx';
import { fakeHost } from '../support/fakeHost.ts';

afterEach(cleanup);

async function openPage(left: DecisionGroups['left']) {
  const host = fakeHost((procedure) => ({
    data: procedure.endsWith('decidable') ? { groups: [], left } : [],
  }));
  const element = (
    <YearProvider fallback={2023}>
      <CommandProvider>
        <DecisionsPage />
      </CommandProvider>
    </YearProvider>
  );
  render(
    <ApiContext value={createApi(host)}>
      <QueryClientProvider client={new QueryClient()}>
        <AppInfoContext value={{ today: '2023-12-01', actor: { role: 'ADMIN', name: 'A' } } as never}>
          <RouterProvider router={createMemoryRouter([{ path: '*', element }])} />
        </AppInfoContext>
      </QueryClientProvider>
    </ApiContext>,
  );
  await screen.findByRole('heading', { level: 1 });
  return host.calls.map(({ url }) => url);
}

const NOTHING = /không còn đề nghị đã trình nào chờ quyết định/u;
const line = (why: DecisionGroups['left'][number]['why'], name: string): DecisionGroups['left'][number] => ({
  ...{ id: name, name, unitName: '', batchId: 'b', version: 1, awardName: 'Bằng khen', decidedBy: '', why },
});

it('says that nothing waits only where nothing does', async () => {
  await openPage([]);
  expect(await screen.findByText(NOTHING)).toBeTruthy();
});

it('tells what waits for a reason or for the end of its meeting, and not that nothing waits', async () => {
  await openPage([line('BLOCKED', 'Lò Văn Bình'), line('MEETING_OPEN', 'Vàng A Sử')]);
  expect(await screen.findByText(/cần ghi lý do: Lò Văn Bình\./u)).toBeTruthy();
  expect(screen.getByText(/hãy kết thúc phiên họp trước: Vàng A Sử\./u)).toBeTruthy();
  expect(screen.queryByText(NOTHING)).toBeNull();
});
