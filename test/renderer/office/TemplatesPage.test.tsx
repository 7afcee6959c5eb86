import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Role } from '#core/office/actor.ts';
import { TEMPLATE_KINDS, TEMPLATE_LABELS } from '#core/papers/wordTemplate.ts';
import { TemplatesPage } from '../../../renderer/office/templates/TemplatesPage.tsx';
import { fakeHost, type FakeAnswer } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const OWN = { fileName: 'Tờ trình của ta.docx', sha256: '', updatedAt: '2026-01-02T03:00:00Z', version: 4 };

/** "Tờ trình" has a template of the office's own, the other papers ours. */
function renderTemplates({ role = 'ADMIN', put = { data: null } }: { role?: Role; put?: FakeAnswer } = {}) {
  const saved: string[] = [];
  const rows = TEMPLATE_KINDS.map((kind) => ({ kind, own: kind === 'SUBMISSION' ? { kind, ...OWN } : null }));
  const host = {
    ...fakeHost((procedure) => {
      if (procedure === 'office.templates.list') return { data: rows };
      if (procedure === 'office.templates.take') return { data: { fileToken: 't', fileName: 'Mẫu.docx' } };
      return procedure === 'office.templates.put' ? put : { data: null };
    }),
    pickFile: () => Promise.resolve({ token: 'picked', name: 'Mới.docx' }),
    saveFile: (_token: string, name: string) => Promise.resolve({ saved: saved.push(name) > 0, name }),
  };
  renderPage(<TemplatesPage />, { host, year: 2026, today: '2026-02-01', role });
  const sent = (procedure: string) =>
    host.calls
      .filter(({ url }) => url === `/office.templates.${procedure}`)
      .map(({ body }) => JSON.parse(body ?? '') as unknown);
  return { saved, sent, user: userEvent.setup() };
}

it('says of every paper whose template it is written with', async () => {
  renderTemplates();
  const table = await screen.findByRole('table', { name: 'Mẫu văn bản Word' });
  await screen.findByText('Tờ trình của ta.docx');
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent.includes('Mẫu của chương trình'))).toEqual(
    TEMPLATE_KINDS.map((kind) => kind !== 'SUBMISSION'),
  );
});

it('shows the tags of the paper that was chosen', async () => {
  const { user } = renderTemplates();
  await user.click(await screen.findByRole('button', { name: TEMPLATE_LABELS.SUMMIT_COUNT }));
  expect(screen.getByText('{#ma}')).toBeTruthy();
  expect(screen.getByText('Mã kiểm chứng SHA-256 của các vòng đã khóa')).toBeTruthy();
});

it('gives the template in use, and ours beside one of the office', async () => {
  const { user, saved, sent } = renderTemplates();
  await user.click(await screen.findByRole('button', { name: 'Tải mẫu về: Tờ trình đề nghị khen thưởng' }));
  await user.click(screen.getByRole('button', { name: 'Tải mẫu gốc: Tờ trình đề nghị khen thưởng' }));
  await user.click(screen.getByRole('button', { name: 'Tải mẫu về: Biên bản kiểm phiếu' }));
  await vi.waitFor(() => expect(saved).toHaveLength(3));
  expect(sent('take')).toEqual([
    { kind: 'SUBMISSION', whose: 'OFFICE' },
    { kind: 'SUBMISSION', whose: 'PROGRAM' },
    { kind: 'SUMMIT_COUNT', whose: 'PROGRAM' },
  ]);
});

it('asks once before another file takes the place of the one of the office, which can be kept first', async () => {
  const { user, saved, sent } = renderTemplates();
  await user.click(await screen.findByRole('button', { name: 'Dùng mẫu khác: Tờ trình đề nghị khen thưởng' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Thay mẫu của “Tờ trình đề nghị khen thưởng”?' }));
  expect(dialog.getByText(/Tệp “Tờ trình của ta.docx”/u)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Tải mẫu đang dùng' }));
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(sent('take')).toEqual([{ kind: 'SUBMISSION', whose: 'OFFICE' }]);
  expect(sent('put')).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Chọn tệp thay…' }));
  expect(await screen.findByText(/Đã dùng “Mới.docx”/u)).toBeTruthy();
  expect(sent('put')).toEqual([{ kind: 'SUBMISSION', version: 4, fileToken: 'picked' }]);
});

it('takes the first file of the office without a question', async () => {
  const { user, sent } = renderTemplates();
  await user.click(await screen.findByRole('button', { name: 'Dùng mẫu khác: Biên bản kiểm phiếu' }));
  expect(await screen.findByText(/Đã dùng “Mới.docx”/u)).toBeTruthy();
  expect(sent('put')).toEqual([{ kind: 'SUMMIT_COUNT', version: null, fileToken: 'picked' }]);
});

it('tells what is wrong with a refused file', async () => {
  const { user } = renderTemplates({
    put: { error: { code: 'TEMPLATE_TAG_MISSING', message: 'Mẫu thiếu thẻ {so}.' } },
  });
  await user.click(await screen.findByRole('button', { name: 'Dùng mẫu khác: Biên bản kiểm phiếu' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Mẫu thiếu thẻ {so}.');
  expect(screen.queryByText(/Đã dùng “/u)).toBeNull();
});

it('asks before the file of the office is given up', async () => {
  const { user, sent } = renderTemplates();
  await user.click(await screen.findByRole('button', { name: 'Trở lại mẫu gốc: Tờ trình đề nghị khen thưởng' }));
  expect(sent('reset')).toEqual([]);
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Trở lại mẫu gốc' }));
  await vi.waitFor(() => expect(sent('reset')).toEqual([{ kind: 'SUBMISSION', version: 4 }]));
});

it('lets those who are not the administrator only take templates', async () => {
  renderTemplates({ role: 'CLERK' });
  await screen.findByText('Tờ trình của ta.docx');
  expect(screen.queryByRole('button', { name: /Dùng mẫu khác|Trở lại/u })).toBeNull();
  expect(screen.getAllByRole('button', { name: /Tải mẫu về/u })).toHaveLength(TEMPLATE_KINDS.length);
});
