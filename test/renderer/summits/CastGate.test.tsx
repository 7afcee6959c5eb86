import { cleanup, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { CastGate } from '../../../renderer/summits/cast/CastGate.tsx';
import { forgetCode, storeCode } from '../../../renderer/summits/cast/tellerCode.ts';

afterEach(() => {
  cleanup();
  forgetCode();
});

/** The window as it comes up again at an address. */
function openAt(address: string) {
  const router = createMemoryRouter(
    [
      {
        element: <CastGate />,
        children: [
          { path: '/summits/:summitId/rounds/:roundId/cast', element: <p>Mời bỏ phiếu</p> },
          { path: '*', element: <p>Cả ứng dụng</p> },
        ],
      },
    ],
    { initialEntries: [address] },
  );
  return render(<RouterProvider router={router} />);
}

it('keeps a window that voters have on their screen, whatever its address says', async () => {
  storeCode({ summitId: 's', roundId: 'r', code: '2468' });
  openAt('/summits/s/rounds/earlier');
  expect(await screen.findByText('Mời bỏ phiếu')).toBeTruthy();
  expect(screen.queryByText('Cả ứng dụng')).toBeNull();
});

it('opens everything again once the tellers have left with the code', async () => {
  storeCode({ summitId: 's', roundId: 'r', code: '2468' });
  forgetCode();
  openAt('/summits/s/rounds/r');
  expect(await screen.findByText('Cả ứng dụng')).toBeTruthy();
});
