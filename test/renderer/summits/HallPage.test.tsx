import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { roundResult } from '#core/summits/roundResult.ts';
import { HostContext } from '../../../renderer/host/HostContext.ts';
import { HallButton } from '../../../renderer/summits/hall/HallButton.tsx';
import { HallPage } from '../../../renderer/summits/hall/HallPage.tsx';
import { LockedRail } from '../../../renderer/summits/round/LockedRail.tsx';
import { renderRound } from './renderRound.tsx';
import { fakeHost } from '../support/fakeHost.ts';
import { present } from '../../support/present.ts';
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

it('follows the voting among rounds set up beforehand, and shows the one the desk reveals', async () => {
  const ahead = {
    ...{ id: 'later', title: 'Vòng 2. Suy tôn', kind: 'ACCLAIM' as const },
    isOpened: false,
    shown: null,
  };
  let answer = { ...LOCKED, rounds: [...LOCKED.rounds, ahead] };
  renderRound(
    <>
      <HallPage />
      <LockedRail view={{ ...roundView(), round, result }} canWrite={false} />
    </>,
    () => ({ data: answer }),
  );
  expect(await screen.findByRole('heading', { name: 'Vòng 1. Bình bầu' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Công bố ở hội trường' }));
  expect(screen.getByText('87,50%')).toBeTruthy();
  expect(screen.getByText(/đang hiện kết quả này/u)).toBeTruthy();

  // The ballots of the next round go out: the wall turns to it, and the desk knows.
  answer = { ...answer, rounds: [...LOCKED.rounds, { ...ahead, isOpened: true }] };
  expect(await screen.findByText('Đang bỏ phiếu, kiểm phiếu', {}, { timeout: 4000 })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Công bố ở hội trường' })).toBeTruthy();

  // Said late, the chair's word still counts, wherever the wall stands.
  await userEvent.click(screen.getByRole('button', { name: 'Công bố ở hội trường' }));
  expect(screen.getByText('87,50%')).toBeTruthy();
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.queryByText('87,50%')).toBeNull();
  expect(screen.getByRole('button', { name: 'Công bố ở hội trường' })).toBeTruthy();
});

it('says of a round nobody votes on yet that the vote is to come', async () => {
  const open = hallView(null);
  renderRound(<HallPage />, () => ({
    data: { ...open, rounds: open.rounds.map((one) => ({ ...one, isOpened: false })) },
  }));
  expect(await screen.findByText('Sắp bỏ phiếu')).toBeTruthy();
});

it('gives each page as many rows as fit by their height, so that every unit is shown and none is cut', async () => {
  const names = Array.from({ length: 10 }, (_, index) => `Công đoàn ngành ${'rất dài '.repeat(index % 3)}số ${index}`);
  const candidates = names.map((name, index) => ({ ...present(round.candidates[0]), memberId: `n${index}`, name }));
  const long = { ...round, candidates };
  const counts = names.map(() => ({ agree: 8, disagree: 0, abstain: 0 }));
  const heightOf = (row: Element) => row.textContent.split('rất dài').length * 90;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return { height: this.matches('tbody tr') ? heightOf(this) : this.matches('thead') ? 50 : 500 } as DOMRect;
  });
  const many = { round: long, result: roundResult({ ...long, tally: { ...tally, counts } }), tally };
  renderRound(<HallPage />, () => ({ data: hallView(many) }));
  await screen.findByText('Đã kiểm phiếu xong');
  await userEvent.keyboard(' ');
  const seen: (string | null | undefined)[] = [];
  for (const page of [1, 2, 3, 4, 5]) {
    expect(screen.getByText(`(trang ${page}/5)`)).toBeTruthy();
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.reduce((sum, row) => sum + heightOf(row), 0)).toBeLessThanOrEqual(450);
    seen.push(...rows.map((row) => row.firstElementChild?.textContent));
    await userEvent.keyboard('{ArrowDown}');
  }
  expect(seen).toEqual(names);
});

it('measures its rows anew when the letters have come: what stood in for them was narrower', async () => {
  const letters = Object.assign(new EventTarget(), { status: 'loading' });
  Object.defineProperty(document, 'fonts', { value: letters, configurable: true });
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const row = letters.status === 'loading' ? 100 : 200;
    return { height: this.matches('tbody tr') ? row : this.matches('thead') ? 50 : 500 } as DOMRect;
  });
  renderRound(<HallPage />, () => ({ data: LOCKED }));
  await screen.findByText('Đã kiểm phiếu xong');
  await userEvent.keyboard(' ');
  expect(screen.getAllByRole('row').slice(1)).toHaveLength(3);
  act(() => {
    letters.status = 'loaded';
    letters.dispatchEvent(new Event('loadingdone'));
  });
  expect(screen.getByText('(trang 1/2)')).toBeTruthy();
  expect(screen.getAllByRole('row').slice(1)).toHaveLength(2);
  Reflect.deleteProperty(document, 'fonts');
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
