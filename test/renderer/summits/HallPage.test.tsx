import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { roundResult } from '#core/summits/roundResult.ts';
import { HostContext } from '../../../renderer/host/HostContext.ts';
import { HallButton } from '../../../renderer/summits/hall/HallButton.tsx';
import { HallPage } from '../../../renderer/summits/hall/HallPage.tsx';
import { LockedRail } from '../../../renderer/summits/round/LockedRail.tsx';
import { renderRound } from './renderRound.tsx';
import { fakeHost } from '../support/fakeHost.ts';
import { hallView, roundView } from './roundFixture.ts';

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const { round } = roundView({ lockedAt: '2023-11-29T03:14:00.000Z', sha256: 'a'.repeat(64) });
const tally = {
  ...{ collected: 8, valid: 8, invalid: { BLANK: 0, TOO_MANY: 0, NOT_ISSUED: 0, UNREADABLE: 0 } },
  counts: [8, 7, 3].map((agree) => ({ agree, disagree: 8 - agree, abstain: 0 })),
};
const result = roundResult({ ...round, tally });
const LOCKED = hallView({ round, result, tally });

it('shows nothing of a round that is being counted, whatever key is pressed', async () => {
  renderRound(<HallPage />, () => ({ data: hallView(null) }));
  await screen.findByText('Đang bỏ phiếu, kiểm phiếu');
  await userEvent.keyboard(' ');
  expect(screen.queryByRole('table')).toBeNull();
});

it('hides a locked round until the chair says so, then shows who, how many and what came of it', async () => {
  renderRound(<HallPage />, () => ({ data: LOCKED }));
  await screen.findByText('Đã kiểm phiếu xong');
  expect(screen.queryByText('87,50%')).toBeNull();
  await userEvent.keyboard(' ');
  const rows = screen.getAllByRole('row').slice(1);
  expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    ['LĐLĐ thành phố Từ Sơn', '8/8', '100,00%', 'Đạt'],
    ['LĐLĐ huyện Gia Bình', '7/8', '87,50%', 'Đạt'],
    ['LĐLĐ huyện Lương Tài', '3/8', '37,50%', 'Không đạt'],
  ]);
});

it('is told at the desk as well, and hidden again from there', async () => {
  renderRound(
    <>
      <HallPage />
      <LockedRail view={{ ...roundView(), round, result }} canWrite={false} />
    </>,
    () => ({ data: LOCKED }),
  );
  await screen.findByText('Đã kiểm phiếu xong');
  await userEvent.click(screen.getByRole('button', { name: 'Công bố ở hội trường' }));
  expect(screen.getByText('87,50%')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Ẩn lại' }));
  expect(screen.queryByText('87,50%')).toBeNull();
});

it('closes its own window on the desktop, and never turns into the app before everyone', async () => {
  vi.stubGlobal(
    'coDau',
    fakeHost(() => ({ data: {} })),
  );
  const close = vi.spyOn(window, 'close').mockReturnValue();
  renderRound(<HallPage />, () => ({ data: hallView(null) }));
  await userEvent.click(await screen.findByRole('link', { name: 'Rời màn hình hội trường' }));
  expect(close).toHaveBeenCalledOnce();
  expect(screen.getByText('Đang bỏ phiếu, kiểm phiếu')).toBeTruthy();
});

it('says when its window could not be opened', async () => {
  const host = { ...fakeHost(() => ({ data: {} })), openHall: () => Promise.reject(new Error('no window')) };
  renderRound(
    <HostContext value={host}>
      <HallButton summitId="s" />
    </HostContext>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Màn hình hội trường' }));
  expect(await screen.findByText(/Chưa mở được cửa sổ hội trường/u)).toBeTruthy();
});
