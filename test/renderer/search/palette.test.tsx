import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import type { SearchGroup } from '#core/search/searchHit.ts';
import { Palette } from '../../../renderer/shell/palette/Palette.tsx';
import { fakeHost } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

const GROUPS: SearchGroup[] = [
  {
    kind: 'PERSON',
    hits: [
      {
        kind: 'PERSON',
        id: 'p1',
        title: 'Đỗ Thị Thúy',
        position: 'Giáo viên',
        unitName: 'CĐCS Mầm non Hoa Ban',
        endedOn: null,
      },
    ],
  },
  {
    kind: 'UNIT',
    hits: [
      { kind: 'UNIT', id: 'u1', title: 'CĐCS Thúy Lĩnh', nowCalled: 'CĐCS Tam Đường', parentName: '', endedOn: null },
    ],
  },
];

afterEach(cleanup);

function renderPalette() {
  const host = fakeHost((_procedure, input) => ({
    data: (input as { text: string }).text.includes('thuy') ? GROUPS : [],
  }));
  const page = (
    <>
      <Palette />
      <Place />
    </>
  );
  renderPage(page, { host, year: 2026, today: '2026-11-22', role: 'CLERK' });
  return { host, user: userEvent.setup() };
}

function Place() {
  return <output>{useLocation().pathname}</output>;
}

it('finds without dấu, marks what was found, and opens the page by keyboard', async () => {
  const { host, user } = renderPalette();
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox'), 'do thi thuy');
  const person = await screen.findByRole('option', { name: /Đỗ Thị Thúy/u });
  expect(person.textContent).toContain('Giáo viên, CĐCS Mầm non Hoa Ban');
  expect([...person.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Đỗ', 'Thị', 'Thúy']);
  expect(screen.getByRole('group', { name: 'Người' })).toBeTruthy();
  expect(screen.getByRole('option', { name: /tên cũ của CĐCS Tam Đường/u })).toBeTruthy();
  // Typing is waited out: not one call a letter.
  expect(host.calls.length).toBeLessThan(8);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(screen.getByRole('status').textContent).toBe('/units/u1');
});

it('offers what was opened last and the commands for an empty text', async () => {
  const { user } = renderPalette();
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox'), 'thuy');
  await screen.findByRole('option', { name: /Đỗ Thị Thúy/u });
  await user.keyboard('{Enter}');
  expect(screen.getByRole('status').textContent).toBe('/people/p1');
  await user.keyboard('{Control>}k{/Control}');
  await user.clear(await screen.findByRole('combobox'));
  await waitFor(() => expect(screen.getByRole('group', { name: 'Vừa mở' }).textContent).toContain('Đỗ Thị Thúy'));
  expect(screen.getByRole('group', { name: 'Lệnh' })).toBeTruthy();
});

it('asks the back end for nothing below two letters', async () => {
  const { host, user } = renderPalette();
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox'), '% z');
  await screen.findByText(/Không tìm thấy/u);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(host.calls).toEqual([]);
});

it('takes the letters typed in the instant after Ctrl+K', async () => {
  const { user } = renderPalette();
  // One event after the other without a pause: nothing may come in later.
  fireEvent.keyDown(window, { key: 'k', ctrlKey: true });
  const field = document.activeElement;
  expect(field).toBe(screen.getByRole('combobox'));
  await user.keyboard('do');
  expect((field as HTMLInputElement).value).toBe('do');
});
