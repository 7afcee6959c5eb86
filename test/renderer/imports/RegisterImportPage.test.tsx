import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { PEOPLE_WORDS } from '../../../renderer/imports/register/registerWords.ts';
import { RegisterImportPage } from '../../../renderer/imports/register/RegisterImportPage.tsx';
import { fakeHost, type FakeAnswer } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

const RECORD = {
  ...{ id: '1', area: 'PEOPLE', fileName: 'tháng 3.xlsx', created: 4, updated: 16, unitsBeside: 0 },
  ...{ actorName: 'Người thử', at: '2024-02-01T02:00:00.000Z', undoneAt: null },
};
const COUNTS = { ok: 3, warnings: 0, errors: 0, duplicates: 0, skipped: 0, hidden: 0, add: 3, update: 0 };

afterEach(cleanup);

/** The page before a back end whose readings of the file end as told, one after another. */
function renderImport(endings: ('DONE' | 'REFUSED')[], counts: object = COUNTS, questions: object[] = []) {
  let begun = 0;
  const column = { index: 2, letter: 'B', header: 'Họ và tên', field: 'name', confidence: 1, samples: [] };
  const plan = {
    ...{ sheetNames: ['DS'], sheetIndex: 0, headerRow: 1, columns: [column], convertedFrom: null, notices: [] },
    ...{
      counts,
      questions,
      unknownUnits: questions.length,
      unsaidUnits: questions.length,
      ambiguousUnits: 0,
      year: null,
      needsYear: false,
      usualPlaceName: '',
      unitsOfFile: [{ name: 'LĐLĐ huyện Phong Thổ', row: 9 }],
    },
  };
  const refusal = { code: 'IMPORT_NO_COLUMN', message: 'Không tìm thấy cột họ và tên. Chưa nhập gì.' };
  const answers: Record<string, () => FakeAnswer> = {
    'imports.list': () => ({ data: [RECORD] }),
    'imports.people.preview': () => ({ data: { jobId: String(++begun) } }),
    'imports.people.plan': () => ({ data: plan }),
    'imports.people.rows': () => ({ data: { rows: [], skipped: [], total: 0 } }),
    'jobs.get': () => ({ data: { state: endings[begun - 1], done: 100, refusal } }),
  };
  const host = {
    ...fakeHost((procedure) => answers[procedure]?.() ?? { data: [] }),
    pickFile: () => Promise.resolve({ token: 'a', name: 'Danh sách.xlsx' }),
  };
  renderPage(<RegisterImportPage words={PEOPLE_WORDS} />, { host, year: 2023, today: '2024-02-01', role: 'CLERK' });
  const readings = () => host.calls.filter(({ url }) => url === '/imports.people.preview').map(({ body }) => body);
  return { readings };
}

const choose = async () => userEvent.click(await screen.findByRole('button', { name: /Chọn tệp Excel/u }));

it('does not take in rows that were read by other columns than those on screen', async () => {
  renderImport(['DONE', 'REFUSED']);
  await choose();
  const take = await screen.findByRole<HTMLButtonElement>('button', { name: 'Nhập 3 người' });
  await waitFor(() => expect(take.disabled).toBe(false));
  await userEvent.click(screen.getByRole('combobox', { name: 'Cột B là' }));
  await userEvent.click(await screen.findByText('Không đọc cột này'));
  await screen.findByText(/Không tìm thấy cột họ và tên/u);
  expect(take.disabled).toBe(true);
  expect(screen.getByText(/lần đọc trước nên chưa nhập được/u)).toBeTruthy();
});

it('offers nothing to take in when nothing would be written', async () => {
  renderImport(['DONE'], { ...COUNTS, add: 0 });
  await choose();
  const take = await screen.findByRole<HTMLButtonElement>('button', { name: 'Nhập 0 người' });
  expect(take.disabled).toBe(true);
});

it('asks before an import is taken back, however often its button was clicked', async () => {
  renderImport([]);
  await userEvent.dblClick(await screen.findByRole('button', { name: 'Hoàn tác tháng 3.xlsx' }));
  const question = await screen.findByText('Hoàn tác cả lần nhập tháng 3.xlsx?');
  expect(question.closest('.ant-popover')?.className).not.toMatch(/hidden|leave/u);
});

it('asks whether a misspelt unit is the one of the same file, and reads again so', async () => {
  const question = {
    ...{ key: '/nganh giao ducc', text: 'CĐ ngành Giáo dụcc', firstRow: 3, rows: 1, match: { kind: 'UNKNOWN' } },
    ...{ decision: { to: 'NAME' }, decidedName: '', near: [{ name: 'CĐ ngành Giáo dục', row: 2 }], listedAs: null },
  };
  const { readings } = renderImport(['DONE', 'DONE'], COUNTS, [question]);
  await choose();
  await screen.findByText(/Có phải CĐ ngành Giáo dục, dòng 2 của tệp\?/u);
  await userEvent.click(screen.getByRole('button', { name: 'Đúng' }));
  await waitFor(() => expect(readings()).toHaveLength(2));
  expect(readings()[1]).toContain(
    '"unitChoices":[{"key":"/nganh giao ducc","answer":{"to":"LISTED","name":"CĐ ngành Giáo dục"}}]',
  );
});

it('offers the units of the same file for one nobody knows', async () => {
  const question = {
    ...{ key: '/phong tho xa', text: 'Công đoàn Phong Thổ', firstRow: 3, rows: 1, match: { kind: 'UNKNOWN' } },
    ...{ decision: { to: 'NAME' }, decidedName: '', near: [], listedAs: null },
  };
  const { readings } = renderImport(['DONE', 'DONE'], COUNTS, [question]);
  await choose();
  await userEvent.type(await screen.findByRole('combobox', { name: /^Đơn vị Công đoàn Phong Thổ/u }), 'phong tho');
  await userEvent.click(await screen.findByText('LĐLĐ huyện Phong Thổ (dòng 9 của tệp)'));
  await waitFor(() => expect(readings()).toHaveLength(2));
  expect(readings()[1]).toContain('"answer":{"to":"LISTED","name":"LĐLĐ huyện Phong Thổ"}');
});
