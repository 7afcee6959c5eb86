import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { DelegateAttendance } from '#core/summits/delegate.ts';
import { AttendanceStep } from '../../../renderer/summits/attendance/AttendanceStep.tsx';
import type { SummitView } from '../../../renderer/api/summitsQueries.ts';
import { renderRound } from './renderRound.tsx';
import { NAMES, roundView } from './roundFixture.ts';

afterEach(cleanup);

const view: SummitView = {
  summit: roundView().summit,
  delegates: NAMES.map((unitName, index) => ({
    ...{ id: `d${index + 1}`, memberId: `m${index + 1}`, unitName, ordinal: index + 1, version: 1 },
    ...{ name: `Đại biểu ${index + 1}`, position: '', votes: 1, presence: 'EXPECTED', proxyName: '', reason: '' },
  })),
  ...{ turnout: roundView().turnout, members: [], rounds: [], winners: [], outcomes: [], remarks: [], nextRoles: [] },
  toNominate: { fresh: 0, elsewhere: [] },
};

const step = (isEditing: boolean) => (
  <AttendanceStep view={view} canWrite isEditing={isEditing} onEdit={() => undefined} />
);
const board = () => renderRound(step(false));
const inFocus = () => document.activeElement?.closest('tr')?.children[0]?.textContent;
/** What was sent: which delegate, where he is, who holds his ballots, and why he is away. */
const sent = (host: ReturnType<typeof board>['host']) =>
  host.calls.map(({ body }) => {
    const { attendance } = JSON.parse(body ?? '{}') as { attendance: DelegateAttendance[] };
    return attendance
      .map((said) => [said.id, said.presence, said.proxyName, said.reason].filter(Boolean).join(' '))
      .join();
  });

it('is ready for the keys as soon as it is seen', async () => {
  const { host } = board();
  expect(inFocus()).toBe(NAMES[0]);
  await userEvent.keyboard('v{Enter}{ArrowDown}c');
  await waitFor(() => expect(sent(host)).toEqual(['d1 ABSENT', 'd3 PRESENT']));
});

it('goes on with the next delegate after a proxy is named, and with the same one after Escape', async () => {
  const { host } = board();
  await userEvent.keyboard('uTrần Văn An{Enter}');
  expect(inFocus()).toBe(NAMES[1]);
  await userEvent.keyboard('u{Escape}');
  expect(inFocus()).toBe(NAMES[1]);
  await userEvent.keyboard('b');
  await waitFor(() => expect(sent(host)).toEqual(['d1 PROXY Trần Văn An', 'd2 WRITTEN']));
});

it('asks in the row why somebody is away, and keeps what was typed when the mouse goes elsewhere', async () => {
  const { host } = board();
  await userEvent.keyboard('vĐi công tác{Enter}');
  expect(inFocus()).toBe(NAMES[1]);
  await userEvent.keyboard('uTrần Văn An{Tab}ốm{ArrowDown}');
  expect(inFocus()).toBe(NAMES[2]);
  await userEvent.keyboard('bviệc gia đình');
  await userEvent.click(screen.getByRole('columnheader', { name: 'Đơn vị' }));
  await waitFor(() =>
    expect(sent(host)).toEqual([
      ...['d1 ABSENT', 'd1 ABSENT Đi công tác'],
      ...['d2 PROXY Trần Văn An', 'd2 PROXY Trần Văn An ốm'],
      ...['d3 WRITTEN', 'd3 WRITTEN việc gia đình'],
    ]),
  );
});

it('says which delegate was not marked, until he is, whoever else is marked meanwhile', async () => {
  let isDown = true;
  const { host } = renderRound(step(false), () => {
    const answer = isDown ? { error: { code: 'NOT_FOUND' as const, message: 'Không tìm thấy.' } } : { data: {} };
    isDown = false;
    return answer;
  });
  await userEvent.keyboard('cc');
  await waitFor(() => expect(host.calls).toHaveLength(2));
  expect(await screen.findByText(/chưa ghi được “Có mặt”/u)).toHaveProperty(
    'textContent',
    `${NAMES[0]}: chưa ghi được “Có mặt”. Không tìm thấy.`,
  );
  await userEvent.keyboard('{ArrowUp}{ArrowUp}c');
  await waitFor(() => expect(screen.queryByText(/chưa ghi được/u)).toBeNull());
});

it('takes the keys on the name of a delegate too', async () => {
  const { host } = board();
  screen.getByRole('button', { name: 'Đại biểu 2' }).focus();
  await userEvent.keyboard('c');
  await waitFor(() => expect(sent(host)).toEqual(['d2 PRESENT']));
});

it('marks the delegate after a proxy with the very next letter', async () => {
  const { host } = board();
  await userEvent.keyboard('uTrần Văn An{Enter}c');
  await waitFor(() => expect(sent(host)).toEqual(['d1 PROXY Trần Văn An', 'd2 PRESENT']));
  expect(inFocus()).toBe(NAMES[2]);
});

it('takes the keys back where they were when the form beside it is closed', async () => {
  const { host, show } = board();
  await userEvent.keyboard('{ArrowDown}');
  show(step(true));
  blur();
  show(step(false));
  expect(inFocus()).toBe(NAMES[1]);
  await userEvent.keyboard('c');
  await waitFor(() => expect(sent(host)).toEqual(['d2 PRESENT']));
});

it('takes the keys back when its tab is pressed once more', async () => {
  const { router } = board();
  await userEvent.keyboard('{ArrowDown}');
  blur();
  await act(() => router.navigate('/summits/s'));
  expect(inFocus()).toBe(NAMES[1]);
});

it('leaves the keys with a form that is still open', async () => {
  const { router } = renderRound(step(true));
  await act(() => router.navigate('/summits/s'));
  expect(inFocus()).toBeUndefined();
});

function blur(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
