import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { afterEach, expect, it } from 'vitest';
import { ApiContext } from '../../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../../renderer/api/client.ts';
import type { ReturnedFile } from '../../../../renderer/api/scoresQueries.ts';
import { ReceivePanel } from '../../../../renderer/clusters/scores/board/ReceivePanel.tsx';
import { useReceive } from '../../../../renderer/clusters/scores/board/useReceive.ts';
import { HostContext } from '../../../../renderer/host/HostContext.ts';
import { fakeHost } from '../../support/fakeHost.ts';

afterEach(cleanup);

const returnedFile = (fileToken: string, missing: number): ReturnedFile => ({
  fileToken,
  fileName: `${fileToken}.xlsx`,
  fileHash: fileToken,
  sheetId: fileToken,
  memberName: `LĐLĐ huyện ${fileToken}`,
  period: 'YEAR',
  part: 'SELF',
  total: 90_00,
  missing,
  previousTotal: null,
  previousVersion: null,
  verdict: missing > 0 ? 'WARNED' : 'READY',
  refusal: null,
  issues: [],
});

function Panel() {
  const receiving = useReceive('y', () => undefined);
  return (
    <>
      <ReceivePanel receiving={receiving} />
      <button type="button" onClick={receiving.take}>
        Nhận
      </button>
    </>
  );
}

function openPanel(picked: readonly ReturnedFile[]) {
  const left = [...picked];
  const host = {
    ...fakeHost((procedure, input) => {
      if (procedure !== 'scores.previewReturned') return { data: { taken: 1 } };
      const { fileTokens } = input as { fileTokens: string[] };
      return { data: picked.filter(({ fileToken }) => fileTokens.includes(fileToken)) };
    }),
    pickFiles: () =>
      Promise.resolve(left.splice(0, 1).map(({ fileToken, fileName }) => ({ token: fileToken, name: fileName }))),
  };
  render(
    <ApiContext value={createApi(host)}>
      <HostContext value={host as never}>
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
          <App>
            <Panel />
          </App>
        </QueryClientProvider>
      </HostContext>
    </ApiContext>,
  );
  const taken = () =>
    host.calls.filter(({ url }) => url === '/scores.takeReturned').map(({ body }) => JSON.parse(body ?? '') as unknown);
  return { taken, user: userEvent.setup({ delay: null }) };
}

it('takes files in as they are unless somebody agrees that what is empty counts as nothing', async () => {
  const { taken, user } = openPanel([returnedFile('a', 3)]);
  await user.click(screen.getByRole('button', { name: 'Chọn tệp…' }));
  const final = await screen.findByRole<HTMLInputElement>('checkbox', {
    name: /^Nhận là đã hoàn tất ?, 3 tiêu chí còn trống tính 0 điểm$/u,
  });
  expect(final.checked).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Nhận' }));
  await waitFor(() => expect(taken()).toMatchObject([{ asFinal: false }]));
});

it('takes whole sheets in as final, until another file leaves something empty', async () => {
  const { user } = openPanel([returnedFile('a', 0), returnedFile('b', 2)]);
  await user.click(screen.getByRole('button', { name: 'Chọn tệp…' }));
  const whole = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Nhận là đã hoàn tất' });
  expect(whole.checked).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Thêm tệp…' }));
  const final = await screen.findByRole<HTMLInputElement>('checkbox', {
    name: /^Nhận là đã hoàn tất ?, 2 tiêu chí còn trống tính 0 điểm$/u,
  });
  expect(final.checked).toBe(false);
});
