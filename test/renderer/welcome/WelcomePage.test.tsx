import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { WelcomePage } from '../../../renderer/welcome/WelcomePage.tsx';
import { fakeHost } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

afterEach(cleanup);

async function renderWelcome(isOnServer: boolean) {
  const status = { state: 'NONE', refusal: null, today: '2026-02-01', years: [], isOnServer };
  const host = fakeHost(() => ({ data: status }));
  renderPage(<WelcomePage />, {
    host,
    year: 2026,
    today: status.today,
    role: 'ADMIN',
  });
  await screen.findByRole('heading', { name: 'Tạo cơ quan mới' });
  return { made: () => host.calls.filter(({ url }) => url === '/office.createSample') };
}
const offered = () =>
  ['Mở cơ quan mẫu', 'Khôi phục từ bản sao lưu…'].filter((name) => screen.queryByRole('button', { name }) !== null);

it('says that the data lie on this computer, and offers the sample and a backup', async () => {
  await renderWelcome(false);
  expect(screen.getByText(/^Dữ liệu nằm trên máy này/u)).toBeTruthy();
  expect(offered()).toHaveLength(2);
});

it('says that the data lie on a server, from which no office could be put aside again', async () => {
  await renderWelcome(true);
  expect(screen.getByText(/^Dữ liệu nằm trên máy chủ của cơ quan/u)).toBeTruthy();
  expect(screen.queryByText(/Dữ liệu nằm trên máy này/u)).toBeNull();
  expect(offered()).toEqual([]);
});

it('does not leave what was typed for the sample office unasked', async () => {
  const { made } = await renderWelcome(false);
  await userEvent.type(screen.getByLabelText('Tên cơ quan'), 'Công đoàn A');
  await userEvent.click(screen.getByRole('button', { name: 'Mở cơ quan mẫu' }));
  await screen.findAllByText('Bỏ nội dung đang nhập?');
  await userEvent.click(screen.getByRole('button', { name: 'Nhập tiếp' }));
  expect(made()).toEqual([]);
  expect(screen.getByLabelText<HTMLInputElement>('Tên cơ quan').value).toBe('Công đoàn A');
});

it('opens the sample office at once where nothing is typed', async () => {
  const { made } = await renderWelcome(false);
  await userEvent.click(screen.getByRole('button', { name: 'Mở cơ quan mẫu' }));
  await vi.waitFor(() => expect(made()).toHaveLength(1));
});
