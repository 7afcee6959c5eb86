import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { useCommands } from '../../../renderer/shell/palette/CommandProvider.tsx';
import { Palette } from '../../../renderer/shell/palette/Palette.tsx';
import { fakeHost } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

beforeAll(() => {
  // The test's browser knows no dialogs.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});
afterEach(cleanup);

const person = (id: number) => ({
  ...{ kind: 'PERSON', id: String(id), title: `Lò Văn Đức ${id}` },
  ...{ position: '', unitName: '', endedOn: null },
});

function Opener() {
  const { openPalette } = useCommands();
  const { pathname, search } = useLocation();
  return (
    <button type="button" onClick={openPalette}>
      {pathname + decodeURIComponent(search)}
    </button>
  );
}

async function look(people: number) {
  const hits = Array.from({ length: people }, (_, index) => person(index));
  const host = fakeHost((procedure) =>
    procedure === 'people.totals'
      ? { data: { people: 1234, female: 0, left: 0, graded: {} } }
      : { data: [{ kind: 'PERSON', hits }] },
  );
  const page = (
    <>
      <Opener />
      <Palette />
    </>
  );
  renderPage(page, { host, year: 2026, today: '2026-11-22', role: 'CLERK' });
  await userEvent.click(await screen.findByRole('button', { name: '/' }));
  await userEvent.type(screen.getByRole('combobox'), 'đức');
  await screen.findAllByRole('option', { name: /Lò Văn/u });
  return host;
}

it('leads to all people of a name where there may be more than it shows', async () => {
  await look(6);
  await userEvent.click(await screen.findByRole('option', { name: /Xem tất cả người có “\s?đức/u }));
  expect(await screen.findByRole('button', { name: '/people?text=đức' })).toBeTruthy();
});

it('counts them as the list they are led to does', async () => {
  const { calls } = await look(6);
  await screen.findByRole('option', { name: /Xem tất cả 1\.234 người có “\s?đức/u });
  const [counted] = calls.filter(({ url }) => url.startsWith('/people.totals'));
  const asked = new URL(counted?.url ?? '', 'http://fake').searchParams.get('input') ?? '';
  expect(JSON.parse(asked)).toEqual({
    filter: { text: 'đức', unitId: null, gender: null, grade: null, status: null, year: 2026 },
    on: null,
  });
});

it('shows all there are without another word', async () => {
  const { calls } = await look(5);
  expect(screen.queryByRole('option', { name: /Xem tất cả/u })).toBeNull();
  expect(calls.some(({ url }) => url.startsWith('/people.totals'))).toBe(false);
});

it('leads to all units of a name where there may be more than it shows', async () => {
  const hits = Array.from({ length: 6 }, (_, index) => ({
    ...{ kind: 'UNIT', id: String(index), title: `CĐCS Bản Khoang ${index}` },
    ...{ parentName: '', nowName: null, endedOn: null },
  }));
  const page = (
    <>
      <Opener />
      <Palette />
    </>
  );
  const host = fakeHost(() => ({ data: [{ kind: 'UNIT', hits }] }));
  renderPage(page, { host, year: 2026, today: '2026-11-22', role: 'CLERK' });
  await userEvent.click(await screen.findByRole('button', { name: '/' }));
  await userEvent.type(screen.getByRole('combobox'), 'khoang');
  await userEvent.click(await screen.findByRole('option', { name: /Xem tất cả đơn vị có/u }));
  expect(await screen.findByRole('button', { name: '/units?view=list&text=khoang' })).toBeTruthy();
});
