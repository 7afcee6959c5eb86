import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import type { Api } from '../../../renderer/api/client.ts';
import { HostContext } from '../../../renderer/host/HostContext.ts';
import type { HostFeatures } from '#service/hosting/wire.ts';
import { useImportPreview } from '../../../renderer/imports/useImportPreview.ts';

afterEach(cleanup);

it('leaves nothing of the file before above the error of the next one', async () => {
  const pickFile = vi
    .fn()
    .mockResolvedValueOnce({ token: 'a', name: 'Danh sách.xlsx' })
    .mockResolvedValueOnce(null)
    .mockRejectedValueOnce(new Error('Tệp lớn hơn 30 MB'));
  const host = { pickFile } as Partial<HostFeatures> as HostFeatures;
  const api = { awards: { import: { preview: { mutate: () => Promise.resolve({ lines: [] }) } } } } as unknown as Api;
  const { result } = renderHook(() => useImportPreview('1'), {
    wrapper: ({ children }) => (
      <ApiContext value={api}>
        <HostContext value={host}>{children}</HostContext>
      </ApiContext>
    ),
  });
  await act(() => result.current.pick());
  expect(result.current).toMatchObject({ file: { name: 'Danh sách.xlsx' }, failure: null });
  await act(() => result.current.pick());
  expect(result.current.file).not.toBeNull();
  await act(() => result.current.pick());
  expect(result.current).toMatchObject({ file: null, preview: null });
  expect(result.current.failure).not.toBeNull();
});
