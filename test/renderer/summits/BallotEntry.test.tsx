import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { Ballot } from '#core/summits/ballot.ts';
import { BallotEntry } from '../../../renderer/summits/round/BallotEntry.tsx';
import { renderRound } from './renderRound.tsx';
import { roundView } from './roundFixture.ts';

afterEach(cleanup);

function renderEntry(kept: Ballot[] = []) {
  const { round } = roundView();
  return renderRound(<BallotEntry round={round} entry={1} kept={kept} onReload={() => undefined} />);
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
  expect(screen.queryByText(/Nhiều hơn 8 phiếu phát ra/u)).toBeNull();
  await userEvent.type(field(), '1*{Enter}');
  expect(screen.getByText(/Nhiều hơn 8 phiếu phát ra/u)).toBeTruthy();
});
