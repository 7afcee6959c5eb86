import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import type { ScorePart } from '#core/clusters/scores/scoreEntries.ts';
import { ApiContext } from '../../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../../renderer/api/client.ts';
import type { SheetView } from '../../../../renderer/api/scoresQueries.ts';
import { ScoreSheetPage } from '../../../../renderer/clusters/scores/ScoreSheetPage.tsx';
import { HostContext } from '../../../../renderer/host/HostContext.ts';
import { AppInfoContext } from '../../../../renderer/shell/AppInfo.ts';
import { CommandProvider } from '../../../../renderer/shell/palette/CommandProvider.tsx';
import { YearProvider } from '../../../../renderer/shell/YearContext.tsx';
import { fakeHost, type FakeAnswer } from '../../support/fakeHost.ts';
import { entry, OWN_PART, SHEET } from './sampleSheet.ts';

// A page of fields is typed into key by key.
afterEach(cleanup);

/** Draws the page of a sheet before a back end that holds it and may refuse saves. */
function openSheet(sheet: SheetView = SHEET, answerSave?: () => FakeAnswer) {
  const stored = { sheet };
  const host = fakeHost((procedure, input) => {
    if (procedure === 'scores.sheet') return { data: stored.sheet };
    if (procedure === 'attachments.list') return { data: [] };
    if (procedure !== 'scores.savePart') return { data: {} };
    if (answerSave) return answerSave();
    const { part, version, input: content } = input as SaveOrder;
    const { isFinal, ...rest } = content;
    const saved = {
      ...rest,
      part,
      status: isFinal ? 'FINAL' : 'DRAFT',
      version: (version ?? 0) + 1,
      total: 0,
      fileName: '',
      updatedAt: '',
    } as SheetView['parts'][ScorePart];
    stored.sheet = { ...stored.sheet, parts: { ...stored.sheet.parts, [part]: saved } };
    return { data: { version: (version ?? 0) + 1, total: 0 } };
  });
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const info = {
    profile: {},
    isSample: false,
    today: '2023-11-24',
    actor: { id: 'x', name: 'Người thử', role: 'CLERK' },
  };
  const path = `/clusters/${SHEET.clusterId}/years/2023/scores/${SHEET.sheetId}`;
  const router = createMemoryRouter(
    [
      {
        path: '/clusters/:clusterId/years/:year/scores/:sheetId',
        element: (
          <YearProvider fallback={2023}>
            <CommandProvider>
              <App>
                <ScoreSheetPage />
              </App>
            </CommandProvider>
          </YearProvider>
        ),
      },
    ],
    { initialEntries: [path] },
  );
  render(
    <ApiContext value={createApi(host)}>
      <HostContext value={host}>
        <QueryClientProvider client={queryClient}>
          <AppInfoContext value={info as never}>
            <RouterProvider router={router} />
          </AppInfoContext>
        </QueryClientProvider>
      </HostContext>
    </ApiContext>,
  );
  const calls = (asked: string) =>
    host.calls.filter(({ url }) => url === asked).map(({ body }) => JSON.parse(body ?? '') as unknown);
  const saves = () => calls('/scores.savePart') as SaveOrder[];
  return { calls, saves, stored, queryClient, user: userEvent.setup({ delay: null }) };
}

interface SaveOrder {
  part: ScorePart;
  version: number | null;
  input: { entries: ReturnType<typeof entry>[]; scoredBy: string; scoredOn: string | null; isFinal: boolean };
}

const field = (name: string) => screen.findByLabelText<HTMLInputElement>(name);
const totals = () => screen.getByLabelText('Kết quả thẩm định');

const PLEDGE: SheetView['pledge'] = {
  targets: [
    {
      id: '01890000-0000-7000-8000-00000000000e',
      content: 'Phát triển đoàn viên',
      measure: 'Người',
      direction: 'AT_LEAST',
      counting: 'EACH',
      planned: 500_00,
    },
  ],
  figures: [{ targetId: '01890000-0000-7000-8000-00000000000e', actual: 480_00 }],
  links: [],
};

