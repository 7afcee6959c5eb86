import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { CastingPanel } from '../../../renderer/summits/round/CastingPanel.tsx';
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
  await userEvent.click(button('Mở vòng bỏ phiếu lại từ đầu'));
  expect(screen.getByText(/đây là cuộc bỏ phiếu mới, mọi đại biểu bỏ phiếu lại/u)).toBeTruthy();
});
