import type { ReactNode } from 'react';
import { act, cleanup, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { AppInfoContext } from '../../../renderer/shell/AppInfo.ts';
import { useYear, useYearOf, YearProvider } from '../../../renderer/shell/YearContext.tsx';
import { YearSelector } from '../../../renderer/shell/YearSelector.tsx';
import { NoMatch } from '../../../renderer/units/tree/NoMatch.tsx';
import { useSeenDay } from '../../../renderer/units/useSeenDay.ts';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function Seen() {
  const on = useSeenDay();
  const { year, setYear } = useYear();
  return (
    <>
      <p>
        {on} in {year}
      </p>
      <button type="button" onClick={() => setYear(2024)}>
        2024
      </button>
    </>
  );
}

function openAt(address: string, year: number) {
  const element = (
    <YearProvider fallback={year}>
      <Seen />
    </YearProvider>
  );
  render(
    <AppInfoContext value={{ today: '2026-11-22' } as never}>
      <RouterProvider router={createMemoryRouter([{ path: '*', element }], { initialEntries: [address] })} />
    </AppInfoContext>,
  );
}

it.each([
  ['/units/x', 2026, '2026-11-22 in 2026'],
  ['/units/x', 2025, '2025-12-31 in 2025'],
  ['/units/x?on=2023-05-01', 2026, '2023-05-01 in 2026'],
  ['/units/x?on=nonsense', 2025, '2025-12-31 in 2025'],
])('a unit opened at %s in the year %i is seen on %s', async (address, year, seen) => {
  openAt(address, year);
  expect(await screen.findByText(seen)).toBeTruthy();
});

it('a year chosen afterwards leaves the day of the address behind', async () => {
  openAt('/units/x?on=2023-05-01', 2026);
  await screen.findByText('2023-05-01 in 2026');
  act(() => screen.getByRole('button', { name: '2024' }).click());
  expect(await screen.findByText('2024-12-31 in 2024')).toBeTruthy();
});

function OfYear2023() {
  useYearOf(2023);
  return null;
}

const withSelector = (page: ReactNode) => (
  <YearProvider fallback={2026}>
    <YearSelector />
    {page}
  </YearProvider>
);

it('a year that came with a page says so, and leads back to the one that was chosen', async () => {
  render(withSelector(<OfYear2023 />));
  expect((await screen.findByRole('status')).textContent).toBe('Theo trang đã mở. Về 2026');
  act(() => screen.getByRole('button', { name: 'Về 2026' }).click());
  expect(screen.getByRole('button', { name: /Năm thi đua/u }).textContent).toContain('2026');
  expect(screen.queryByRole('status')).toBeNull();
});

it('a year that came with a page is not what the next window begins with', () => {
  localStorage.setItem('co-dau.year', '2025');
  render(withSelector(<OfYear2023 />));
  cleanup();
  render(withSelector(null));
  expect(screen.getByRole('button', { name: /Năm thi đua/u }).textContent).toContain('2025');
});

it('says what was looked for, and that units which ended may be looked at too', () => {
  const filter = {
    on: '2025-12-31',
    text: 'zzzz',
    kind: null,
    includeEnded: false,
    sort: 'TREE',
  } as const;
  const { rerender } = render(<NoMatch filter={filter} />);
  expect(screen.getByRole('status').textContent).toMatch(
    /^Ngày 31\/12\/2025 không có đơn vị nào tên “zzzz”\..*đã kết thúc/u,
  );
  rerender(<NoMatch filter={{ ...filter, includeEnded: true }} />);
  expect(screen.getByRole('status').textContent).not.toContain('đã kết thúc');
});
