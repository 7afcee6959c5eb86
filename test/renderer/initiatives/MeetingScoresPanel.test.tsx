import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { App } from 'antd';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import type { CouncilMeeting, MeetingAttendee } from '#core/councils/council.ts';
import { reviewResult, type Score } from '#core/initiatives/reviewResult.ts';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../renderer/api/client.ts';
import { MeetingScoresPanel } from '../../../renderer/initiatives/MeetingScoresPanel.tsx';
import { AppInfoContext } from '../../../renderer/shell/AppInfo.ts';
import { fakeHost } from '../support/fakeHost.ts';

configure({ defaultHidden: true });
afterEach(cleanup);

const id = (number: number) => `01890000-0000-7000-8000-00000000e00${number}`;
const attendee = (number: number, name: string): MeetingAttendee => ({
  id: id(number),
  memberId: id(number),
  ordinal: number,
  role: 'MEMBER',
  personId: null,
  unitId: null,
  name,
  position: '',
  canVote: true,
  presence: 'PRESENT',
  reason: '',
});
const MEETING = {
  id: id(9),
  councilKind: 'INITIATIVE',
  year: 2023,
  closedAt: null,
  attendees: [attendee(1, 'Chủ tịch'), attendee(2, 'Ủy viên')],
} as unknown as CouncilMeeting;

const CRITERIA = [
  { id: 'new', groupName: '', name: 'Tính mới', max: 2000, pass: 1000, disqualifies: true, guide: '' },
  { id: 'use', groupName: '', name: 'Hiệu quả', max: 1000, pass: null, disqualifies: false, guide: '' },
];
const FORM = { id: 'form', name: 'Hai tiêu chí', passMark: 1500, criteria: CRITERIA };

function review(number: number, title: string, scores: Score[] = []) {
  const scorers = [{ id: id(1) }, { id: id(2) }];
  return {
    id: id(number),
    initiativeId: id(number),
    meetingId: id(9),
    formId: 'form',
    ordinal: number,
    conclusion: '',
    version: 1,
    scores,
    initiative: { id: id(number), title, authors: [{ name: 'An', personId: null }] },
    form: FORM,
    scorerIds: scorers.map((scorer) => scorer.id),
    missing: [],
    result: reviewResult(FORM, scorers, scores),
  };
}

function renderPanel() {
  const host = fakeHost((procedure) => ({
    data: procedure === 'initiatives.scoring.ofMeeting' ? [review(4, 'Máy bóc vỏ lạc'), review(5, 'Tủ sấy')] : null,
  }));
  const info = { actor: { id: 'x', name: 'x', role: 'CLERK' }, today: '2023-10-12' } as never;
  const router = createMemoryRouter([{ path: '/', element: <MeetingScoresPanel meeting={MEETING} /> }]);
  render(
    <ApiContext value={createApi(host)}>
      <QueryClientProvider client={new QueryClient()}>
        <App>
          <AppInfoContext value={info}>
            <RouterProvider router={router} />
          </AppInfoContext>
        </App>
      </QueryClientProvider>
    </ApiContext>,
  );
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  const points = (criterion: string, member: string) => screen.getByLabelText(`${criterion}: ${member}`);
  return { host, user, points };
}

const sheets = () => screen.getByRole('table', { name: 'Phiếu của các thành viên' });

it('works the result out while points are typed, and fails a criterion that was missed', async () => {
  const { user, points } = renderPanel();
  await screen.findByRole('table', { name: 'Phiếu của các thành viên' });
  const typed: [string, string, string][] = [
    ['Tính mới', 'Chủ tịch', '9'],
    ['Hiệu quả', 'Chủ tịch', '10'],
    ['Tính mới', 'Ủy viên', '10,5'],
    ['Hiệu quả', 'Ủy viên', '9'],
  ];
  for (const [criterion, member, text] of typed) await user.type(points(criterion, member), text);
  const means = within(sheets()).getAllByRole('row').at(-1);
  expect(means?.textContent).toContain('9,75');
  expect(means?.textContent).toContain('19,25');
  expect(screen.getAllByText(/Không đạt: Tính mới/u)).not.toHaveLength(0);
});

it('keeps what was typed while another initiative is looked at, and says it is not saved', async () => {
  const { user, points } = renderPanel();
  await screen.findByRole('table', { name: 'Phiếu của các thành viên' });
  await user.type(points('Tính mới', 'Chủ tịch'), '15');
  await user.click(screen.getByRole('button', { name: 'Tủ sấy' }));
  expect((points('Tính mới', 'Chủ tịch') as HTMLInputElement).value).toBe('');
  expect(screen.getByText('chưa lưu')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Máy bóc vỏ lạc' }));
  expect((points('Tính mới', 'Chủ tịch') as HTMLInputElement).value).toBe('15');
});

it('does not send points above the maximum, and sends the rest in hundredths', async () => {
  const { host, user, points } = renderPanel();
  await screen.findByRole('table', { name: 'Phiếu của các thành viên' });
  await user.type(points('Hiệu quả', 'Chủ tịch'), '11');
  await user.click(screen.getByRole('button', { name: 'Lưu điểm' }));
  const saves = () => host.calls.filter(({ url }) => url.includes('initiatives.scoring.save'));
  expect(saves()).toEqual([]);
  expect(document.activeElement).toBe(points('Hiệu quả', 'Chủ tịch'));
  await user.clear(points('Hiệu quả', 'Chủ tịch'));
  await user.type(points('Hiệu quả', 'Chủ tịch'), '9,25');
  await user.click(screen.getByRole('button', { name: 'Lưu điểm' }));
  await waitFor(() => expect(saves()).toHaveLength(1));
  expect(JSON.parse(saves()[0]?.body ?? '')).toEqual({
    id: id(4),
    version: 1,
    conclusion: '',
    scores: [{ attendeeId: id(1), criterionId: 'use', points: 925 }],
  });
});
