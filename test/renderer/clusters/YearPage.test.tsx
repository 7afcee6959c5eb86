import { cleanup, configure, screen, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stepChecklist, type YearFacts } from '#core/clusters/stepChecklist.ts';
import type { Role } from '#core/office/actor.ts';
import type { YearView } from '../../../renderer/api/clustersQueries.ts';
import { YearPage } from '../../../renderer/clusters/year/YearPage.tsx';
import { present } from '../../support/present.ts';
import { fakeHost, type FakeAnswer } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';
import { yearView } from './yearFixture.ts';

// Nothing here is hidden: looking up every style of every row would take most of the test.
configure({ defaultHidden: true });
beforeEach(() => localStorage.clear());
afterEach(cleanup);

const REFUSED: FakeAnswer = { error: { code: 'STALE_VERSION', message: 'Đã có người sửa hạn này sau khi bạn mở.' } };

function renderYear({
  role = 'ADMIN',
  view = yearView(),
  saved = {},
}: { role?: Role; view?: YearView; saved?: FakeAnswer } = {}) {
  const host = fakeHost((procedure) => {
    if (procedure === 'clusters.year') return { data: view };
    if (procedure === 'deadlines.saveStep') return saved;
    const isList = procedure.startsWith('campaigns.') || procedure === 'scores.ranking';
    return { data: isList ? [] : null };
  });
  renderPage(<YearPage />, {
    ...{ host, path: '/clusters/:clusterId/years/:year', at: `/clusters/${view.cluster.id}/years/2023` },
    ...{ year: 2024, today: '2023-11-27', role },
  });
  return host;
}

const user = () => userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
const steps = async () => within(await screen.findByRole('list', { name: 'Các bước trong năm' }));

