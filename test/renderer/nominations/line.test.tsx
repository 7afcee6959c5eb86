import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { RuleFinding } from '#core/eligibility/rule.ts';
import { nominationInputSchema, type NominationStatus } from '#core/nominations/nomination.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../renderer/api/client.ts';
import type { LineView } from '../../../renderer/api/nominationsQueries.ts';
import { FileSection } from '../../../renderer/nominations/lines/FileSection.tsx';
import { FindingsSection } from '../../../renderer/nominations/lines/FindingsSection.tsx';
import { LineActs } from '../../../renderer/nominations/lines/LineActs.tsx';
import { LineRail } from '../../../renderer/nominations/lines/LineRail.tsx';
import { SummitRemarks } from '../../../renderer/nominations/lines/SummitRemarks.tsx';
import { present } from '../../support/present.ts';
import { fakeHost } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

afterEach(cleanup);

const MISSED: RuleFinding = {
  ...{ ruleId: 'C05', code: 'C05', name: 'Ba năm liên tục', severity: 'BLOCK', outcome: 'MISSED' },
  ...{ lookedAt: 'CSTĐCS 2021, 2022, thiếu 2023', message: 'Thiếu CSTĐCS năm 2023.', basis: '', verified: true },
};
const MET: RuleFinding = { ...MISSED, ruleId: 'C20', code: 'C20', outcome: 'MET', message: '' };

function viewOf(line: Partial<NominationLine> = {}, view: Partial<LineView> = {}): LineView {
  return {
    line: {
      ...nominationInputSchema.parse({ subject: 'INDIVIDUAL', name: 'Lò Văn Bình', awardCode: 'CSTD_CS' }),
      ...{ id: 'l', batchId: 'b', year: 2024, procedure: 'CHUNG', ordinal: 1, status: 'DRAFT', askedAwardCode: null },
      ...{ upperAnswer: null, upperDocument: '', findings: [], checkedAt: null, overrideReason: '', overrideBy: '' },
      ...{ decisionId: null, decisionLineId: null, proposed: null, version: 3 },
      ...line,
    },
    batch: { id: 'b', title: 'Đề nghị', unitName: 'LĐLĐ huyện', number: '' },
    ...{ awardName: 'CSTĐCS', fallbackAwardName: '', askedAwardName: '', isSentUp: false },
    file: { papers: [], received: 0, needed: 0 },
    ...{ moves: [], votes: [], on: '2024-12-05', decision: null },
    ...view,
  };
}

/** Draws a part of the rail, and tells what it has written. */
function draw(children: ReactNode, answer: unknown = null) {
  const host = fakeHost(() => ({ data: answer }));
  render(
    <ApiContext value={createApi(host)}>
      <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
    </ApiContext>,
  );
  return () =>
    host.calls.filter(({ method }) => method === 'POST').map(({ body }) => JSON.parse(body ?? '') as unknown);
}

const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

const OFFERED: [NominationStatus, string[]][] = [
  ['DRAFT', ['Kiểm tra', 'Kiểm tra xong', 'Rút', 'Không đạt', 'Sửa', 'Xóa']],
  ['CHECKED', ['Kiểm tra', 'Trả về nháp', 'Rút', 'Không đạt']],
  ['REVIEWED', ['Kiểm tra', 'Bình xét lại', 'Trình', 'Rút', 'Không đạt']],
  ['SUBMITTED', ['Kiểm tra', 'Rút về sau bình xét', 'Rút', 'Không đạt']],
  ['WITHDRAWN', ['Đưa lại']],
];
it.each(OFFERED)('offers what can be done with a line that stands at %s', (status, offered) => {
  draw(<LineActs view={viewOf({ status })} onEdit={vi.fn()} onRemoved={vi.fn()} />);
  expect(buttons()).toEqual(offered);
});

it('a line that went up is answered with the paper that says so, and no other line is', async () => {
  const view = viewOf({ status: 'SUBMITTED', awardCode: 'BK_TLD' }, { isSentUp: true });
  const written = draw(<LineActs view={view} onEdit={vi.fn()} onRemoved={vi.fn()} />);
  await userEvent.click(screen.getByRole('button', { name: 'Cấp trên đã tặng' }));
  await userEvent.type(screen.getByLabelText('Số, ngày quyết định của cấp trên'), '12/QĐ-TLĐ');
  await userEvent.click(screen.getByRole('button', { name: 'Ghi: đã tặng' }));
  await waitFor(() =>
    expect(written()).toEqual([{ lines: [{ id: 'l', version: 3 }], answer: 'GRANTED', document: '12/QĐ-TLĐ' }]),
  );
});

