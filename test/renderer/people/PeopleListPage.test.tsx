import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { PeopleListPage } from '../../../renderer/people/list/PeopleListPage.tsx';
import { fakeHost } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

afterEach(cleanup);

function openList(at: string) {
  const host = fakeHost((procedure) => ({ data: procedure === 'people.totals' ? { people: 0 } : [] }));
  const page = (
    <>
      <Link to="/people?text=lò">Xem tất cả</Link>
      <Link to="/people">Đoàn viên</Link>
      <PeopleListPage />
    </>
  );
  renderPage(page, { host, at, year: 2025, today: '2025-06-01', role: 'CLERK' });
  return userEvent.setup({ delay: null });
}
const looked = () => screen.getByLabelText<HTMLInputElement>('Tìm người, không cần dấu').value;
const follow = async (user: ReturnType<typeof userEvent.setup>, name: string) =>
  user.click(screen.getByRole('link', { name }));

it('takes the text of a link over, and keeps what is typed into the form beside the list', async () => {
  const user = openList('/people');
  await user.click((await screen.findAllByRole('button', { name: 'Thêm người' }))[0] ?? document.body);
  await user.type(screen.getByLabelText('Họ và tên'), 'Lò Văn Mới');
  await follow(user, 'Xem tất cả');
  expect([looked(), screen.getByLabelText<HTMLInputElement>('Họ và tên').value]).toEqual(['lò', 'Lò Văn Mới']);
});

it('takes the same text over again after another was looked for, and lets it go with the link to everyone', async () => {
  const user = openList('/people?text=lò');
  expect(looked()).toBe('lò');
  await user.clear(screen.getByLabelText('Tìm người, không cần dấu'));
  await follow(user, 'Xem tất cả');
  expect(looked()).toBe('lò');
  await follow(user, 'Đoàn viên');
  expect(looked()).toBe('');
});
