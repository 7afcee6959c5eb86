import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ApiContext } from '../../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../../renderer/api/client.ts';
import type { PledgeContent, PledgeResult, ResultToSave } from '../../../../renderer/api/pledgesQueries.ts';
import { useResultsGrid } from '../../../../renderer/clusters/pledge/useResultsGrid.ts';
import { fakeHost } from '../../support/fakeHost.ts';

afterEach(cleanup);

const PLACE = { targetId: 't', period: 'YEAR', memberId: null } as const;
const KEPT: PledgeResult = { ...PLACE, actual: 10_00, note: 'Theo báo cáo', version: 3 };

/** The grid of one figure, before a back end that may refuse it. */
function openGrid() {
  const back = { isLocked: false };
  const host = fakeHost(() =>
    back.isLocked ? { error: { code: 'YEAR_LOCKED', message: 'Năm đã khóa.' } } : { data: null },
  );
  const client = new QueryClient();
  const results = [KEPT];
  const pledge = { id: 'p' } as PledgeContent;
  const { result: grid } = renderHook(() => useResultsGrid({ clusterId: 'c', year: 2025, pledge, results }), {
    wrapper: ({ children }) => (
      <ApiContext value={createApi(host)}>
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      </ApiContext>
    ),
  });
  return {
    grid,
    back,
    enter: (text: string) => {
      act(() => grid.current.type(PLACE, text));
      act(() => grid.current.leave(PLACE));
    },
    flush: () => act(() => grid.current.flush()),
    sent: () => host.calls.map(({ body }) => (JSON.parse(body ?? '') as { results: ResultToSave[] }).results[0]),
  };
}

it('writes one figure over the other, each on top of what was just written', async () => {
  const { enter, flush, sent, grid } = openGrid();
  enter('11');
  expect(await flush()).toBe(true);
  enter('12');
  expect(await flush()).toBe(true);
  expect(sent()).toEqual([
    { ...KEPT, actual: 11_00, version: 3 },
    { ...KEPT, actual: 12_00, version: 4 },
  ]);
  expect([...grid.current.kept.values()]).toEqual([{ ...KEPT, actual: 12_00, version: 5 }]);
});

it('says no to a paper while a figure cannot be read, and sends nothing', async () => {
  const { enter, flush, sent, grid } = openGrid();
  enter('mười');
  expect([await flush(), grid.current.isHeldUp, sent()]).toEqual([false, true, []]);
  enter('10');
  expect([await flush(), grid.current.isHeldUp, sent()]).toEqual([true, false, []]);
});

it('lets figures go that can no longer be written', async () => {
  const { enter, flush, back, grid } = openGrid();
  back.isLocked = true;
  enter('11');
  expect([await flush(), grid.current.failure?.code]).toEqual([false, 'YEAR_LOCKED']);
  act(() => grid.current.forget());
  expect([await flush(), grid.current.failure, grid.current.drafts]).toEqual([true, null, {}]);
});
