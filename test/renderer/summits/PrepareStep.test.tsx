import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { SummitView } from '../../../renderer/api/summitsQueries.ts';
import { EditRound } from '../../../renderer/summits/round/EditRound.tsx';
import { PrepareStep } from '../../../renderer/summits/summit/PrepareStep.tsx';
import { RoundForm } from '../../../renderer/summits/summit/RoundForm.tsx';
import { renderRound } from './renderRound.tsx';
import { NAMES, roundView } from './roundFixture.ts';

afterEach(cleanup);

const view: SummitView = {
  summit: roundView().summit,
  members: NAMES.map((name, index) => ({
    id: `018f0000-0000-7000-8000-00000000000${index}`,
    ...{ name, unitId: null, score: null, rank: null },
  })),
  ...{ delegates: [], rounds: [], winners: [], outcomes: [], remarks: [], nextRoles: [] },
  toNominate: { fresh: 0, elsewhere: [] },
  turnout: roundView().turnout,
};

it('takes a summit made by mistake away as long as it has no round, and only when told twice', async () => {
  const { host, router } = renderRound(<PrepareStep view={view} canWrite />);
  await userEvent.click(screen.getByRole('button', { name: 'Xóa hội nghị' }));
  expect(host.calls).toEqual([]);
  const [, confirm] = await screen.findAllByRole('button', { name: 'Xóa hội nghị' });
  if (!confirm) throw new Error('nothing asked');
  await userEvent.click(confirm);
  await waitFor(() => expect(router.state.location.pathname).toBe('/summits'));
  expect(host.calls.map(({ url, body }) => [url, JSON.parse(body ?? '') as unknown])).toEqual([
    ['/summits.remove', { id: 's', version: 1 }],
  ]);
});

it('keeps a summit in which rounds were set up', () => {
  const rounds = [{ round: roundView().round, result: null, tally: null, replacedBy: null }];
  renderRound(<PrepareStep view={{ ...view, rounds }} canWrite />);
  expect(screen.queryByRole('button', { name: 'Xóa hội nghị' })).toBeNull();
});

it('asks nothing of ballots where hands are raised', async () => {
  const { host } = renderRound(<RoundForm view={view} round={null} onDone={() => undefined} />);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Tính cả phiếu gửi bằng văn bản' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Không bỏ phiếu cho đơn vị mình' }));
  await userEvent.click(screen.getByLabelText('Cách biểu quyết'));
  await userEvent.click(await screen.findByTitle('Giơ tay biểu quyết'));
  await userEvent.click(screen.getByRole('button', { name: 'Lưu vòng' }));
  await waitFor(() => expect(host.calls).toHaveLength(1));
  expect(JSON.parse(host.calls[0]?.body ?? '')).toMatchObject({
    round: { kind: 'HANDS', rule: { isSecret: false, absentByWriting: false, excludesOwn: false } },
  });
});

it('says that the number given out is asked again when the round is changed', () => {
  const { round } = roundView({ kind: 'HANDS', issued: 7 });
  const { show } = renderRound(<RoundForm view={view} round={round} onDone={() => undefined} />);
  expect(screen.getByText(/Đã ghi 7 người biểu quyết: sửa gì ngoài tên vòng thì phải ghi lại số này/u)).toBeTruthy();
  show(<RoundForm view={view} round={{ ...round, issued: null }} onDone={() => undefined} />);
  expect(screen.queryByText(/phải ghi lại số này/u)).toBeNull();
});

it('lets a ballot choose as many as win', async () => {
  const { host } = renderRound(<RoundForm view={view} round={null} onDone={() => undefined} />);
  await userEvent.click(screen.getByLabelText('Cách biểu quyết'));
  await userEvent.click(await screen.findByTitle('Chọn không quá số lượng'));
  await userEvent.type(screen.getByLabelText('Số đơn vị được lấy'), '2');
  await userEvent.click(screen.getByRole('button', { name: 'Lưu vòng' }));
  await waitFor(() => expect(host.calls).toHaveLength(1));
  expect(JSON.parse(host.calls[0]?.body ?? '')).toMatchObject({ round: { kind: 'CHOOSE', maxChoices: 2, places: 2 } });
});

it('keeps what was typed of a round while nothing answers any more', async () => {
  const down = { error: { code: 'INTERNAL' as const, message: 'Máy chủ không trả lời.' } };
  const pages = [{ data: view }];
  const { round } = roundView({
    candidates: [{ ...roundView().round.candidates[0], memberId: view.members[0]?.id }] as never,
  });
  const { host } = renderRound(<EditRound view={roundView(round)} onDone={() => undefined} />, (procedure) =>
    procedure === 'summits.page' ? (pages.shift() ?? down) : down,
  );
  await userEvent.type(await screen.findByLabelText('Tên vòng'), ' lại');
  await userEvent.click(screen.getByRole('button', { name: 'Lưu vòng' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Máy chủ không trả lời.');
  expect(host.calls).toHaveLength(3);
  expect(screen.getByLabelText<HTMLInputElement>('Tên vòng').value).toBe('Vòng 1. Bình bầu lại');
});