describe('a sheet of a year with a pledge', () => {
  it('shows what the pledge says and fills it in on a click, but not over what was typed', async () => {
    const { user } = openSheet({ ...SHEET, pledge: PLEDGE });
    const plan = await field('Kế hoạch: Phát triển đoàn viên');
    const actual = await field('Thực hiện: Phát triển đoàn viên');
    const line = screen.getByRole('row', { name: /Theo giao ước “Phát triển đoàn viên”/u });
    expect(line.textContent).toContain('kế hoạch 500, thực hiện 480');
    await user.type(plan, '600');
    expect(line.textContent).toContain('ghi khác');
    await user.click(screen.getByRole('button', { name: 'Điền số từ giao ước' }));
    expect(screen.getByText(/ô đã có số giữ nguyên, trừ ô đánh dấu thay/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Điền 1 tiêu chí' }));
    expect([plan.value, actual.value]).toEqual(['600', '480']);

    await user.click(screen.getByRole('button', { name: 'Điền số từ giao ước' }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Không có ô nào để điền' }).disabled).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: /Thay số đang ghi 480\/600/u }));
    await user.click(screen.getByRole('button', { name: 'Điền 1 tiêu chí' }));
    expect([plan.value, actual.value]).toEqual(['500', '480']);
    expect(line.textContent).not.toContain('ghi khác');
  });

  it('lets the cluster tie a criterion to another target', async () => {
    const { user, calls } = openSheet({ ...SHEET, pledge: PLEDGE });
    await user.click(await screen.findByRole('button', { name: 'Điền số từ giao ước' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Phát triển đoàn viên' }), 'Không lấy từ giao ước');
    await waitFor(() => expect(calls('/scores.linkTarget')).toHaveLength(1));
    expect(calls('/scores.linkTarget')[0]).toMatchObject({ version: 1, link: { key: 'c2', target: 'NONE' } });
  });

  it('offers nothing where the year has no pledge', async () => {
    openSheet();
    await field('Kế hoạch: Phát triển đoàn viên');
    expect(screen.queryByRole('button', { name: 'Điền số từ giao ước' })).toBeNull();
  });
});

describe('a sheet being appraised', () => {
  it('adds up as it is typed, quantities included, and takes penalties off', async () => {
    const { user } = openSheet();
    await user.type(await field('Thẩm định: Chăm lo Tết'), '9,5');
    await user.type(await field('Kế hoạch: Phát triển đoàn viên'), '1.000');
    await user.type(await field('Thực hiện: Phát triển đoàn viên'), '900');
    expect(totals().textContent).toContain('Còn 1 tiêu chí chưa chấm');
    await user.type(await field('Thẩm định: Báo cáo đúng hạn'), '10');
    await user.type(await field('Số lần: Đơn thư'), '1');
    // 9,5 + 18 + 10 − 2
    expect(within(totals()).getByText('35,5')).toBeTruthy();
    expect(totals().textContent).toContain('Tốt.');
  });

  it('says with a word where it differs from the member’s own scoring', async () => {
    const { user } = openSheet();
    await user.type(await field('Thẩm định: Báo cáo đúng hạn'), '7');
    const row = screen.getByRole('row', { name: /Báo cáo đúng hạn/u });
    expect(row.textContent).toContain('lệch −1');
    await user.type(await field('Thẩm định: Chăm lo Tết'), '10');
    expect(screen.getByRole('row', { name: /Chăm lo Tết/u }).textContent).not.toContain('lệch');
  });

  it('goes down the column of figures by Enter, over lines of other kinds, and up by Shift+Enter', async () => {
    const { user } = openSheet();
    const first = await field('Thẩm định: Chăm lo Tết');
    await user.click(first);
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(await field('Thực hiện: Phát triển đoàn viên'));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(await field('Thẩm định: Báo cáo đúng hạn'));
    await user.keyboard('{Shift>}{Enter}{/Shift}{Shift>}{Enter}{/Shift}');
    expect(document.activeElement).toBe(first);
  });

  it('saves itself after a pause, without what was left empty', async () => {
    const { user, saves } = openSheet();
    const points = await field('Thẩm định: Chăm lo Tết');
    await user.type(points, '9');
    await user.type(await field('Thẩm định: Báo cáo đúng hạn'), '5');
    await user.clear(await field('Thẩm định: Báo cáo đúng hạn'));
    await waitFor(() => expect(saves()).toHaveLength(1), { timeout: 3000 });
    expect(saves()[0]).toMatchObject({ part: 'APPRAISED', version: null, input: { isFinal: false } });
    expect(saves()[0]?.input.entries).toEqual([entry('c1', { points: 9_00 })]);
  });

  it('keeps a figure above the maximum on screen, says so, and does not send it', async () => {
    const { user, saves } = openSheet();
    await user.type(await field('Thẩm định: Chăm lo Tết'), '11');
    expect((await screen.findAllByText(/chỉ được tối đa 10 điểm/u)).length).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(saves()).toEqual([]);
    await user.type(await field('Thẩm định: Chăm lo Tết'), '{Backspace}');
    await waitFor(() => expect(saves()).toHaveLength(1), { timeout: 3000 });
  });

  it('keeps a saved figure under text that is none, says so, and does not finish over it', async () => {
    const appraised = {
      ...OWN_PART,
      part: 'APPRAISED' as const,
      status: 'DRAFT' as const,
      entries: [...OWN_PART.entries, entry('p1', { count: 3 })],
    };
    const { user, saves } = openSheet({ ...SHEET, parts: { ...SHEET.parts, APPRAISED: appraised } });
    const points = await field('Thẩm định: Chăm lo Tết');
    await user.click(points);
    await user.keyboard('8o');
    await user.type(await field('Số lần: Đơn thư'), 'x', { initialSelectionStart: 0, initialSelectionEnd: 1 });
    expect(points.value).toBe('8o');
    expect(points.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/Chưa nhận “8o”/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Hoàn tất thẩm định' }));
    expect(document.activeElement).toBe(points);
    await user.type(await field('Thẩm định: Báo cáo đúng hạn'), '{Backspace}7');
    await waitFor(() => expect(saves()).not.toEqual([]), { timeout: 3000 });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(saves().at(-1)?.input).toMatchObject({ isFinal: false });
    const sent = new Map(
      saves()
        .at(-1)
        ?.input.entries.map((one) => [one.key, one]),
    );
    // Neither text nor the 8 on the way to it.
    expect(sent.get('c1')?.points).toBe(10_00);
    expect(sent.get('c3')?.points).toBe(7_00);
    expect(sent.get('p1')?.count).toBe(3);

    await user.clear(points);
    await user.type(points, '9');
    expect(screen.queryByText(/Chưa nhận/u)).toBeNull();
  });

  it('deletes no saved figure by text that is none, typed over it at once', async () => {
    const appraised = { ...OWN_PART, part: 'APPRAISED' as const, status: 'DRAFT' as const };
    const { user, saves } = openSheet({ ...SHEET, parts: { ...SHEET.parts, APPRAISED: appraised } });
    const points = await field('Thẩm định: Chăm lo Tết');
    await user.click(points);
    await user.paste('8o');
    expect(points.value).toBe('8o');
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(saves()).toEqual([]);
    expect(within(totals()).getAllByText('38')).not.toEqual([]);
  });

  it('keeps what was typed when somebody else was faster, and shows both', async () => {
    const { user, stored, saves } = openSheet(SHEET, () => {
      stored.sheet = {
        ...SHEET,
        parts: {
          ...SHEET.parts,
          APPRAISED: {
            ...OWN_PART,
            part: 'APPRAISED',
            status: 'DRAFT',
            entries: [entry('c1', { points: 4_00 })],
            version: 5,
          },
        },
      };
      return { error: { code: 'STALE_VERSION', message: 'Đã có người sửa' } };
    });
    await user.type(await field('Thẩm định: Chăm lo Tết'), '9');
    const conflict = await screen.findByRole('alert', { name: 'Có bản mới hơn' }, { timeout: 3000 });
    expect((await field('Thẩm định: Chăm lo Tết')).value).toBe('9');
    const row = within(conflict).getByRole('row', { name: /Chăm lo Tết/u });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['9', '4']);
    // Nothing is written over theirs until the clerk has chosen.
    const before = saves().length;
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(saves()).toHaveLength(before);
    await user.click(within(conflict).getByRole('button', { name: 'Lưu bản tôi đang nhập' }));
    await waitFor(() => expect(saves().at(-1)).toMatchObject({ version: 5 }), { timeout: 3000 });
  });

  it('names what is missing before it becomes final, and takes over the member’s own scoring', async () => {
    const { user, saves } = openSheet();
    await user.click(await screen.findByRole('button', { name: 'Hoàn tất thẩm định' }));
    const missing = within(screen.getByRole('list', { name: 'Còn phải xem' }));
    expect(missing.getAllByRole('listitem')).toHaveLength(3);
    await user.click(missing.getByRole('button', { name: 'Đến ô: Phát triển đoàn viên' }));
    expect(document.activeElement).toBe(await field('Thực hiện: Phát triển đoàn viên'));
    await user.click(screen.getByRole('button', { name: 'Lấy theo tự chấm' }));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tất' }));
    await waitFor(() => expect(saves().at(-1)).toMatchObject({ input: { isFinal: true } }), { timeout: 3000 });
    expect(saves().at(-1)?.input.entries).toEqual(OWN_PART.entries);
    expect(await screen.findByRole('button', { name: 'Mở lại phần thẩm định' })).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Thẩm định: Chăm lo Tết' })).toBeNull();
  });

  it('has its proofs beside it when asked for', async () => {
    const { user } = openSheet();
    await user.click(await screen.findByRole('button', { name: 'Minh chứng' }));
    const proofs = within(screen.getByRole('region', { name: 'Minh chứng' }));
    expect(await proofs.findByRole('button', { name: 'Đính kèm tệp…' })).toBeTruthy();
    await user.click(proofs.getByRole('button', { name: 'Đóng: Minh chứng' }));
    expect(screen.queryByRole('region', { name: 'Minh chứng' })).toBeNull();
  });

  it('shows a locked year without a field', async () => {
    openSheet({ ...SHEET, lockedAt: '2024-01-31T00:00:00.000Z' });
    expect(await screen.findByText(/đã khóa, bảng điểm chỉ để xem/u)).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: /^Thẩm định:/u })).toBeNull();
    expect(screen.queryByRole('button', { name: /^(?:Hoàn tất|Mở lại)/u })).toBeNull();
  });
});
