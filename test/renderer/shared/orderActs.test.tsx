import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { SAVE_KEY } from '../../../renderer/api/queryClient.ts';
import { OrderActs } from '../../../renderer/shared/rows/OrderActs.tsx';

afterEach(cleanup);

it('takes no second step from the order before the first one, and keeps the focus for it', async () => {
  let finish: () => void = vi.fn();
  const write = vi.fn<(to: number) => Promise<void>>(() => new Promise((resolve) => (finish = resolve)));
  function Row() {
    const { mutate } = useMutation({ mutationKey: SAVE_KEY, mutationFn: write });
    return <OrderActs name="Lò Văn Bình" index={1} count={4} onMove={mutate} editLabel="Sửa" onEdit={vi.fn()} />;
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Row />
    </QueryClientProvider>,
  );
  const down = screen.getByRole('button', { name: 'Đưa Lò Văn Bình xuống dưới' });
  await userEvent.click(down);
  await waitFor(() => expect(down.getAttribute('aria-disabled')).toBe('true'));
  await userEvent.keyboard('{Enter}');
  expect(write).toHaveBeenCalledTimes(1);
  finish();
  await waitFor(() => expect(down.getAttribute('aria-disabled')).toBe('false'));
  expect(document.activeElement).toBe(down);
  await userEvent.keyboard('{Enter}');
  expect(write).toHaveBeenCalledTimes(2);
});
