import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, it } from 'vitest';
import { NewInitiativePage } from '../../../renderer/initiatives/form/NewInitiativePage.tsx';
import { fakeHost } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const WORDS = { fields: [], programmes: [] };

function openPage() {
  const pages = (
    <Routes>
      <Route path="/initiatives/new" element={<NewInitiativePage />} />
      <Route path="/initiatives" element={<p>Danh sách sáng kiến</p>} />
    </Routes>
  );
  renderPage(pages, {
    ...{ host: fakeHost((name) => ({ data: name.endsWith('words') ? WORDS : [] })), at: '/initiatives/new' },
    ...{ year: 2024, today: '2024-06-01', role: 'CLERK' },
  });
}
const giveUp = () => userEvent.click(screen.getByRole('button', { name: 'Thôi' }));
const title = () => screen.getByRole('textbox', { name: /Tên sáng kiến/u });

it('asks once before an application that was typed is given up', async () => {
  openPage();
  fireEvent.change(title(), { target: { value: 'Máy trồng chè' } });
  await giveUp();
  await userEvent.click(await screen.findByRole('button', { name: 'Rời đi, bỏ nội dung' }));
  await screen.findByText('Danh sách sáng kiến');
});

it('asks nothing while everything stands as it was opened', async () => {
  openPage();
  fireEvent.change(title(), { target: { value: 'Máy trồng chè' } });
  fireEvent.change(title(), { target: { value: '' } });
  await giveUp();
  await screen.findByText('Danh sách sáng kiến');
});
