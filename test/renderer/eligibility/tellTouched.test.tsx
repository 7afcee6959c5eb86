import { act, cleanup, renderHook } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, expect, it } from 'vitest';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../renderer/api/client.ts';
import { useTellTouched } from '../../../renderer/eligibility/rules/useTellTouched.tsx';
import { fakeHost } from '../support/fakeHost.ts';

afterEach(cleanup);

it('goes on once for a double click, and again when that is done', async () => {
  const host = fakeHost(() => ({ data: { count: 0, checked: 0, names: [] } }));
  const { result } = renderHook(() => useTellTouched(), {
    wrapper: ({ children }) => (
      <ApiContext value={createApi(host)}>
        <App>{children}</App>
      </ApiContext>
    ),
  });
  const ask = () =>
    result.current.goesOn({
      ruleId: 'r',
      change: { kind: 'SWITCH', isEnabled: false } as never,
      question: 'Tắt?',
      okText: 'Tắt',
    });
  expect(await act(() => Promise.all([ask(), ask()]))).toEqual([true, false]);
  expect(host.calls).toHaveLength(1);
  expect(await act(ask)).toBe(true);
});
