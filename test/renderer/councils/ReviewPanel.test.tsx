import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { CouncilMeeting } from '#core/councils/council.ts';
import { ReviewPanel } from '../../../renderer/nominations/review/ReviewPanel.tsx';
import { fakeHost, type FakeAnswer } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';
import { reviewed, vote } from './reviewFixture.ts';

afterEach(cleanup);

const MEETING = { id: 'm1', closedAt: null } as CouncilMeeting;
const PASSED = reviewed('Lò Văn Bình', vote({ agree: 11, disagree: 0, outcome: 'PASS' }));

/** The review of a meeting with one line that passed, before a back end that may refuse the figures. */
function openReview(answerSave: () => FakeAnswer, answerLines = (): FakeAnswer => ({ data: [PASSED] })) {
  const host = fakeHost((procedure) => {
    if (procedure === 'councils.review.lines') return answerLines();
    if (procedure === 'councils.review.saveTallies') return answerSave();
    return { data: { recorded: 1 } };
  });
  renderPage(<ReviewPanel meeting={MEETING} canWrite onChoose={() => undefined} />, {
    ...{ host, year: 2025, today: '2025-11-20', role: 'CLERK' },
  });
  const isAsked = (procedure: string) => host.calls.some(({ url }) => url === `/${procedure}`);
  return { isAsked, user: userEvent.setup({ delay: null }) };
}

async function correctAndRecord(user: ReturnType<typeof userEvent.setup>) {
  const ayes = await screen.findByRole('textbox', { name: 'Lò Văn Bình, đồng ý' });
  await user.clear(ayes);
  await user.type(ayes, '2');
  await user.click(screen.getByRole('button', { name: /Ghi kết quả/u }));
}

it('does not record a result by figures other than those on screen', async () => {
  const { isAsked, user } = openReview(() => ({
    error: { code: 'MEETING_CLOSED', message: 'Phiên họp đã kết thúc.' },
  }));
  await correctAndRecord(user);
  expect((await screen.findByRole('alert')).textContent).toContain('Phiên họp đã kết thúc.');
  expect(isAsked('councils.review.recordResults')).toBe(false);
});

it('records once the figures are kept', async () => {
  const { isAsked, user } = openReview(() => ({ data: {} }));
  await correctAndRecord(user);
  await waitFor(() => expect(isAsked('councils.review.recordResults')).toBe(true));
});

it('keeps the typed figures on screen while nothing answers any more', async () => {
  const down: FakeAnswer = { error: { code: 'INTERNAL', message: 'Máy chủ không trả lời.' } };
  const lines: FakeAnswer[] = [{ data: [PASSED] }];
  const { isAsked, user } = openReview(
    () => down,
    () => lines.shift() ?? down,
  );
  await correctAndRecord(user);
  expect((await screen.findByRole('alert')).textContent).toContain('Máy chủ không trả lời.');
  expect(isAsked('councils.review.recordResults')).toBe(false);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Lò Văn Bình, đồng ý' }).value).toBe('2');
});
