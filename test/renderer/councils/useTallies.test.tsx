import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../renderer/api/client.ts';
import type { ReviewedLine } from '../../../renderer/api/councilsQueries.ts';
import { useTallies } from '../../../renderer/nominations/review/useTallies.ts';
import { fakeHost } from '../support/fakeHost.ts';
import { reviewed, vote } from './reviewFixture.ts';

afterEach(cleanup);

const ROUND = vote();

/** Figures of one line of a review; what is read can be changed, as when somebody else writes. */
function openTallies() {
  const host = fakeHost(() => ({ data: null }));
  const client = new QueryClient();
  const { result, rerender } = renderHook(({ lines }: { lines: ReviewedLine[] }) => useTallies('m1', lines), {
    initialProps: { lines: [reviewed('Lò Văn Bình', ROUND)] },
    wrapper: ({ children }) => (
      <ApiContext value={createApi(host)}>
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      </ApiContext>
    ),
  });
  return {
    tallies: result,
    read: (round: typeof ROUND) => rerender({ lines: [reviewed('Lò Văn Bình', round)] }),
    enter: (round: typeof ROUND, ayes: string) => {
      act(() => result.current.type(round, 'agree', ayes));
      act(() => result.current.leave(round, 'agree'));
    },
    flush: () => act(() => result.current.flush()),
    sent: () =>
      host.calls.map(
        ({ body }) => (JSON.parse(body ?? '') as { tallies: { version: number; tally: object }[] }).tallies[0],
      ),
  };
}

it('writes each time on top of what was just written', async () => {
  const { enter, flush, sent } = openTallies();
  enter(ROUND, '10');
  expect(await flush()).toBe(true);
  enter({ ...ROUND, agree: 10, disagree: 1, version: 2 }, '9');
  expect(await flush()).toBe(true);
  expect(sent()).toMatchObject([
    { version: 1, tally: { agree: 10, disagree: 1 } },
    { version: 2, tally: { agree: 9 } },
  ]);
});

it('says no while somebody else has written the same figures, until one of both is kept', async () => {
  const { enter, flush, read, sent, tallies } = openTallies();
  enter(ROUND, '10');
  read({ ...ROUND, agree: 7, disagree: 4, version: 2 });
  expect([await flush(), tallies.current.conflicts, sent()]).toEqual([false, 1, []]);
  act(() => tallies.current.settle('MINE'));
  expect(await flush()).toBe(true);
  expect(sent()).toMatchObject([{ version: 2, tally: { agree: 10 } }]);
});
