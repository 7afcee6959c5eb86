import { useQuery } from '@tanstack/react-query';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { Ballot } from '#core/summits/ballot.ts';
import { useApi } from '../../../renderer/api/ApiContext.ts';
import { summitRound } from '../../../renderer/api/summitsQueries.ts';
import { BallotEntry } from '../../../renderer/summits/round/BallotEntry.tsx';
import type { FakeAnswer } from '../support/fakeHost.ts';
import { CountPanel } from '../../../renderer/summits/round/CountPanel.tsx';
import { renderRound } from './renderRound.tsx';
import { roundView } from './roundFixture.ts';

afterEach(cleanup);

function renderEntry(kept: Ballot[] = [], answer?: (procedure: string) => FakeAnswer) {
  const { round } = roundView();
  return renderRound(<BallotEntry round={round} entry={1} kept={kept} onUnsent={() => undefined} />, answer);
}

const field = () => screen.getByRole<HTMLInputElement>('textbox');
const agreed = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.children[2]?.textContent);

it('takes ballots by digits and Enter alone, counting along and sending each to the data', async () => {
  const { host } = renderEntry();
  await userEvent.type(field(), '1*{Enter}121{Enter}0{Enter}-3{Enter}');
  expect(agreed()).toEqual(['2', '1', '2']);
  expect(screen.getByRole('status').textContent).toContain('4/8 phiếu · hợp lệ 2 · không hợp lệ 2');
  expect(field().value).toBe('');
  await screen.findByText('đã ghi');
  const sent = host.calls.flatMap(({ body }) => (JSON.parse(body ?? '{}') as { ballots: Ballot[] }).ballots);
  expect(sent).toEqual([
    { marks: '111', invalid: null },
    { marks: '121', invalid: null },
    { marks: '', invalid: 'BLANK' },
    { marks: '', invalid: 'NOT_ISSUED' },
  ]);
});

it('keeps a ballot that cannot be read in the field, with the reason, and counts nothing', async () => {
  renderEntry();
  await userEvent.type(field(), '11{Enter}');
  expect(screen.getByRole('alert').textContent).toBe('Đã gõ 2 ý kiến, danh sách có 3 đơn vị.');
  expect(field().value).toBe('11');
  expect(agreed()).toEqual(['0', '0', '0']);
});

it('empties the field at Escape and takes the last ballot back at Ctrl+Backspace', async () => {
  const { host } = renderEntry([{ marks: '111', invalid: null }]);
  await userEvent.type(field(), '12{Escape}');
  expect(field().value).toBe('');
  await userEvent.keyboard('{Control>}{Backspace}{/Control}');
  await screen.findByText('Phiếu 1');
  expect(host.calls.map(({ url }) => url)).toContain('/summits.takeBackBallot');
});

