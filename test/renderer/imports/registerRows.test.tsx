import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { RowFilter } from '#core/imports/registerView.ts';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import type { Api } from '../../../renderer/api/client.ts';
import { PEOPLE_WORDS } from '../../../renderer/imports/register/registerWords.ts';
import { RegisterRows } from '../../../renderer/imports/register/RegisterRows.tsx';
import type { useRegisterReading } from '../../../renderer/imports/register/useRegisterReading.ts';

afterEach(cleanup);

it('begins at the first page of another filter or another reading', async () => {
  const rows = vi
    .fn<(asked: { planId: string; filter: RowFilter; offset: number }) => Promise<object>>()
    .mockResolvedValue({ rows: [], skipped: [], total: 250 });
  const api = { imports: { people: { rows: { query: rows } } } } as unknown as Api;
  const queries = new QueryClient();
  const shown = (planId: string, filter: RowFilter) => (
    <QueryClientProvider client={queries}>
      <ApiContext value={api}>
        <RegisterRows
          reading={readingOf(planId)}
          words={PEOPLE_WORDS}
          sum={{ add: 0, update: 0 }}
          filter={filter}
          onFilter={() => undefined}
          skipsErrors={false}
          onSkipErrors={() => undefined}
        />
      </ApiContext>
    </QueryClientProvider>
  );
  const lastAsked = () => rows.mock.calls.at(-1)?.[0];
  const { rerender } = render(shown('1', 'ALL'));
  const nextPage = async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'right' }));
    await waitFor(() => expect(lastAsked()?.offset).toBe(100));
  };

  await nextPage();
  rerender(shown('1', 'ATTENTION'));
  await waitFor(() => expect(lastAsked()).toMatchObject({ planId: '1', filter: 'ATTENTION', offset: 0 }));
  await nextPage();
  rerender(shown('2', 'ATTENTION'));
  await waitFor(() => expect(lastAsked()).toMatchObject({ planId: '2', filter: 'ATTENTION', offset: 0 }));
});

function readingOf(planId: string) {
  const counts = { ok: 250, warnings: 0, errors: 0, duplicates: 0, skipped: 0, hidden: 0, add: 0, update: 0 };
  const seen = { planId, plan: { counts, notices: [] } };
  return { seen, choices: new Map(), isReading: false } as unknown as ReturnType<
    typeof useRegisterReading<'name', object>
  > as never;
}
