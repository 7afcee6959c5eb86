import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { BackupSection } from '../../../renderer/office/settings/BackupSection.tsx';
import { fakeHost } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

afterEach(cleanup);

function renderSection(isOnServer: boolean, held = Promise.resolve()) {
  const host = fakeHost(() => ({ data: { state: 'OPEN', refusal: null, years: [], today: '2026-02-01', isOnServer } }));
  const slow: typeof host.call = async (request) => {
    await held;
    return host.call(request);
  };
  const surroundings = { year: 2026, today: '2026-02-01', role: 'ADMIN' } as const;
  renderPage(<BackupSection isUnsaved={false} />, { ...surroundings, host: { ...host, call: slow } });
}

it('backs up and restores what lies on this computer', async () => {
  renderSection(false);
  expect(await screen.findByRole('button', { name: 'Sao lưu ngay' })).toBeTruthy();
});

it('offers nothing before it is known where the data lie', async () => {
  let answer: () => void = () => undefined;
  renderSection(
    true,
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  expect(screen.queryByRole('button')).toBeNull();
  answer();
  expect(await screen.findByText(/người quản trị máy chủ/u)).toBeTruthy();
});

it('offers neither where the data lie on a server, and says who does', async () => {
  renderSection(true);
  expect(await screen.findByText(/người quản trị máy chủ sao lưu và khôi phục/u)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
