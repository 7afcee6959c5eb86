import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../renderer/api/client.ts';
import { createQueryClient } from '../../../renderer/api/queryClient.ts';
import { CastPage } from '../../../renderer/summits/cast/CastPage.tsx';
import { storeCode } from '../../../renderer/summits/cast/tellerCode.ts';
import { fakeHost, type FakeAnswer } from '../support/fakeHost.ts';
import { NAMES, roundView } from './roundFixture.ts';

beforeEach(() => storeCode({ summitId: 's', roundId: 'r', code: '2468' }));
afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

const UNREACHABLE: FakeAnswer = { error: { code: 'INTERNAL', message: 'Không rõ đã ghi hay chưa.' } };
const IN: FakeAnswer = { error: { code: 'ROUND_BALLOT_IN', message: 'Phiếu này đã vào từ lần gửi trước.' } };
const FULL: FakeAnswer = { error: { code: 'ROUND_COUNT_REFUSED', message: 'Đã bỏ đủ 8 phiếu phát ra.' } };

/** The screen of the voters, in front of a pile that grows by `others` whenever it is looked at. */
function renderCast(answers: FakeAnswer[], { others = 0, isPileLost = (): boolean => false } = {}) {
  const view = roundView({ casting: 'SCREEN' });
  let cast = 0;
  const host = fakeHost((procedure) => {
    if (procedure === 'summits.castBallot') return answers.shift() ?? { data: null };
    return isPileLost() ? UNREACHABLE : { data: { ...view, cast: (cast += others) } };
  });
  const queryClient = createQueryClient();
  const router = createMemoryRouter([{ path: '/:roundId', element: <CastPage /> }], { initialEntries: ['/r'] });
  render(
    <ApiContext value={createApi(host)}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ApiContext>,
  );
  const sent = () =>
    host.calls
      .filter(({ url }) => url.startsWith('/summits.castBallot'))
      .map(({ body }) => JSON.parse(body ?? '') as { attempt: string; ballot: { marks: string } });
  return { queryClient, sent };
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const release = async () => userEvent.type(await screen.findByLabelText('Mã của người kiểm phiếu'), '2468{Enter}');
async function fill(opinion = 'Đồng ý') {
  await release();
  for (const button of screen.getAllByRole('button', { name: opinion })) await userEvent.click(button);
  await press('Xem lại phiếu');
}

it('keeps nothing of a ballot in the window, neither what it says nor when it came', async () => {
  const { queryClient, sent } = renderCast([]);
  for (const opinion of ['Đồng ý', 'Không đồng ý']) {
    await fill(opinion);
    await press('Bỏ phiếu');
    await screen.findByText(/Đã bỏ phiếu/u);
  }
  expect(sent().map(({ ballot }) => ballot.marks)).toEqual(['111', '222']);
  expect(queryClient.getMutationCache().getAll()).toEqual([]);
});

it('calls the teller before the next voter while another program keeps how the pile lay before', async () => {
  renderCast([{ data: { isTraceKept: true } }, { data: { isTraceKept: false } }]);
  await fill();
  await press('Bỏ phiếu');
  await screen.findByText(/một chương trình khác đang đọc tệp dữ liệu/u);
  await fill();
  await press('Bỏ phiếu');
  await screen.findByText(/Đã bỏ phiếu/u);
  expect(screen.queryByText(/một chương trình khác đang đọc tệp dữ liệu/u)).toBeNull();
});

it('gives each ballot its own attempt, and sends a ballot whose answer was lost with the same one', async () => {
  const { sent } = renderCast([UNREACHABLE, IN]);
  await fill();
  await press('Bỏ phiếu');
  await screen.findByText('Không rõ đã ghi hay chưa.');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Sửa lại' }).disabled).toBe(true);
  await press('Bỏ phiếu');
  await screen.findByText(/Đã bỏ phiếu/u);
  await fill();
  await press('Bỏ phiếu');
  await screen.findByText(/Đã bỏ phiếu/u);
  const [first, again, next] = sent().map(({ attempt }) => attempt);
  expect(again).toBe(first);
  expect(next).not.toBe(first);
  expect(first).toMatch(/^[0-9a-f]{32}$/u);
});

it('casts by its own touch alone: the one that asks for the review, however often it comes, casts nothing', async () => {
  const { sent } = renderCast([]);
  await release();
  screen.getByRole('button', { name: 'Xem lại phiếu' }).focus();
  await userEvent.keyboard('{Enter}{Enter}{Enter} ');
  const cast = screen.getByRole('button', { name: 'Bỏ phiếu trắng' });
  expect(screen.getByRole('heading', { name: 'Bỏ phiếu trắng?' })).toBe(document.activeElement);
  // The review is asked for at the right of the foot; there stands no button now.
  expect(cast.closest('footer')?.lastElementChild?.querySelector('button')).toBeNull();
  expect(sent()).toEqual([]);
  await userEvent.click(cast);
  await screen.findByText(/Đã bỏ phiếu/u);
  expect(sent()).toMatchObject([{ ballot: { marks: '', invalid: 'BLANK' } }]);
});

it('gives out one ballot for each code of the tellers: who has voted cannot go on', async () => {
  const { sent } = renderCast([]);
  await fill();
  await press('Bỏ phiếu');
  await screen.findByText(/Đã bỏ phiếu/u);
  await userEvent.keyboard('{Enter}');
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    ...['Phát phiếu', 'Rời màn hình bỏ phiếu'],
  ]);
  expect(screen.queryByRole('button', { name: 'Xem lại phiếu' })).toBeNull();
  expect(sent()).toHaveLength(1);
});

it('thanks nobody whose ballot was refused, though the pile has grown from another window', async () => {
  renderCast([FULL], { others: 1 });
  await fill();
  await press('Bỏ phiếu');
  await screen.findByText('Đã bỏ đủ 8 phiếu phát ra.');
  expect(screen.queryByText(/Đã bỏ phiếu/u)).toBeNull();
  expect(screen.getByText(NAMES[0] ?? '')).toBeTruthy();
  await press('Sửa lại');
  expect(screen.getByRole('button', { name: 'Xem lại phiếu' })).toBeTruthy();
});

it('keeps the ballot and its attempt while nothing answers any more', async () => {
  let isDown = false;
  const { sent } = renderCast([UNREACHABLE, IN], { isPileLost: () => isDown });
  await fill();
  isDown = true;
  await press('Bỏ phiếu');
  await screen.findByText('Không rõ đã ghi hay chưa.');
  expect(screen.getByText(NAMES[0] ?? '')).toBeTruthy();
  await press('Bỏ phiếu');
  await screen.findByText(/Đã bỏ phiếu/u);
  const [first, again] = sent();
  expect(again).toEqual(first);
});
