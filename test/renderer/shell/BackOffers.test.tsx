import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link, Route, Routes } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { useOfferBack, type BackOffer } from '../../../renderer/shared/useOfferBack.ts';
import { Page } from '../../../renderer/shell/Page.tsx';
import { fakeHost } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

afterEach(cleanup);

/** A page where an act can be done that offers to be taken back. */
function Doing({ offer }: { offer: BackOffer }) {
  const offerBack = useOfferBack();
  return (
    <Page path={[{ label: 'Danh mục' }]} title={<h1>Danh mục</h1>}>
      <button onClick={() => offerBack(offer)}>Bỏ dòng</button>
      <Link to="/other">Trang khác</Link>
      <Link to="/">Về danh mục</Link>
    </Page>
  );
}

function openPage(takeBack: () => Promise<unknown>, more: Pick<BackOffer, 'at' | 'question'> = {}) {
  const offer = { words: 'Đã bỏ dòng hệ số.', takeBack, ...more };
  const pages = (
    <Routes>
      <Route path="*" element={<Doing offer={offer} />} />
    </Routes>
  );
  renderPage(pages, { host: fakeHost(() => ({})), year: 2024, today: '2024-06-01', role: 'CLERK' });
  return userEvent.setup();
}

it('offers to take an act back until it is taken back', async () => {
  const takeBack = vi.fn(() => Promise.resolve());
  const user = openPage(takeBack);
  await user.click(screen.getByRole('button', { name: 'Bỏ dòng' }));
  expect(screen.getByText('Đã bỏ dòng hệ số.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  expect(takeBack).toHaveBeenCalledOnce();
  expect(screen.queryByText('Đã bỏ dòng hệ số.')).toBeNull();
});

it.each([
  ['Thôi', 0],
  ['Hoàn tác', 1],
])('asks first where much goes at once: %s', async (answer, times) => {
  const takeBack = vi.fn(() => Promise.resolve());
  const question = { title: 'Hoàn tác cả lần nhập?', content: 'Bỏ 20.000 người đã thêm.' };
  const user = openPage(takeBack, { question });
  await user.click(screen.getByRole('button', { name: 'Bỏ dòng' }));
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('Bỏ 20.000 người đã thêm.');
  expect(takeBack).not.toHaveBeenCalled();
  await user.click(within(dialog).getByRole('button', { name: answer }));
  await waitFor(() => expect(takeBack).toHaveBeenCalledTimes(times));
  expect(screen.queryAllByText('Đã bỏ dòng hệ số.')).toHaveLength(1 - times);
});

it('says why an act could not be taken back, until it is read, and offers it again', async () => {
  const takeBack = vi.fn(() => Promise.resolve());
  takeBack.mockRejectedValueOnce(new Error('Đã có dòng khác cùng ngày.'));
  const user = openPage(takeBack);
  await user.click(screen.getByRole('button', { name: 'Bỏ dòng' }));
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Đã có dòng khác cùng ngày.');
  await user.click(screen.getByRole('button', { name: 'Đã hiểu' }));
  expect(screen.queryByRole('alert')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  expect(takeBack).toHaveBeenCalledTimes(2);
  expect(screen.queryByText('Đã bỏ dòng hệ số.')).toBeNull();
});

it('stands on its own page only, and waits there', async () => {
  const user = openPage(() => Promise.resolve());
  await user.click(screen.getByRole('button', { name: 'Bỏ dòng' }));
  await user.click(screen.getByRole('link', { name: 'Trang khác' }));
  expect(screen.queryByText('Đã bỏ dòng hệ số.')).toBeNull();
  await user.click(screen.getByRole('link', { name: 'Về danh mục' }));
  expect(screen.getByText('Đã bỏ dòng hệ số.')).toBeTruthy();
});

it('is offered on the page one goes on to, where the act says so', async () => {
  const user = openPage(() => Promise.resolve(), { at: '/other' });
  await user.click(screen.getByRole('button', { name: 'Bỏ dòng' }));
  expect(screen.queryByText('Đã bỏ dòng hệ số.')).toBeNull();
  await user.click(screen.getByRole('link', { name: 'Trang khác' }));
  expect(screen.getByText('Đã bỏ dòng hệ số.')).toBeTruthy();
});
