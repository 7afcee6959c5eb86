import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import type { Tally } from '#core/summits/tally.ts';
import { CountPanel } from '../../../renderer/summits/round/CountPanel.tsx';
import { LockButton, LockNotice } from '../../../renderer/summits/round/LockButton.tsx';
import { TallyEntry } from '../../../renderer/summits/round/TallyEntry.tsx';
import { useRoundWrites } from '../../../renderer/summits/useSummitWrites.ts';
import type { RoundView } from '../../../renderer/api/summitsQueries.ts';
import type { FakeAnswer, fakeHost } from '../support/fakeHost.ts';
import { renderRound } from './renderRound.tsx';
import { roundView } from './roundFixture.ts';

afterEach(cleanup);

const tally: Tally = {
  ...{ collected: 8, valid: 8, invalid: { BLANK: 0, TOO_MANY: 0, NOT_ISSUED: 0, UNREADABLE: 0 } },
  counts: [8, 7, 6].map((agree) => ({ agree, disagree: 8 - agree, abstain: 0 })),
};
/** What the back end was sent. */
const inputsOf = ({ calls }: ReturnType<typeof fakeHost>, procedure: string) =>
  calls.filter(({ url }) => url.includes(procedure)).map(({ body }) => JSON.parse(body ?? '') as unknown);
const click = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('a tally sheet is sent with the sums it takes the place of, also when those came later', async () => {
  const { round } = roundView();
  const sheet = (kept: Tally) => (
    <TallyEntry round={round} entry={2} kept={kept} onUnsent={() => undefined} onReload={() => undefined} />
  );
  const { host, show } = renderRound(sheet(tally));
  const other = { ...tally, collected: 7 };
  show(sheet(other));
  await click('Ghi bảng cộng');
  await waitFor(() => expect(inputsOf(host, 'summits.saveTally')).toMatchObject([{ entry: 2, seen: tally }]));
});

it('a count is thrown away by how many ballots are told to go', async () => {
  const ballots = ['111', '122'].map((marks) => ({ marks, invalid: null }));
  const entries = ([1, 2] as const).map((entry) => ({
    entry,
    enteredBy: 'A',
    isFinished: false,
    mode: 'BALLOTS' as const,
    ballots,
  }));
  const { host } = renderRound(<CountPanel view={roundView({}, { entries })} />);
  await click('Xóa lần nhập này để nhập lại');
  expect(screen.getByText('Xóa cả 2 phiếu của lần nhập này?')).toBeTruthy();
  await click('Xóa để nhập lại');
  await waitFor(() => expect(inputsOf(host, 'summits.clearEntry')).toMatchObject([{ seen: { ballots: 2 } }]));
});

/** The button and what it answers, as the page of a round has them. */
function Lock({ view }: { view: RoundView }) {
  const { lock } = useRoundWrites();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <LockButton view={view} lock={lock} onAsked={() => setAsked(true)} />
      <LockNotice view={view} lock={lock} isAsked={isAsked} />
    </>
  );
}

it('a lock names the count and the summit that were in sight', async () => {
  const { host } = renderRound(<Lock view={roundView({ version: 3, countsVersion: 12 })} />);
  await click('Khóa vòng');
  const [, confirm] = await screen.findAllByRole('button', { name: 'Khóa vòng' });
  if (!confirm) throw new Error('nothing asks before the lock');
  await userEvent.click(confirm);
  const seen = { id: 'r', version: 3, countsVersion: 12, summitVersion: 1 };
  await waitFor(() => expect(inputsOf(host, 'summits.lockRound')).toEqual([seen]));
});

it('what is worth a second look is asked with the lock', async () => {
  const note = { id: 'CALL', state: 'NOTE', text: 'Còn 2 phiếu của đại biểu chưa điểm danh.' } as const;
  renderRound(<Lock view={roundView({}, { checks: [note] })} />);
  await click('Khóa vòng');
  expect(await screen.findByText('Nên xem: Còn 2 phiếu của đại biểu chưa điểm danh.')).toBeTruthy();
});

it('why a round cannot be locked stands on the page until it is mended', async () => {
  const missing = { id: 'TELLERS', state: 'FAIL', text: 'Ban Kiểm phiếu đang có 0 người.' } as const;
  const { host, show } = renderRound(<Lock view={roundView({}, { checks: [missing] })} />);
  expect(screen.queryByText(/Chưa khóa được vòng này/u)).toBeNull();
  await click('Khóa vòng (còn 1)');
  expect(screen.getByText('Chưa khóa được vòng này. Ban Kiểm phiếu đang có 0 người.')).toBeTruthy();
  expect(inputsOf(host, 'summits.lockRound')).toEqual([]);
  show(<Lock view={roundView({}, { checks: [{ ...missing, state: 'OK' }] })} />);
  expect(screen.queryByText(/Chưa khóa được vòng này/u)).toBeNull();
});

it('a lock that was refused says why until somebody has read it', async () => {
  const refused: FakeAnswer = { error: { code: 'STALE_VERSION', message: 'Vòng 1 vừa được sửa ở nơi khác.' } };
  renderRound(<Lock view={roundView()} />, () => refused);
  await click('Khóa vòng');
  const [, confirm] = await screen.findAllByRole('button', { name: 'Khóa vòng' });
  if (!confirm) throw new Error('nothing asks before the lock');
  await userEvent.click(confirm);
  await screen.findByText('Vòng 1 vừa được sửa ở nơi khác.');
  await click('Đã hiểu');
  expect(screen.queryByText('Vòng 1 vừa được sửa ở nơi khác.')).toBeNull();
});
