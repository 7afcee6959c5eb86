import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link, Route, Routes, useParams } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useYearOfAddress } from '../../../renderer/clusters/year/useYearOfAddress.ts';
import { useSelfSaving } from '../../../renderer/shared/saving/useSelfSaving.ts';
import { SaveState } from '../../../renderer/shell/SaveState.tsx';
import { YearSelector } from '../../../renderer/shell/YearSelector.tsx';
import { fakeHost } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const ASKED = 'Rời trang khi chưa lưu?';

/** A page of one year with a word on it that saves itself. */
function WordPage({ save }: { save: () => Promise<unknown> }) {
  const year = Number(useParams().year);
  useYearOfAddress(year, (chosen) => `/years/${chosen}`);
  const { put } = useSelfSaving<{ typed: string; saved: string }, string>({
    ...{ scope: `word-${year}`, stored: 'cũ', onSettled: () => Promise.resolve() },
    open: (stored) => ({ typed: stored, saved: stored }),
    meet: (state) => state,
    standing: ({ typed, saved }) => ({ isSaved: typed === saved, canSave: typed !== saved, hasConflict: false }),
    save: async ({ typed }) => {
      await save();
      return (current) => ({ ...current, saved: typed });
    },
  });
  return (
    <>
      <h1>Trang năm {year}</h1>
      <input aria-label="Chữ" onChange={({ target: { value } }) => put((state) => ({ ...state, typed: value }))} />
    </>
  );
}

function openPage(save: () => Promise<unknown>) {
  const pages = (
    <>
      <YearSelector />
      <SaveState />
      <Link to="/elsewhere">Đi nơi khác</Link>
      <Link to="/years/2024">Trang năm sau</Link>
      <Routes>
        <Route path="/years/:year" element={<WordPage save={save} />} />
        <Route path="*" element={<p>Trang khác</p>} />
      </Routes>
    </>
  );
  renderPage(pages, {
    ...{ host: fakeHost(() => ({})), at: '/years/2023' },
    year: 2023,
    today: '2023-06-01',
    role: 'CLERK',
  });
  fireEvent.change(screen.getByLabelText('Chữ'), { target: { value: 'mới' } });
  return userEvent.setup({ delay: null });
}
const press = async (user: ReturnType<typeof userEvent.setup>, name: string) =>
  user.click((await screen.findAllByRole('button', { name }))[0] ?? document.body);
const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent.trim());
const refused = () => Promise.reject(new Error('máy bận'));

it('saves the last words before their page is left, and asks nothing then', async () => {
  const save = vi.fn(() => Promise.resolve());
  const user = openPage(save);
  await user.click(screen.getByRole('link', { name: 'Đi nơi khác' }));
  await screen.findByText('Trang khác');
  expect(save).toHaveBeenCalledOnce();
  expect(screen.queryByText(ASKED)).toBeNull();
});

it('keeps the page where they could not be saved, and is silent about what the clerk let go', async () => {
  const user = openPage(refused);
  await user.click(screen.getByRole('link', { name: 'Đi nơi khác' }));
  await screen.findAllByText(ASKED);
  expect(screen.getByText('Trang năm 2023')).toBeTruthy();
  expect(said()).toContain('Chưa lưu được');
  await press(user, 'Rời đi, bỏ nội dung');
  await screen.findByText('Trang khác');
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  expect(said()).not.toContain('Chưa lưu được');
});

it('shows the year of the page that stays, and of the one that was chosen once it is there', async () => {
  const save = vi.fn(refused);
  const user = openPage(save);
  const shown = () => /Năm thi đua(\d{4})/u.exec(document.body.textContent)?.[1];
  await user.click(screen.getByRole('button', { name: 'Năm sau' }));
  await screen.findAllByText(ASKED);
  await press(user, 'Ở lại');
  expect([shown(), screen.getByRole('heading').textContent]).toEqual(['2023', 'Trang năm 2023']);
  save.mockResolvedValue(undefined as never);
  await user.click(screen.getByRole('button', { name: 'Năm sau' }));
  await screen.findByText('Trang năm 2024');
  await vi.waitFor(() => expect(shown()).toBe('2024'));
  expect(screen.queryByText(/Theo trang đã mở/u)).toBeNull();
});

it('takes no year for chosen that was let go with “Ở lại”, though its page is opened later', async () => {
  const save = vi.fn(refused);
  const user = openPage(save);
  await user.click(screen.getByRole('button', { name: 'Năm sau' }));
  await screen.findAllByText(ASKED);
  await press(user, 'Ở lại');
  save.mockResolvedValue(undefined as never);
  await user.click(screen.getByRole('link', { name: 'Trang năm sau' }));
  await screen.findByText('Trang năm 2024');
  expect((await screen.findByText(/Theo trang đã mở/u)).textContent).toContain('Về 2023');
  expect(localStorage).toHaveLength(0);
});
