import { useQuery } from '@tanstack/react-query';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { OpeningPage } from '../../../renderer/shell/OpeningPage.tsx';
import { fakeHost } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

afterEach(cleanup);

it('says why a page cannot be opened, the way back, and opens it when tried again', async () => {
  let isBroken = true;
  function Councils() {
    const queryFn = () => (isBroken ? Promise.reject(new Error('Chưa đọc được.')) : Promise.resolve('Đã mở'));
    const query = useQuery({ queryKey: ['council'], queryFn });
    if (query.data !== undefined) return <p>{query.data}</p>;
    return <OpeningPage path={[{ label: 'Hội đồng', to: '/councils' }]} title="Hội đồng" reads={[query]} />;
  }
  const host = fakeHost(() => ({ data: null }));
  renderPage(<Councils />, { host, year: 2024, today: '2024-06-01', role: 'CLERK' });
  expect(screen.getByText('Đang mở…')).toBeTruthy();

  expect((await screen.findByRole('alert')).textContent).toContain('Chưa đọc được.');
  expect(screen.getByRole('link', { name: 'Về Hội đồng' }).getAttribute('href')).toBe('/councils');
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByText('Đã mở')).toBeTruthy();
});