it('types a ballot once more in its own place', async () => {
  renderEntry([
    { marks: '111', invalid: null },
    { marks: '111', invalid: null },
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Sửa phiếu 1' }));
  // What the ballot says stands in the field, chosen whole: typing takes its place.
  expect(field().value).toBe('111');
  await userEvent.keyboard('222{Enter}');
  await screen.findByText('222');
  expect(agreed()).toEqual(['1', '1', '1']);
  expect(screen.getByText('Phiếu 3')).toBeTruthy();
});

it('says at once that more ballots are typed than were given out', async () => {
  renderEntry(Array.from({ length: 8 }, () => ({ marks: '111', invalid: null })));
  expect(screen.queryByText(/nhiều hơn 8 phiếu phát ra/u)).toBeNull();
  await userEvent.type(field(), '1*{Enter}');
  expect(screen.getByText(/nhiều hơn 8 phiếu phát ra/u)).toBeTruthy();
  // What the tellers did not give out takes no place of a ballot.
  await userEvent.keyboard('{Control>}{Backspace}{/Control}');
  await userEvent.type(field(), '-3{Enter}');
  expect(screen.queryByText(/nhiều hơn 8 phiếu phát ra/u)).toBeNull();
});

const BROKEN: FakeAnswer = { error: { code: 'INTERNAL', message: 'Máy chủ không trả lời' } };
const agree = (marks: string): Ballot => ({ marks, invalid: null });
/** The round as the data have it, with these ballots in the first count. */
const roundWith = (ballots: readonly Ballot[]): FakeAnswer => ({
  data: roundView(
    {},
    { entries: [{ entry: 1, mode: 'BALLOTS', ballots: [...ballots], enteredBy: 'A', isFinished: false }] },
  ),
});

it('makes a failed correction again, and says until then that it is not kept', async () => {
  let isBroken = true;
  const { host } = renderEntry([agree('111')], (procedure) => {
    if (procedure === 'summits.round') return roundWith([agree('111')]);
    return isBroken ? BROKEN : { data: {} };
  });
  await userEvent.click(screen.getByRole('button', { name: 'Sửa phiếu 1' }));
  await userEvent.keyboard('222{Enter}');
  await screen.findByText('Máy chủ không trả lời');
  expect(screen.getByRole('status').textContent).toContain('chưa ghi được 1');
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Gửi lại' }));
  await screen.findByText('đã ghi');
  const replaced = host.calls.filter(({ url }) => url === '/summits.replaceBallot');
  expect(replaced.map(({ body }) => JSON.parse(body ?? '') as unknown)).toEqual([
    { roundId: 'r', entry: 1, ordinal: 1, ballot: agree('222') },
    { roundId: 'r', entry: 1, ordinal: 1, ballot: agree('222') },
  ]);
  expect(screen.queryByText('Máy chủ không trả lời')).toBeNull();
});

it('goes on behind what turns out to be kept, when only an answer was lost', async () => {
  let isBroken = true;
  const { host } = renderEntry([], (procedure) => {
    if (procedure === 'summits.round') return roundWith([agree('111')]);
    return isBroken ? BROKEN : { data: {} };
  });
  await userEvent.type(field(), '111{Enter}121{Enter}');
  await screen.findByText('Máy chủ không trả lời');
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Gửi lại' }));
  await screen.findByText('đã ghi');
  expect(JSON.parse(host.calls.findLast(({ url }) => url === '/summits.enterBallots')?.body ?? '')).toMatchObject({
    ...{ from: 2, ballots: [agree('121')] },
  });
  expect(screen.getByRole('status').textContent).toContain('2/8 phiếu');
});

it('gives way to another window only when it is told to', async () => {
  renderEntry([], (procedure) => (procedure === 'summits.round' ? roundWith([agree('333'), agree('333')]) : BROKEN));
  await userEvent.type(field(), '111{Enter}');
  await screen.findByText('Máy chủ không trả lời');
  await userEvent.click(screen.getByRole('button', { name: 'Gửi lại' }));
  await screen.findByText('Máy chủ không trả lời');
  expect(screen.getByRole('status').textContent).toContain('1/8 phiếu');
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ phần chưa ghi, lấy lại số đã ghi' }));
  await screen.findByText('đã ghi');
  expect(screen.getByRole('status').textContent).toContain('2/8 phiếu');
});

it('lets neither the page nor the window go while a ballot is not kept', async () => {
  const { router } = renderEntry([], () => BROKEN);
  const leaving = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(leaving()).toBe(false);
  await userEvent.type(field(), '111{Enter}');
  await screen.findByText('Máy chủ không trả lời');
  expect(leaving()).toBe(true);
  await act(() => router.navigate('/elsewhere'));
  expect(screen.queryByText('Trang khác')).toBeNull();
  expect(await screen.findAllByText('Rời trang khi chưa lưu?')).not.toEqual([]);
});

it('asks before another count takes the place of ballots that are not kept', async () => {
  renderRound(<CountPanel view={roundView()} />, () => BROKEN);
  await userEvent.type(screen.getByLabelText('Phiếu 1'), '111{Enter}');
  await screen.findByText('Máy chủ không trả lời');
  await userEvent.click(screen.getByText('Lần 2'));
  await userEvent.click(await screen.findByRole('button', { name: 'Ở lại' }));
  expect(screen.getByRole('status').textContent).toContain('1/8 phiếu');
});

it('has the checks before the lock worked out as soon as the last ballot is kept', async () => {
  function Checks() {
    useQuery(summitRound(useApi(), 'r'));
    return null;
  }
  const kept = Array.from({ length: 7 }, () => agree('111'));
  const entry = <BallotEntry round={roundView().round} entry={1} kept={kept} onUnsent={() => undefined} />;
  const { host } = renderRound(
    <>
      <Checks />
      {entry}
    </>,
    (procedure) => (procedure === 'summits.round' ? roundWith(kept) : { data: {} }),
  );
  const readings = () => host.calls.filter(({ url }) => url.startsWith('/summits.round')).length;
  await waitFor(() => expect(readings()).toBe(1));
  await userEvent.type(field(), '1*{Enter}');
  await waitFor(() => expect(readings()).toBe(2));
});
