import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../renderer/api/client.ts';
import { ChooseLines } from '../../../renderer/nominations/review/ChooseLines.tsx';
import { fakeHost } from '../support/fakeHost.ts';

afterEach(cleanup);

it('chooses no more than one call takes in, says so, and takes in all it says it does', async () => {
  const lines = Array.from({ length: 640 }, (_, index) => ({
    ...{ id: `l${index}`, name: `Người ${index}`, unitName: '', awardCode: 'BK' },
  }));
  const host = fakeHost((procedure) => ({
    data:
      procedure === 'councils.review.reviewable' ? lines : procedure === 'catalogue.tables' ? { awardTypes: [] } : 0,
  }));
  const onDone = vi.fn();
  render(
    <ApiContext value={createApi(host)}>
      <QueryClientProvider client={new QueryClient()}>
        <ChooseLines meetingId="m" year={2024} onDone={onDone} />
      </QueryClientProvider>
    </ApiContext>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Chọn 500 dòng đầu' }));
  expect(screen.getByText('500 đã chọn')).toBeTruthy();
  expect(screen.getByText(/^Mỗi lần đưa vào nhiều nhất 500 đề nghị/u)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Đưa vào phiên họp' }));
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  const added = host.calls.find(({ url }) => url.includes('councils.review.add'));
  expect((JSON.parse(added?.body ?? '{}') as { lineIds: string[] }).lineIds).toHaveLength(500);
});
