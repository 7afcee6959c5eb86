import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { CouncilMeeting, MeetingAttendee } from '#core/councils/council.ts';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../renderer/api/client.ts';
import { AttendanceForm } from '../../../renderer/councils/meeting/AttendanceForm.tsx';
import { fakeHost } from '../support/fakeHost.ts';

afterEach(cleanup);

const seat = (name: string, reason = ''): MeetingAttendee => ({
  ...{ id: name, memberId: name, ordinal: 1, role: 'MEMBER', personId: null, unitId: null, name, position: '' },
  ...{ canVote: true, presence: 'ABSENT', reason },
});

const meeting = (version: number, attendees: MeetingAttendee[]): CouncilMeeting => ({
  ...{ id: 'm', councilId: 'c', councilKind: 'AWARD', councilName: 'Hội đồng', foundingDocument: '', foundedOn: null },
  ...{ title: 'Họp', heldOn: '2024-12-01', place: '', startsAt: '', endsAt: '', note: '', content: '', year: 2024 },
  ...{ quorumNum: 2, quorumDen: 3, closedAt: null, mattersVersion: 1, version, attendees },
});

function openForm(first: CouncilMeeting) {
  const host = fakeHost(() => ({ data: null }));
  const api = createApi(host);
  const queryClient = new QueryClient();
  const form = (shown: CouncilMeeting) => (
    <ApiContext value={api}>
      <QueryClientProvider client={queryClient}>
        <AttendanceForm meeting={shown} onDone={() => undefined} />
      </QueryClientProvider>
    </ApiContext>
  );
  const { rerender } = render(form(first));
  const sent = () => host.calls.map(({ body }) => JSON.parse(body ?? '{}') as { attendance?: unknown });
  return { sent, show: (next: CouncilMeeting) => rerender(form(next)), user: userEvent.setup() };
}

const reasonOf = (name: string) => screen.getByLabelText<HTMLInputElement>(`Lý do vắng của ${name}`);
const mark = (name: string, reason: string) => fireEvent.change(reasonOf(name), { target: { value: reason } });

it('keeps what was marked while the members are taken once more', async () => {
  const { sent, show, user } = openForm(meeting(1, [seat('Lò Văn A')]));
  mark('Lò Văn A', 'ốm');
  await user.click(screen.getByRole('button', { name: 'Lấy lại danh sách thành viên' }));
  await waitFor(() => expect(sent()).toHaveLength(1));
  show(meeting(2, [seat('Lò Văn A'), seat('Trần B')]));
  expect(reasonOf('Lò Văn A').value).toBe('ốm');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('shows a mark that somebody else made on the same seat, and saves over it only when told to', async () => {
  const { sent, show, user } = openForm(meeting(1, [seat('Lò Văn A'), seat('Trần B')]));
  mark('Lò Văn A', 'ốm');
  show(meeting(2, [seat('Lò Văn A', 'đi công tác'), seat('Trần B', 'nghỉ phép')]));

  expect(screen.getByRole('alert').textContent).toContain('Lò Văn A vắng mặt, đi công tác');
  expect(screen.getByRole('alert').textContent).not.toContain('Trần B');
  expect([reasonOf('Lò Văn A').value, reasonOf('Trần B').value]).toEqual(['ốm', 'nghỉ phép']);
  expect(screen.getByRole('button', { name: 'Lưu điểm danh' })).toHaveProperty('disabled', true);

  await user.click(screen.getByRole('button', { name: 'Giữ dấu của tôi' }));
  await user.click(screen.getByRole('button', { name: 'Lưu điểm danh' }));
  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(sent()[0]).toMatchObject({ version: 2, attendance: [{ reason: 'ốm' }, { reason: 'nghỉ phép' }] });
});

it('gives the own mark up for the other one when told to', async () => {
  const { show, user } = openForm(meeting(1, [seat('Lò Văn A')]));
  mark('Lò Văn A', 'ốm');
  show(meeting(2, [seat('Lò Văn A', 'đi công tác')]));
  await user.click(screen.getByRole('button', { name: 'Lấy bản kia' }));
  expect(reasonOf('Lò Văn A').value).toBe('đi công tác');
  expect(screen.queryByRole('alert')).toBeNull();
});
