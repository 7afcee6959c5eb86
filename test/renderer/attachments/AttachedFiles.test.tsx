import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../renderer/api/client.ts';
import { AttachedFiles } from '../../../renderer/attachments/AttachedFiles.tsx';
import { fileSize } from '../../../renderer/attachments/fileSize.ts';
import { HostContext } from '../../../renderer/host/HostContext.ts';
import { fakeHost, type FakeAnswer } from '../support/fakeHost.ts';

afterEach(cleanup);

const SIGNED = {
  id: 'f1',
  fileName: 'Giao ước đã ký.pdf',
  size: 2_500_000,
  actorName: 'Trần Hải Yến',
  at: '2025-01-02T03:00:00Z',
};
const PHOTOS = { ...SIGNED, id: 'f2', fileName: 'ảnh.zip', size: 812 };

function renderFiles(mayChange: boolean, add: FakeAnswer = { data: 'f3' }) {
  const opened: string[] = [];
  const host = {
    ...fakeHost((procedure) => {
      if (procedure === 'attachments.list') return { data: [SIGNED, PHOTOS] };
      if (procedure === 'attachments.fetch') return { data: { fileToken: 't', fileName: SIGNED.fileName } };
      return procedure === 'attachments.add' ? add : { data: null };
    }),
    pickFile: () => Promise.resolve({ token: 'picked', name: 'a.pdf' }),
    openFile: (_token: string, name: string) => Promise.resolve({ opened: opened.push(name) > 0 }),
  };
  render(
    <HostContext value={host}>
      <ApiContext value={createApi(host)}>
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
          <AttachedFiles ownerType="pledge" ownerId="p1" mayChange={mayChange} />
        </QueryClientProvider>
      </ApiContext>
    </HostContext>,
  );
  return { host, opened, user: userEvent.setup() };
}

it('shows the files of a record and opens one in the program for it', async () => {
  const { opened, user } = renderFiles(true);
  await user.click(await screen.findByRole('button', { name: 'Giao ước đã ký.pdf' }));
  expect(opened).toEqual(['Giao ước đã ký.pdf']);
  expect(screen.getByText(/2,4 MB, Trần Hải Yến/u)).toBeTruthy();
});

it('says why a file was not taken', async () => {
  const { user } = renderFiles(true, { error: { code: 'ATTACHMENT_KIND', message: 'Không nhận tệp a.exe.' } });
  await user.click(await screen.findByRole('button', { name: /Đính kèm tệp/u }));
  expect((await screen.findByRole('alert')).textContent).toContain('Không nhận tệp a.exe.');
});

it('offers to bring back what was taken away', async () => {
  const { host, user } = renderFiles(true);
  await user.click(await screen.findByRole('button', { name: 'Gỡ: ảnh.zip' }));
  await user.click(await screen.findByRole('button', { name: 'Lấy lại' }));
  expect(host.calls.map(({ url }) => url)).toContain('/attachments.restore');
});

it('lets nobody change the files of a record that is closed', async () => {
  renderFiles(false);
  await screen.findByText('Giao ước đã ký.pdf');
  expect(screen.queryByRole('button', { name: /Đính kèm|Gỡ/u })).toBeNull();
});

it.each([
  [812, '812 byte'],
  [48 * 1024, '48 KB'],
  [2_500_000, '2,4 MB'],
  [25 * 1024 * 1024, '25 MB'],
])('%i bytes are said as %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});
