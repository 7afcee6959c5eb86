import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../renderer/api/client.ts';
import { AnswerPanel } from '../../../renderer/nominations/review/AnswerPanel.tsx';
import { present } from '../../support/present.ts';
import { fakeHost } from '../support/fakeHost.ts';

afterEach(cleanup);

it('ticks no more than one answer takes, and answers exactly those', async () => {
  const lines = Array.from({ length: 503 }, (_, index) => ({
    ...{ id: `l${index}`, name: `Người ${index}`, unitName: '', batchId: 'b', version: 1 },
    ...{ awardName: 'Bằng khen', decidedBy: 'Tổng Liên đoàn', why: 'DECIDED_ABOVE' as const },
  }));
  const host = fakeHost(() => ({ data: null }));
  render(
    <ApiContext value={createApi(host)}>
      <QueryClientProvider client={new QueryClient()}>
        <AnswerPanel group={{ awardName: 'Bằng khen', decidedBy: 'Tổng Liên đoàn', lines }} onDone={vi.fn()} />
      </QueryClientProvider>
    </ApiContext>,
  );
  const boxes = Array.from(document.querySelectorAll<HTMLInputElement>('input[type=checkbox]'));
  const ticked = () => boxes.flatMap(({ checked }, index) => (checked ? [index] : []));
  expect(ticked()).toEqual(Array.from({ length: 500 }, (_, index) => index));
  expect(boxes[501]).toHaveProperty('disabled', true);
  expect(screen.getByText(/^Mỗi lần ghi nhiều nhất 500 trong 503 đề nghị/u)).toBeTruthy();
  await userEvent.click(present(boxes[0]));
  await userEvent.click(present(boxes[502]));
  await userEvent.type(screen.getByLabelText('Số, ngày quyết định của cấp trên'), '1/QĐ');
  await userEvent.click(screen.getByRole('button', { name: 'Ghi: đã tặng 500' }));
  await waitFor(() => expect(host.calls).toHaveLength(1));
  const { lines: sent } = JSON.parse(host.calls[0]?.body ?? '') as { lines: { id: string }[] };
  expect(sent.map(({ id }) => id)).toEqual(ticked().map((index) => `l${index}`));
  expect(sent.at(-1)?.id).toBe('l502');
});
