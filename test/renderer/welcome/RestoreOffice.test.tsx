import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { BackupLook } from '../../../renderer/api/officeQueries.ts';
import { RefusedPage } from '../../../renderer/welcome/RefusedPage.tsx';
import { RestoreOffice } from '../../../renderer/welcome/RestoreOffice.tsx';
import { fakeHost, type FakeAnswer } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

afterEach(cleanup);

const DAMAGED = { code: 'OFFICE_DAMAGED', message: 'Tệp dữ liệu bị hỏng.' } as const;

const NAME = 'Liên đoàn Lao động tỉnh Lai Châu';
const BACKUP = { name: NAME, isSample: false, changedAt: '2026-01-31T09:00:00', decisions: 12, people: 1234 };
const LOOK: BackupLook = { backup: BACKUP, madeAt: '2026-02-01T09:42:00', present: null };

interface Rendered {
  restored?: FakeAnswer;
  looked?: FakeAnswer;
}

function fakeOffice({ restored = { data: null }, looked = { data: LOOK } }: Rendered) {
  const picked: string[] = [];
  const host = {
    ...fakeHost((procedure) => {
      if (procedure === 'office.restore') return restored;
      return procedure === 'office.readBackup' ? looked : { data: { state: 'OPEN', years: [] } };
    }),
    pickFile: (kind: string) => {
      picked.push(kind);
      return Promise.resolve({ token: 't', name: 'Sao lưu Cờ Đầu 2026-02-01.zip' });
    },
  };
  const sent = () => host.calls.filter(({ url }) => url === '/office.restore').map(({ body }) => body);
  return { host, picked, sent, user: userEvent.setup() };
}

const PAGE = { year: 2026, today: '2026-02-01', role: 'ADMIN' } as const;

function renderRefused(answers: Rendered, code: 'OFFICE_DAMAGED' | 'OFFICE_IN_USE' = 'OFFICE_DAMAGED') {
  const office = fakeOffice(answers);
  renderPage(<RefusedPage refusal={{ ...DAMAGED, code }} />, { ...PAGE, host: office.host });
  return office;
}

/** Where an office is open, as in its settings. */
async function askedBeside(present: Partial<NonNullable<BackupLook['present']>>) {
  const look = { ...LOOK, present: { ...BACKUP, standing: 'SAME', writes: 0, ...present } };
  const { host, user } = fakeOffice({ looked: { data: look } });
  renderPage(<RestoreOffice replaces />, { ...PAGE, host });
  await user.click(button());
  return screen.findByRole('dialog');
}

const button = () => screen.getByRole('button', { name: 'Khôi phục từ bản sao lưu…' });
const box = async (title: RegExp) => {
  const [named] = await screen.findAllByText(title);
  return named?.closest<HTMLElement>('[role="dialog"]');
};

it('asks before it restores the picked backup, and says where the data of before lie', async () => {
  const { user, picked, sent } = renderRefused({ restored: { data: { aside: 'truoc-khoi-phuc/20260201' } } });
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
  const { user } = renderRefused({ restored: { error: { code: 'BACKUP_DAMAGED', message } } });
  await user.click(button());
  const asked = await box(/Khôi phục từ Sao lưu/u);
  await user.click(within(asked ?? document.body).getByRole('button', { name: 'Khôi phục' }));
  const said = await screen.findByText(message);
  expect(intoSight.mock.contexts.some((place) => place instanceof Element && place.contains(said))).toBe(true);
});

it('says before anything is asked that a file is no backup', async () => {
  const message = 'x.zip không phải bản sao lưu của Cờ Đầu.';
  const { user } = renderRefused({ looked: { error: { code: 'BACKUP_FOREIGN', message } } });
  await user.click(button());
  expect(await screen.findByText(message)).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('names the office and the day of the backup', async () => {
  const { user } = renderRefused({});
  await user.click(button());
  const asked = await box(/Khôi phục từ Sao lưu/u);
  for (const words of [NAME, '01/02/2026 09:42', '31/01/2026 09:00', '12', '1.234'])
    expect(asked?.textContent).toContain(words);
  expect(asked?.textContent).not.toContain('Đang mở');
});

it('tells the backup beside what is open, and which of them is newer', async () => {
  const older = await askedBeside({ standing: 'OLDER', writes: 1250, changedAt: '2026-02-03T08:00:00', decisions: 14 });
  for (const words of ['Đang mở', '03/02/2026 08:00', '14', 'Bản sao lưu cũ hơn: 1.250 lần ghi'])
    expect(older.textContent).toContain(words);
  expect(within(older).queryByRole('alert')).toBeNull();
});

it.each([
  ['SAME', 'chưa ghi gì thêm'],
  ['NEWER', 'Bản sao lưu mới hơn: có thêm 3 lần ghi'],
  ['APART', 'Mỗi bên có phần ghi riêng'],
] as const)('says how a backup stands that is %s', async (standing, words) => {
  expect((await askedBeside({ standing, writes: 3 })).textContent).toContain(words);
});

it.each([
  ['LĐLĐ tỉnh Điện Biên', `MỘT CƠ QUAN KHÁC: ${NAME}, không phải LĐLĐ tỉnh Điện Biên`],
  [NAME, 'MỘT CƠ QUAN KHÁC tuy cùng tên'],
])('warns in strong words of the backup of another office than %s', async (name, words) => {
  const asked = await askedBeside({ standing: 'OTHER', name });
  expect(within(asked).getByRole('alert').textContent).toContain(words);
  expect(asked.textContent).toContain(`Thay dữ liệu của ${name} bằng dữ liệu của cơ quan khác?`);
  expect(within(asked).getByRole('button', { name: 'Thay bằng cơ quan khác' })).toBeTruthy();
});

it('does not raise its voice where only the sample makes place', async () => {
  const asked = await askedBeside({ standing: 'OTHER', isSample: true, name: 'LĐLĐ mẫu' });
  expect(within(asked).queryByRole('alert')).toBeNull();
  expect(asked.textContent).toContain('Đang mở là cơ quan mẫu.');
});

it('is not offered where the data are sound', () => {
  renderRefused({}, 'OFFICE_IN_USE');
  expect(screen.queryByRole('button', { name: 'Khôi phục từ bản sao lưu…' })).toBeNull();
});
