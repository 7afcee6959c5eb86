import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { CastingPanel } from '../../../renderer/summits/round/CastingPanel.tsx';
import { FinishCount } from '../../../renderer/summits/round/FinishCount.tsx';
import { LockedRail } from '../../../renderer/summits/round/LockedRail.tsx';
import { renderRound } from './renderRound.tsx';
import { roundView } from './roundFixture.ts';

afterEach(cleanup);

const onScreen = (cast: number) => renderRound(<CastingPanel view={roundView({ casting: 'SCREEN' }, { cast })} />);
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

it('ends no casting from which single voters could be told', () => {
  onScreen(2);
  expect(button('Kết thúc bỏ phiếu').disabled).toBe(true);
});

it('asks why a casting ends before all ballots are in', async () => {
  const { host } = onScreen(5);
  await userEvent.click(button('Kết thúc bỏ phiếu'));
  screen.getByText(/Mới có 5\/8 phiếu/u);
  await userEvent.type(screen.getByRole('textbox', { name: 'Lý do kết thúc sớm' }), 'Ba người về{Enter}');
  expect(host.calls.map(({ url, body }) => [url, JSON.parse(body ?? '') as unknown])).toEqual([
    ['/summits.endCasting', { id: 'r', version: 1, reason: 'Ba người về' }],
  ]);
});

it('throws the ballots away unseen, with a reason', async () => {
  const { host } = onScreen(5);
  await userEvent.click(button('Hủy phiếu đã bỏ, bỏ lại từ đầu'));
  await userEvent.type(screen.getByRole('textbox', { name: 'Lý do bỏ lại từ đầu' }), 'Nhầm danh sách{Enter}');
  expect(host.calls.map(({ url, body }) => [url, JSON.parse(body ?? '') as unknown])).toEqual([
    ['/summits.restartCasting', { id: 'r', version: 1, reason: 'Nhầm danh sách' }],
  ]);
});

it('says that a locked casting is not counted once more, but voted anew', async () => {
  renderRound(<LockedRail view={roundView({ casting: 'SCREEN', lockedAt: '2023-11-29T03:14:00.000Z' })} canWrite />);
  await userEvent.click(button('Mở vòng thay cho vòng này'));
  expect(screen.getByText(/Đây là cuộc bỏ phiếu mới: mọi đại biểu bỏ phiếu lại/u)).toBeTruthy();
  expect(screen.queryByRole('radio', { name: 'Kiểm phiếu lại' })).toBeNull();
});

it('asks how a locked count is put right, and sends just that', async () => {
  const { host } = renderRound(<LockedRail view={roundView({ lockedAt: '2023-11-29T03:14:00.000Z' })} canWrite />);
  await userEvent.click(button('Mở vòng thay cho vòng này'));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Kiểm phiếu lại' }).checked).toBe(true);
  await userEvent.click(screen.getByRole('radio', { name: 'Ban Thường vụ quyết định' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Lý do' }), 'Sai danh sách{Enter}');
  expect(host.calls.map(({ url, body }) => [url, JSON.parse(body ?? '') as unknown])).toEqual([
    ['/summits.correctRound', { id: 'r', as: 'DECISION', reason: 'Sai danh sách' }],
  ]);
});

it('offers an ended casting anew only where nothing else can be done', async () => {
  const ended = roundView({ casting: 'SCREEN', isCastEnded: true }, { cast: 8 });
  renderRound(<CastingPanel view={ended} />);
  expect(screen.queryByRole('button', { name: /bỏ lại từ đầu/u })).toBeNull();
  cleanup();
  const checks = [{ id: 'K5' as const, state: 'FAIL' as const, text: 'Không tính được tỷ lệ.' }];
  renderRound(<CastingPanel view={{ ...ended, checks }} />);
  await userEvent.click(button('Không khóa được: hủy phiếu, bỏ lại từ đầu'));
  expect(screen.getByText(/kết quả đã được xem/u)).toBeTruthy();
});

it('lets a teller say that no ballot is left, where fewer came back', async () => {
  const ballots = ['111', '112'].map((marks) => ({ marks, invalid: null }));
  const count = { entry: 1 as const, mode: 'BALLOTS' as const, ballots, isFinished: false, enteredBy: 'Lý Thị Chiên' };
  const { host } = renderRound(<FinishCount round={roundView().round} count={count} />);
  await userEvent.click(button('Hết phiếu, thu về 2/8 phiếu'));
  expect(host.calls.map(({ url, body }) => [url, JSON.parse(body ?? '') as unknown])).toEqual([
    ['/summits.finishEntry', { roundId: 'r', entry: 1, ballots: 2 }],
  ]);
});