it('shows where the year stands: five steps done, the summit in two days, what is missing with its link', async () => {
  renderYear();
  const timeline = await steps();
  expect(timeline.getAllByText('Xong')).toHaveLength(5);
  const summit = timeline.getByRole('button', { name: /Hội nghị tổng kết/u });
  expect(summit.getAttribute('aria-current')).toBe('step');
  expect(within(summit).getByText('Còn 2 ngày')).toBeTruthy();
  const next = within(screen.getByRole('region', { name: 'Bước tiếp theo: hội nghị tổng kết' }));
  expect(next.getByText(/Thứ Tư/u)).toBeTruthy();
  expect(next.getByText(/8 giờ 00 tại Huyện ủy Tiên Du/u)).toBeTruthy();
  expect(next.getByText('2/2 đơn vị')).toBeTruthy();
  expect(next.getByRole('link', { name: 'Phân công' }).getAttribute('href')).toMatch(/\?roles=2024$/u);
  expect(screen.getByText('8.835')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Phân công' })).toBeTruthy();
});

it.each([
  ['the list of what is missing', 'Ghi tên'],
  ['the red button', 'Kiện toàn'],
])('goes from %s to the first member whose representative is missing', async (_, name) => {
  const { steps, members } = yearView();
  const checklist = stepChecklist(
    'FORM',
    {
      ...{ members: 2, leads: 1, deputies: 1, representatives: 1, nextLeads: 0 },
      ...{ pledge: null, scores: null, summit: null },
    },
    'CUM',
  );
  renderYear({ view: yearView({ next: { step: present(steps[0]), checklist } }) });
  await user().click(await screen.findByRole('button', { name }));
  expect(screen.getByRole('form', { name: 'Người đại diện năm 2023' }).textContent).toContain(members[1]?.name);
});

/** A year at its summit, nothing missing but what is told. */
function atSummit(facts: Partial<YearFacts>): YearView {
  const view = yearView();
  const checklist = stepChecklist(
    'SUMMIT',
    {
      ...{ members: 2, leads: 1, deputies: 1, representatives: 2, nextLeads: 1 },
      pledge: { targets: 1, parties: 2, isSigned: true, halfResults: 1, yearResults: 1 },
      scores: { selfFinal: 2, crossFinal: 2, appraisedFinal: 2 },
      summit: { rounds: 1, locked: 1, isClosed: true },
      ...facts,
    },
    'CUM',
  );
  return yearView({ next: { step: present(view.steps[5]), checklist } });
}

it('goes on with the summit at its step, whatever else is missing, and records it only when it was held', async () => {
  renderYear({ view: atSummit({ scores: null, nextLeads: 0, summit: null }) });
  expect(await screen.findByRole('button', { name: 'Mở hội nghị' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Ghi xong bước này' })).toBeNull();
});

it('keeps what was typed when somebody else wrote the step first', async () => {
  const host = renderYear({ saved: REFUSED });
  const timeline = await steps();
  await user().click(timeline.getByRole('button', { name: /Hội nghị tổng kết/u }));
  const note = screen.getByLabelText('Giờ, địa điểm, ghi chú');
  await user().clear(note);
  await user().click(note);
  await user().paste('14 giờ tại hội trường');
  await user().click(screen.getByRole('button', { name: 'Lưu bước này' }));
  expect(await screen.findByText('Đã có người sửa hạn này sau khi bạn mở.')).toBeTruthy();
  expect(screen.getByDisplayValue('14 giờ tại hội trường')).toBeTruthy();
  const [write] = host.calls.filter(({ url }) => url.startsWith('/deadlines.saveStep'));
  expect(JSON.parse(write?.body ?? '')).toMatchObject({
    version: 1,
    step: { dueOn: '2023-11-29', doneOn: null, note: '14 giờ tại hội trường' },
  });
});

it('proposes today as the day the step was done when its red button is pressed', async () => {
  renderYear({ view: atSummit({}) });
  await user().click(await screen.findByRole('button', { name: 'Ghi xong bước này' }));
  expect(screen.getByLabelText<HTMLInputElement>('Xong ngày').value).toBe('27/11/2023');
});

it.each<[string, { role?: Role; view?: YearView }]>([
  ['for someone who only reads', { role: 'VIEWER' }],
  ['of a locked year', { view: lockedView() }],
])('offers no change %s', async (_, options) => {
  renderYear(options);
  const timeline = await steps();
  for (const step of timeline.getAllByRole<HTMLButtonElement>('button')) expect(step.disabled).toBe(true);
  expect(screen.queryByRole('button', { name: 'Sửa vai trò' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Phân công' })).toBeNull();
  expect(screen.queryByRole('button', { name: /người đại diện của/u })).toBeNull();
});

it('tells that a year is locked, and lets the administrator unlock it with a reason', async () => {
  const host = renderYear({ view: lockedView() });
  expect(await screen.findByText(/người khóa: Quản trị, lý do: Đã tổng kết/u)).toBeTruthy();
  await user().click(await screen.findByRole('button', { name: 'Mở khóa' }));
  const form = within(screen.getByRole('form', { name: 'Mở khóa năm 2023' }));
  await user().click(form.getByRole('button', { name: 'Mở khóa' }));
  expect(await form.findByText('Cần ghi lý do')).toBeTruthy();
  await user().click(form.getByLabelText('Lý do'));
  await user().paste('Sửa người đại diện');
  await user().click(form.getByRole('button', { name: 'Mở khóa' }));
  const [write] = host.calls.filter(({ url }) => url.startsWith('/clusters.unlockYear'));
  expect(JSON.parse(write?.body ?? '')).toMatchObject({ version: 1, reason: 'Sửa người đại diện' });
});

it('tells before locking what is still open', async () => {
  renderYear({ view: yearView({ next: null, unappraised: 1 }) });
  await user().click(await screen.findByRole('button', { name: 'Khóa năm 2023…' }));
  const form = within(screen.getByRole('form', { name: 'Khóa năm 2023' }));
  expect(form.getByText(/2 bước \(Hội nghị tổng kết.*1\/2 đơn vị chưa có điểm thẩm định/u)).toBeTruthy();
});

it('says what the next year takes over, and copies only once that is confirmed', async () => {
  const host = renderYear();
  const copies = () => host.calls.filter(({ url }) => url.startsWith('/clusters.copyYear'));
  await user().click(await screen.findByRole('button', { name: 'Chép sang 2024…' }));
  const form = within(screen.getByRole('form', { name: 'Chép sang năm 2024' }));
  expect(form.getByText(/7 bước với ngày chuyển sang năm 2024/u)).toBeTruthy();
  expect(copies()).toEqual([]);
  await user().click(form.getByRole('button', { name: 'Chép sang 2024' }));
  expect(JSON.parse(copies()[0]?.body ?? '')).toMatchObject({ year: 2024 });
});

it('begins an unopened year as the one before, or with the usual steps', async () => {
  const host = renderYear({ view: yearView({ year: null, steps: [], next: null, hasYearBefore: true }) });
  await user().click(await screen.findByRole('button', { name: 'Chép từ năm 2022' }));
  expect(screen.getByRole('button', { name: 'Mở năm 2023' })).toBeTruthy();
  const [write] = host.calls.filter(({ url }) => url.startsWith('/clusters.copyYear'));
  expect(JSON.parse(write?.body ?? '')).toMatchObject({ year: 2023 });
});

function lockedView(): YearView {
  const view = yearView();
  return {
    ...view,
    year: view.year && {
      ...view.year,
      lockedAt: '2023-12-20T08:00:00Z',
      lockedBy: 'Quản trị',
      lockedReason: 'Đã tổng kết',
    },
  };
}
