import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link, Route, Routes } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { PEOPLE_WORDS } from '../../../renderer/imports/register/registerWords.ts';
import { RegisterImportPage } from '../../../renderer/imports/register/RegisterImportPage.tsx';
import { BackOfferNotice } from '../../../renderer/shell/BackOffers.tsx';
import { SaveState } from '../../../renderer/shell/SaveState.tsx';
import { fakeHost, type FakeAnswer } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

const PLAN = {
  ...{ sheetNames: ['DS'], sheetIndex: 0, headerRow: 1, convertedFrom: null, notices: [], questions: [] },
  columns: [{ index: 2, letter: 'B', header: 'Họ và tên', field: 'name', confidence: 1, samples: [] }],
  counts: { ok: 3, warnings: 0, errors: 0, duplicates: 0, skipped: 0, hidden: 0, add: 3, update: 0 },
  ...{ unknownUnits: 0, unsaidUnits: 0, ambiguousUnits: 0, year: null, needsYear: false, usualPlaceName: '' },
  unitsOfFile: [],
};
const RECORD = {
  id: 'import',
  area: 'PEOPLE',
  fileName: 'DS.xlsx',
  created: 3,
  updated: 0,
  unitsBeside: 0,
  undoneAt: null,
};

/** The page before a back end whose import runs until it is stopped or done. */
function openImport(record = RECORD) {
  const job = { state: 'RUNNING', isBegun: Promise.resolve(), isRead: false };
  const answers: Record<string, (input: unknown) => FakeAnswer> = {
    'imports.people.preview': () => ({ data: { jobId: 'plan' } }),
    'imports.people.plan': () => ({ data: PLAN }),
    'imports.people.rows': () => ({ data: { rows: [], skipped: [], total: 0 } }),
    'imports.people.commit': () => ({ data: { jobId: 'commit', importId: 'import' } }),
    'imports.get': () => {
      job.isRead = true;
      return { data: record };
    },
    'jobs.get': (input) => {
      const state = (input as { jobId: string }).jobId === 'plan' ? 'DONE' : job.state;
      return { data: { state, done: 10, total: 100, result: null, refusal: null } };
    },
    'jobs.cancel': (input) => {
      if ((input as { jobId: string }).jobId === 'commit') job.state = 'CANCELLED';
      return { data: null };
    },
  };
  const host = fakeHost((procedure, input) => answers[procedure]?.(input) ?? { data: [] });
  const slow: typeof host.call = async (request) => {
    if (request.url.includes('people.commit')) await job.isBegun;
    return host.call(request);
  };
  const page = (
    <>
      <SaveState />
      <Link to="/nơi-khác">Nơi khác</Link>
      <Link to="/people">Danh sách</Link>
      <Routes>
        <Route path="/people/import" element={<RegisterImportPage words={PEOPLE_WORDS} />} />
        <Route path="/people" element={<BackOfferNotice />} />
        <Route path="*" element={<p>Trang khác</p>} />
      </Routes>
    </>
  );
  const pickFile = () => Promise.resolve({ token: 'a', name: 'DS.xlsx' });
  renderPage(page, {
    ...{ host: { ...host, call: slow, pickFile }, year: 2023, today: '2024-02-01', role: 'CLERK' },
    at: '/people/import',
  });
  return job;
}

async function take() {
  await userEvent.click(await screen.findByRole('button', { name: /Chọn tệp Excel/u }));
  const button = await screen.findByRole<HTMLButtonElement>('button', { name: 'Nhập 3 người' });
  await waitFor(() => expect(button.disabled).toBe(false));
  await userEvent.click(button);
}
const stop = async () => userEvent.click(await screen.findByRole('button', { name: 'Dừng' }));

it('says that nothing was written when it was stopped, and not that it was saved', async () => {
  openImport();
  await take();
  await stop();
  await screen.findByText('Đã dừng, chưa ghi gì.');
  expect(screen.queryByText(/Đã tự lưu/u)).toBeNull();
});

it('hears that it is stopped before the back end has answered that it begins', async () => {
  const job = openImport();
  let begin: () => void = () => undefined;
  job.isBegun = new Promise((resolve) => (begin = resolve));
  await take();
  await stop();
  begin();
  await screen.findByText('Đã dừng, chưa ghi gì.');
});

it('finds an import again that ran while the window was loaded anew', async () => {
  const before = openImport();
  await take();
  await screen.findByText(/Đang nhập; dừng thì không ghi gì/u);
  await waitFor(() => {
    window.dispatchEvent(new Event('pagehide'));
    expect(sessionStorage).toHaveLength(1);
  });
  cleanup();
  const job = openImport();
  await screen.findByText(/Đang nhập; dừng thì không ghi gì/u);
  job.state = 'DONE';
  await screen.findByText('Đã nhập 3 người mới từ DS.xlsx.');
  before.state = 'DONE';
});

it('asks before what was corrected in the preview is left behind', async () => {
  openImport();
  await userEvent.click(await screen.findByRole('button', { name: /Chọn tệp Excel/u }));
  await userEvent.click(await screen.findByRole('combobox', { name: 'Cột B là' }));
  await userEvent.click(await screen.findByText('Không đọc cột này'));
  await userEvent.click(screen.getByRole('link', { name: 'Nơi khác' }));
  await screen.findAllByText('Rời trang khi chưa lưu?');
});

it('goes on to the list, and leaves alone whoever has gone elsewhere while it ran', async () => {
  const job = openImport();
  await take();
  await userEvent.click(screen.getByRole('link', { name: 'Nơi khác' }));
  job.state = 'DONE';
  await waitFor(() => expect(job.isRead).toBe(true));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.getByText('Trang khác')).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: 'Danh sách' }));
  await screen.findByText('Đã nhập 3 người mới từ DS.xlsx.');
});

it('names the units that were made with the people, and asks before both are taken out', async () => {
  openImport({ ...RECORD, created: 23_218, unitsBeside: 786 }).state = 'DONE';
  await take();
  await screen.findByText('Đã nhập 23.218 người mới, tạo 786 đơn vị từ DS.xlsx.');
  await userEvent.click(screen.getByRole('button', { name: 'Hoàn tác lần nhập' }));
  await screen.findByText('Bỏ 23.218 người và 786 đơn vị đã thêm.');
});
