import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { IssueForm } from '../../../renderer/summits/round/IssueForm.tsx';
import { renderRound } from './renderRound.tsx';
import { roundView } from './roundFixture.ts';

afterEach(cleanup);

const withPresent = (present: number) =>
  roundView({ issued: null }, { turnout: { summoned: 8, present, written: 0, absent: 0, expected: 8 - present } });
const field = () => screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Số phiếu phát ra' });

it('follows the board at the door while nobody typed, as the last delegate may still be coming in', () => {
  const { show } = renderRound(<IssueForm view={withPresent(7)} />);
  expect(field().value).toBe('7');
  show(<IssueForm view={withPresent(8)} />);
  expect(field().value).toBe('8');
});

it('leaves nothing to change once ballots are in: the base is not chosen with the count in sight', () => {
  const ballots = [{ marks: '111', invalid: null }];
  const entries = [{ entry: 1 as const, enteredBy: 'A', isFinished: false, mode: 'BALLOTS' as const, ballots }];
  for (const counted of [{ entries }, { cast: 1 }]) {
    renderRound(<IssueForm view={roundView({ issued: 8, present: 7 }, counted)} />);
    expect(screen.queryByRole('spinbutton')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/Đã ghi 8; đã nhập phiếu/u)).toBeTruthy();
    cleanup();
  }
});

it('keeps what was typed, whatever the board says then', async () => {
  const { show } = renderRound(<IssueForm view={withPresent(7)} />);
  await userEvent.clear(field());
  await userEvent.type(field(), '6');
  show(<IssueForm view={withPresent(8)} />);
  expect(field().value).toBe('6');
});

it('does not lose a typed number with its page, and holds nothing back that the board says', async () => {
  const { router } = renderRound(<IssueForm view={withPresent(7)} />);
  await userEvent.clear(field());
  await userEvent.type(field(), '6');
  await act(() => router.navigate('/elsewhere'));
  expect(screen.queryByText('Trang khác')).toBeNull();
  await userEvent.click(await screen.findByRole('button', { name: 'Ở lại' }));
  await userEvent.clear(field());
  await userEvent.type(field(), '7');
  await act(() => router.navigate('/elsewhere'));
  await screen.findByText('Trang khác');
});

it('keeps the hall of a pile that is counted once more: nothing is taken from the board, nothing is cast', () => {
  const recount = roundView({ correction: 'RECOUNT', correctsId: 'w' });
  renderRound(<IssueForm view={recount} />);
  expect(screen.getByText('giữ số có mặt lúc phát của vòng được kiểm lại')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Ghi lại số này' })).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});

it('asks before ballots go out that somebody was not called up, or that too few came', async () => {
  const { host } = renderRound(<IssueForm view={withPresent(5)} />);
  expect(
    screen.getByText(/Còn 3 phiếu của đại biểu chưa điểm danh\. Chưa đủ số đại biểu: có mặt 5\/8, cần 6;/u),
  ).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Ghi số phiếu phát ra' }));
  const question = within(await screen.findByRole('dialog'));
  expect(host.calls).toEqual([]);
  await userEvent.click(question.getByRole('button', { name: 'Ghi số phiếu phát ra' }));
  await waitFor(() => expect(host.calls).toHaveLength(1));
});

it('asks nothing where everybody was called up and enough came', async () => {
  const { host } = renderRound(<IssueForm view={roundView({ issued: null })} />);
  await userEvent.click(screen.getByRole('button', { name: 'Ghi số phiếu phát ra' }));
  await waitFor(() => expect(host.calls).toHaveLength(1));
});