it('tells which rule stops a line and takes a sentence as the reason it goes on', async () => {
  const view = viewOf({ checkedAt: '2024-12-06T01:00:00.000Z', findings: [MISSED, MET] });
  const written = draw(<FindingsSection view={view} mayChange />);
  expect(screen.getByRole('list', { name: /chưa đạt/u }).textContent).toContain('thiếu 2023');
  expect(screen.getByRole('button', { name: 'Xem 1 quy tắc đạt' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Vẫn đề nghị, ghi lý do' }));
  const save = screen.getByRole('button', { name: 'Ghi lý do' });
  await userEvent.type(screen.getByLabelText('Lý do vẫn đề nghị'), 'ốm');
  expect(save).toHaveProperty('disabled', true);
  expect(screen.getByText('Viết thành câu, ít nhất 10 ký tự.')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Lý do vẫn đề nghị'), ', có xác nhận');
  await userEvent.click(save);
  await waitFor(() => expect(written()).toEqual([{ id: 'l', version: 3, reason: 'ốm, có xác nhận' }]));
});

it('takes no second paper before the line is read again with the first one', async () => {
  const paper = { basis: 'Điều 84', verified: true, state: null, note: '' } as const;
  const papers = (['REPORT', 'REVIEW_MINUTES'] as const).map((each) => ({ ...paper, paper: each }));
  const host = fakeHost(() => ({ data: null }));
  let letGo: () => void = vi.fn();
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const slow: typeof host = {
    ...host,
    async call(request) {
      const answer = await host.call(request);
      await held;
      return answer;
    },
  };
  render(
    <ApiContext value={createApi(slow)}>
      <QueryClientProvider client={new QueryClient()}>
        <FileSection view={viewOf({}, { file: { papers, received: 0, needed: 2 } })} mayChange />
      </QueryClientProvider>
    </ApiContext>,
  );
  const [first, second] = screen.getAllByRole('combobox');
  await userEvent.click(present(first));
  await userEvent.click(present((await screen.findAllByTitle('Đã nhận'))[0]));
  await waitFor(() => expect(host.calls).toHaveLength(1));
  await userEvent.click(present(second));
  expect(second?.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(second);
  letGo();
  await waitFor(async () => {
    await userEvent.click(present(second));
    expect(second?.getAttribute('aria-expanded')).toBe('true');
  });
});

it('who may only look gives no reason', () => {
  draw(
    <FindingsSection view={viewOf({ checkedAt: '2024-12-06T01:00:00.000Z', findings: [MISSED] })} mayChange={false} />,
  );
  expect(screen.queryByRole('button', { name: /lý do/u })).toBeNull();
});

it('lists the papers a file needs, which are there, and which are said not to be needed and why', () => {
  const papers: LineView['file']['papers'] = [
    { paper: 'REPORT', basis: 'Điều 84', verified: true, state: 'RECEIVED', note: '' },
    { paper: 'INITIATIVE', basis: 'Điều 23', verified: true, state: 'NOT_NEEDED', note: 'Có đề tài' },
    { paper: 'REVIEW_MINUTES', basis: 'Điều 84', verified: false, state: null, note: '' },
  ];
  draw(<FileSection view={viewOf({}, { file: { papers, received: 1, needed: 2 } })} mayChange={false} />);
  expect(screen.getByText('1/2 đủ')).toBeTruthy();
  const told = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(told[0]).toContain('Đã nhận');
  expect(told.map((text) => text.includes('Chưa đối chiếu'))).toEqual([false, false, true]);
  expect(told[1]).toContain('Không cần');
  expect(told[1]).toContain('Có đề tài');
  expect(told[2]).toContain('Chưa có');
});

it('tells what the summit says against a line', async () => {
  draw(<SummitRemarks lineId="l" />, ['LĐLĐ huyện Gia Bình còn trong tờ trình nhưng hội nghị không đề nghị.']);
  expect(await screen.findByText(/nhưng hội nghị không đề nghị/u)).toBeTruthy();
});

it('asks before “Sửa” takes the place of a reason being written beside it', async () => {
  const view = viewOf({ checkedAt: '2024-12-06T01:00:00.000Z', findings: [MISSED] });
  const host = fakeHost((procedure) => ({ data: procedure === 'nominations.lines.get' ? view : [] }));
  const rail = <LineRail id="l" ofBatch onClose={vi.fn()} />;
  renderPage(rail, { host, year: 2024, today: '2024-12-07', role: 'CLERK' });
  await userEvent.click(await screen.findByRole('button', { name: 'Vẫn đề nghị, ghi lý do' }));
  await userEvent.type(screen.getByLabelText('Lý do vẫn đề nghị'), 'Nghỉ thai sản năm 2021');
  await userEvent.click(screen.getByRole('button', { name: 'Sửa' }));
  await userEvent.click(present((await screen.findAllByRole('button', { name: 'Nhập tiếp' }))[0]));
  expect(screen.getByLabelText('Lý do vẫn đề nghị')).toHaveProperty('value', 'Nghỉ thai sản năm 2021');
});
