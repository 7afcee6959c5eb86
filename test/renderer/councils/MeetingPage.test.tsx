import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { CouncilMeeting, MeetingAttendee } from '#core/councils/council.ts';
import { MeetingPage } from '../../../renderer/councils/meeting/MeetingPage.tsx';
import { fakeHost } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

afterEach(cleanup);

const ATTENDEE: MeetingAttendee = {
  ...{ id: 'a', memberId: 'a', ordinal: 1, role: 'MEMBER', personId: null, unitId: null, name: 'Lò Văn A' },
  ...{ position: '', canVote: true, presence: 'ABSENT', reason: '' },
};
const MEETING: CouncilMeeting = {
  ...{
    id: 'm',
    councilId: 'c',
    councilKind: 'AWARD',
    councilName: 'Hội đồng TĐKT',
    foundingDocument: '',
    foundedOn: null,
  },
  ...{ title: 'Họp', heldOn: '2024-12-01', place: '', startsAt: '', endsAt: '', note: '', content: '', year: 2024 },
  ...{ quorumNum: 2, quorumDen: 3, closedAt: null, mattersVersion: 1, version: 1, attendees: [ATTENDEE] },
};

it('asks about marks that are not saved before it asks whether to close the meeting', async () => {
  const host = fakeHost((procedure) => ({
    data: procedure === 'councils.review.lines' ? [] : { meeting: MEETING, checks: [] },
  }));
  renderPage(<MeetingPage />, {
    ...{ host, path: '/councils/:councilId/meetings/:meetingId', at: '/councils/c/meetings/m' },
    ...{ year: 2024, today: '2024-12-01', role: 'CLERK' },
  });
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole('button', { name: 'Điểm danh' }));
  fireEvent.change(screen.getByLabelText('Lý do vắng của Lò Văn A'), { target: { value: 'ốm' } });
  await user.click(screen.getByRole('button', { name: 'Kết thúc phiên họp' }));

  expect(await screen.findByText(/Biểu mẫu đang mở có nội dung chưa lưu/u)).toBeTruthy();
  expect(screen.queryByText(/không sửa được nữa/u)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Bỏ nội dung' }));
  expect(await screen.findByText(/không sửa được nữa/u)).toBeTruthy();
});
