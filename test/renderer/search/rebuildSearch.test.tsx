import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../renderer/api/client.ts';
import { RebuildSearchSection } from '../../../renderer/office/history/RebuildSearchSection.tsx';
import { fakeHost, type FakeAnswer } from '../support/fakeHost.ts';

afterEach(cleanup);

async function press(answer: FakeAnswer) {
  const host = fakeHost(() => answer);
  render(
    <ApiContext value={createApi(host)}>
      <QueryClientProvider client={new QueryClient()}>
        <RebuildSearchSection />
      </QueryClientProvider>
    </ApiContext>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Kiểm tra và dựng lại chỉ mục tìm kiếm' }));
  return host;
}

it('makes the search index anew and says how much is in it', async () => {
  const host = await press({ data: { entries: 119_340 } });
  expect(await screen.findByText(/119\.340 mục/u)).toBeTruthy();
  expect(host.calls.map(({ url }) => url)).toEqual(['/search.rebuild']);
});

it('says why not when it is refused', async () => {
  await press({ error: { code: 'FORBIDDEN', message: 'Chỉ người quản trị làm được việc này.' } });
  expect(await screen.findByText('Chỉ người quản trị làm được việc này.')).toBeTruthy();
});
