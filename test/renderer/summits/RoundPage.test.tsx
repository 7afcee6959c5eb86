import { useQueryClient } from '@tanstack/react-query';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { RoundPage } from '../../../renderer/summits/round/RoundPage.tsx';
import { fakeHost } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';
import { roundView } from './roundFixture.ts';

afterEach(cleanup);

/** What any write does after it: everything on screen is read anew. */
function ReadAnew() {
  const queryClient = useQueryClient();
  return (
    <button type="button" onClick={() => void queryClient.invalidateQueries()}>
      Đọc lại
    </button>
  );
}

it('leaves a decision being typed alone when the round is written elsewhere', async () => {
  let written = { version: 1, title: 'Vòng 1. Bình bầu' };
  const host = fakeHost(() => ({ data: roundView({ kind: 'DECISION', ...written }) }));
  const page = (
    <>
      <RoundPage />
      <ReadAnew />
    </>
  );
  const at = { path: '/summits/:summitId/rounds/:roundId', at: '/summits/s/rounds/r' };
  renderPage(page, { host, ...at, year: 2023, today: '2023-11-29', role: 'ADMIN' });
  const words = await screen.findByLabelText<HTMLInputElement>('Người quyết định, số văn bản');
  await userEvent.type(words, 'Nghị quyết 12');
  written = { version: 2, title: 'Vòng 1. Tên khác' };
  await userEvent.click(screen.getByRole('button', { name: 'Đọc lại' }));
  await screen.findByRole('heading', { name: 'Vòng 1. Tên khác' });
  expect(screen.getByLabelText<HTMLInputElement>('Người quyết định, số văn bản').value).toBe('Nghị quyết 12');
});
