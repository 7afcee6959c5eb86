import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { RefusedPage } from '../../../renderer/welcome/RefusedPage.tsx';
import { fakeHost, type FakeAnswer } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

vi.setConfig({ testTimeout: 20_000 });
afterEach(cleanup);

const DAMAGED = { code: 'OFFICE_DAMAGED', message: 'Tệp dữ liệu bị hỏng.' } as const;

function renderRefused(restored: FakeAnswer, code: 'OFFICE_DAMAGED' | 'OFFICE_IN_USE' = 'OFFICE_DAMAGED') {
  const picked: string[] = [];
  const host = {
    ...fakeHost((procedure) => (procedure === 'office.restore' ? restored : { data: { state: 'OPEN', years: [] } })),
    pickFile: (kind: string) => {
      picked.push(kind);
      return Promise.resolve({ token: 't', name: 'Sao lưu Cờ Đầu 2026-02-01.zip' });
    },
  };
  renderPage(<RefusedPage refusal={{ ...DAMAGED, code }} />, { host, year: 2026, today: '2026-02-01', role: 'ADMIN' });
  const sent = () => host.calls.filter(({ url }) => url === '/office.restore').map(({ body }) => body);
  return { picked, sent, user: userEvent.setup() };
}

const button = () => screen.getByRole('button', { name: 'Khôi phục từ bản sao lưu…' });
const box = async (title: RegExp) => {
  const [named] = await screen.findAllByText(title);
  return named?.closest<HTMLElement>('[role="dialog"]');
};

it('asks before it restores the picked backup, and says where the data of before lie', async () => {
  const { user, picked, sent } = renderRefused({ data: { aside: 'truoc-khoi-phuc/20260201' } });
  await user.click(button());
  const asked = await box(/Khôi phục từ Sao lưu Cờ Đầu 2026-02-01.zip\?/u);
  expect(picked).toEqual(['backup']);
  expect(asked?.textContent).toContain('Dữ liệu đang có không bị xóa');
  expect(sent()).toEqual([]);
  await user.click(within(asked ?? document.body).getByRole('button', { name: 'Khôi phục' }));
  expect((await box(/Đã khôi phục/u))?.textContent).toContain('truoc-khoi-phuc/20260201');
  expect(sent()).toEqual([JSON.stringify({ fileToken: 't' })]);
});

it('says on the page why a backup was not taken, in sight however far down', async () => {
  const intoSight = vi.spyOn(Element.prototype, 'scrollIntoView');
  const message = 'Bản sao lưu bị hỏng. Dữ liệu đang có giữ nguyên; hãy chọn một bản sao lưu khác.';
  const { user } = renderRefused({ error: { code: 'BACKUP_DAMAGED', message } });
  await user.click(button());
  const asked = await box(/Khôi phục từ Sao lưu/u);
  await user.click(within(asked ?? document.body).getByRole('button', { name: 'Khôi phục' }));
  const said = await screen.findByText(message);
  expect(intoSight.mock.contexts.some((place) => place instanceof Element && place.contains(said))).toBe(true);
});

it('is not offered where the data are sound', () => {
  renderRefused({ data: null }, 'OFFICE_IN_USE');
  expect(screen.queryByRole('button', { name: 'Khôi phục từ bản sao lưu…' })).toBeNull();
});
