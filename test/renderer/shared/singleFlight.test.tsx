import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useSingleFlight } from '../../../renderer/shared/useSingleFlight.ts';

afterEach(cleanup);

function openWrite(write: (text: string) => Promise<string>) {
  const client = new QueryClient();
  const view = renderHook(() => useSingleFlight(useMutation({ mutationFn: write })), {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
  return view.result;
}

it('writes once for a double click, and again once that has settled', async () => {
  const write = vi.fn((text: string) => Promise.resolve(text));
  const hook = openWrite(write);
  const onSuccess = vi.fn();
  await act(async () => {
    hook.current.mutate('một', { onSuccess });
    hook.current.mutate('một', { onSuccess });
    await hook.current.mutateAsync('một');
  });
  expect([write.mock.calls.length, onSuccess.mock.calls.length]).toEqual([1, 1]);
  await act(() => hook.current.mutateAsync('hai'));
  expect(write.mock.calls.map(([text]) => text)).toEqual(['một', 'hai']);
});

it('takes two entries that say the same for two, one after the other', async () => {
  const finish: (() => void)[] = [];
  const write = vi.fn((text: string) => new Promise<string>((resolve) => finish.push(() => resolve(text))));
  const hook = openWrite(write);
  const entries = Promise.all([hook.current.mutateEach('một'), hook.current.mutateEach('một')]);
  await vi.waitFor(() => expect(write).toHaveBeenCalledOnce());
  finish[0]?.();
  await vi.waitFor(() => expect(write).toHaveBeenCalledTimes(2));
  finish[1]?.();
  expect(await entries).toEqual(['một', 'một']);
});

it('may be tried again after a refusal', async () => {
  const write = vi
    .fn<(text: string) => Promise<string>>()
    .mockRejectedValueOnce(new Error('bận'))
    .mockResolvedValue('ok');
  const hook = openWrite(write);
  await act(() => hook.current.mutateAsync('một').catch(() => 'refused'));
  expect(await act(() => hook.current.mutateAsync('một'))).toBe('ok');
});

it('keeps a second choice made before the first was written, and writes it next', async () => {
  const finish: (() => void)[] = [];
  const write = vi.fn(
    (text: string) =>
      new Promise<string>((resolve, reject) => {
        finish.push(() => (text === 'một' ? reject(new Error('bận')) : resolve(text)));
      }),
  );
  const hook = openWrite(write);
  const first = hook.current.mutateAsync('một').catch(() => 'refused');
  const second = hook.current.mutateAsync('hai');
  const again = hook.current.mutateAsync('hai');
  await vi.waitFor(() => expect(write).toHaveBeenCalledTimes(1));
  finish[0]?.();
  expect(await first).toBe('refused');
  await vi.waitFor(() => expect(write).toHaveBeenCalledTimes(2));
  finish[1]?.();
  expect([await second, await again]).toEqual(['hai', 'hai']);
  expect(write.mock.calls.map(([text]) => text)).toEqual(['một', 'hai']);
});
