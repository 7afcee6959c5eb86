import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { recognitionHeaderSchema, type Recognition, type RecognitionItem } from '#core/initiatives/recognition.ts';
import type { RecognitionCheckItem } from '#core/initiatives/recognitionChecklist.ts';
import type { Role } from '#core/office/actor.ts';
import type { RecognitionView } from '../../../renderer/api/recognitionsQueries.ts';
import { RecognitionPage } from '../../../renderer/initiatives/recognition/RecognitionPage.tsx';
import { fakeHost, type FakeAnswer } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const recognition = (changes: Partial<Recognition> = {}): Recognition => ({
  ...recognitionHeaderSchema.parse({ level: 'CS', year: 2023, number: '209/QĐ-LĐLĐ', issuedOn: '2023-12-05' }),
  id: 'r',
  status: 'DRAFT',
  registerFrom: null,
  issuedAt: null,
  revocation: null,
  version: 4,
  ...changes,
});

const item = (id: string, initiativeVersion: number): RecognitionItem => ({
  id: `item ${id}`,
  initiativeId: id,
  title: `Sáng kiến ${id}`,
  unitName: '',
  field: '',
  authors: [],
  benefit: null,
  initiativeStatus: 'PASSED',
  initiativeVersion,
});

const NO_NUMBER: RecognitionCheckItem = {
  id: 'number',
  target: 'number',
  state: 'MISSING',
  text: 'Chưa có số quyết định',
};

/** @param answers by procedure, where not the view itself */
function renderRecognition(
  view: Partial<Omit<RecognitionView, 'recognition'>> & { recognition: Recognition },
  { role = 'CLERK', answers = {} }: { role?: Role; answers?: Record<string, FakeAnswer> } = {},
) {
  const whole: RecognitionView = {
    items: [],
    counts: { initiatives: 0, authorships: 0, people: 0, benefit: 0 },
    meeting: null,
    checklist: [],
    ...view,
  };
  const lists = /list|history|meetings/u;
  const host = fakeHost(
    (procedure) => answers[procedure] ?? { data: lists.test(procedure) && !procedure.endsWith('get') ? [] : whole },
  );
  renderPage(<RecognitionPage />, {
    ...{ host, path: '/initiatives/recognitions/:recognitionId', at: '/initiatives/recognitions/r' },
    ...{ year: 2023, today: '2024-02-01', role },
  });
  return host;
}

const written = (calls: { url: string; body: string | null }[], procedure: string) =>
  calls.filter(({ url }) => url.includes(procedure)).map(({ body }) => JSON.parse(body ?? 'null') as unknown);

it('issuing leads to what is missing first, and asks nothing of the back end', async () => {
  const host = renderRecognition({ recognition: recognition({ number: '' }), checklist: [NO_NUMBER] });
  fireEvent.click(await screen.findByText('Ban hành…'));
  const field = await screen.findByLabelText('Số quyết định');
  expect(document.activeElement).toBe(field);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(written(host.calls, 'recognitions.issue')).toEqual([]);
});

it('issues exactly what was seen: the draft, and each initiative as it was read', async () => {
  const host = renderRecognition({ recognition: recognition(), items: [item('a', 2), item('b', 5)] });
  fireEvent.click(await screen.findByText('Ban hành…'));
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByText('Ban hành'));
  await waitFor(() => expect(written(host.calls, 'recognitions.issue')).toHaveLength(1));
  expect(written(host.calls, 'recognitions.issue')).toEqual([
    {
      id: 'r',
      version: 4,
      initiatives: [
        { id: 'a', version: 2 },
        { id: 'b', version: 5 },
      ],
    },
  ]);
});

it('tells in the dialog why it could not be issued, and stays there', async () => {
  const refused = { error: { code: 'STALE_VERSION' as const, message: 'Đã có người sửa quyết định này.' } };
  renderRecognition(
    { recognition: recognition(), items: [item('a', 2)] },
    { answers: { 'initiatives.recognitions.issue': refused } },
  );
  fireEvent.click(await screen.findByText('Ban hành…'));
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByText('Ban hành'));
  expect(await within(dialog).findByText('Đã có người sửa quyết định này.')).toBeTruthy();
});

/** What "In, xuất" offers. */
async function papersOffered(): Promise<(string | null)[]> {
  fireEvent.click(await screen.findByText('In, xuất'));
  return (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
}

it('prints certificates of an issued decision, none of a withdrawn one, no paper of another body’s', async () => {
  renderRecognition({ recognition: recognition({ status: 'ISSUED' }), items: [item('a', 2)] });
  expect(await papersOffered()).toEqual([
    'Quyết định (Word)',
    'Danh sách sáng kiến (Excel)',
    'Giấy chứng nhận của mọi tác giả (Word)',
  ]);
  cleanup();
  const revocation = { revokedOn: '2024-01-15', documentNumber: '05/QĐ-LĐLĐ', reason: 'Ghi nhầm năm' };
  renderRecognition({ recognition: recognition({ status: 'REVOKED', revocation }), items: [item('a', 2)] });
  expect(await screen.findByText(/Đã thu hồi ngày 15\/01\/2024/u)).toBeTruthy();
  expect(await papersOffered()).toEqual(['Quyết định (Word)', 'Danh sách sáng kiến (Excel)']);
  expect(screen.queryByText('Thu hồi…')).toBeNull();
  cleanup();
  renderRecognition({ recognition: recognition({ status: 'ISSUED', decidedBy: 'UBND tỉnh' }), items: [item('a', 2)] });
  expect(await screen.findByText('UBND tỉnh')).toBeTruthy();
  expect(screen.queryByText('In, xuất')).toBeNull();
});

it('someone who only reads changes nothing', async () => {
  renderRecognition({ recognition: recognition(), items: [item('a', 2)], checklist: [NO_NUMBER] }, { role: 'VIEWER' });
  expect(await screen.findByText('Sáng kiến được công nhận')).toBeTruthy();
  for (const act of ['Ban hành…', 'Sửa phần đầu', 'Xóa bản nháp', 'Chọn sáng kiến']) {
    expect(screen.queryByText(act)).toBeNull();
  }
});
