import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../renderer/api/client.ts';
import { createQueryClient } from '../../../renderer/api/queryClient.ts';
import { CastPage } from '../../../renderer/summits/cast/CastPage.tsx';
import {
  forgetCode,
  heldAddress,
  secondsToWait,
  storeCode,
  tryCode,
} from '../../../renderer/summits/cast/tellerCode.ts';
import { fakeHost } from '../support/fakeHost.ts';
import { roundView } from './roundFixture.ts';

// This browser of the tests has no screen to fill.
beforeEach(() => {
  Object.assign(document.documentElement, { requestFullscreen: () => Promise.resolve() });
  Object.assign(document, { fullscreenElement: null });
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

/** The screen as a teller opens it from the page of the round. */
function openScreen() {
  const router = createMemoryRouter(
    [
      { path: '/summits/s/rounds/:roundId', element: <p>Trang của vòng</p> },
      { path: '/summits/s/rounds/:roundId/cast', element: <CastPage /> },
    ],
    { initialEntries: ['/summits/s/rounds/r', '/summits/s/rounds/r/cast'], initialIndex: 1 },
  );
  render(
    <ApiContext value={createApi(fakeHost(() => ({ data: roundView({ casting: 'SCREEN' }) })))}>
      <QueryClientProvider client={createQueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ApiContext>,
  );
  return router;
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const typeCode = async (label: string, code: string) =>
  userEvent.type(await screen.findByLabelText(label), `${code}{Enter}`);

it('lets the teller go back before a code is set, and holds the window for nobody', async () => {
  openScreen();
  await press('Quay lại');
  expect(await screen.findByText('Trang của vòng')).toBeTruthy();
  expect(heldAddress()).toBeNull();
});

it('holds the window once a code is set: neither Back nor a wrong code leads away, going back shows the voters’ screen', async () => {
  const router = openScreen();
  await typeCode('Người kiểm phiếu đặt mã 4 chữ số', '12');
  expect(screen.getByText('Mã gồm 4 chữ số.')).toBeTruthy();
  expect(heldAddress()).toBeNull();
  await typeCode('Người kiểm phiếu đặt mã 4 chữ số', '34');
  expect(heldAddress()).toBe('/summits/s/rounds/r/cast');
  await router.navigate(-1);
  await press('Rời màn hình bỏ phiếu');
  await typeCode('Mã của người kiểm phiếu', '0000');
  expect(screen.getByText('Không đúng mã. Thử lại sau 2 giây.')).toBeTruthy();
  await press('Quay lại');
  expect(await screen.findByText('Mời bỏ phiếu')).toBeTruthy();
  expect(router.state.location.pathname).toBe('/summits/s/rounds/r/cast');
  await press('Rời màn hình bỏ phiếu');
  // Going back and forth does not shorten the wait.
  await typeCode('Mã của người kiểm phiếu', '1234');
  expect(screen.queryByText('Trang của vòng')).toBeNull();
  await waitFor(() => expect(screen.queryByText(/Thử lại sau/u)).toBeNull(), { timeout: 5000 });
  await typeCode('Mã của người kiểm phiếu', '1234');
  expect(await screen.findByText('Trang của vòng')).toBeTruthy();
  expect(heldAddress()).toBeNull();
});

it('keeps the code in no readable form, and makes each wrong one wait longer', () => {
  storeCode({ summitId: 's', roundId: 'r', code: '1357' });
  const kept = Array.from({ length: sessionStorage.length }, (_, at) =>
    sessionStorage.getItem(sessionStorage.key(at) ?? ''),
  );
  expect(kept).toHaveLength(1);
  expect(kept.join()).not.toContain('1357');
  const waits = ['0000', '1111', '2222', '3333', '4444', '5555', '6666'].map((code) => {
    expect(tryCode(code)).toBe(false);
    return secondsToWait();
  });
  expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60]);
  expect(tryCode('1357')).toBe(true);
  expect(secondsToWait()).toBe(0);
  forgetCode();
  expect(tryCode('1357')).toBe(false);
});
