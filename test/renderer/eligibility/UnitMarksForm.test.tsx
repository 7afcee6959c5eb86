import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { UnitMarksForm } from '../../../renderer/eligibility/UnitMarksForm.tsx';
import { fakeHost } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

afterEach(cleanup);

const UNIT = '018f0000-0000-7000-8000-000000000001';
const OPEN = 'Ghi tai nạn chết người, lý do không xét 2024';

/** The form over marks of which nothing was said yet, or that a colleague writes as soon as somebody saves. */
async function openForm({ isOvertaken = false } = {}) {
  let stored = { fatalAccidents: null as number | null, barredReason: '', version: null as number | null };
  const saved: unknown[] = [];
  const host = fakeHost((procedure, input) => {
    if (procedure !== 'eligibility.saveUnitMarks') return { data: stored };
    saved.push(input);
    if (!isOvertaken || saved.length > 1) return { data: {} };
    stored = { fatalAccidents: 2, barredReason: '', version: 1 };
    return { error: { code: 'STALE_VERSION', message: 'Vừa được ghi ở nơi khác' } };
  });
  renderPage(<UnitMarksForm unitId={UNIT} year={2024} />, { host, year: 2024, today: '2024-12-01', role: 'CLERK' });
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole('button', { name: OPEN }));
  return { saved, user, press: (name: string) => user.click(screen.getByRole('button', { name })) };
}
const accidents = () => screen.getByLabelText('Số vụ tai nạn lao động chết người');
const reason = () => screen.getByLabelText('Lý do không được xét');

it('sends what was written of a unit’s year, where no figure is not the same as none', async () => {
  const { saved, user, press } = await openForm();
  await user.type(reason(), 'Chủ tịch bị cảnh cáo');
  await press('Ghi');
  await screen.findByRole('button', { name: OPEN });
  const marks = { fatalAccidents: null, barredReason: 'Chủ tịch bị cảnh cáo' };
  expect(saved).toEqual([{ unitId: UNIT, year: 2024, marks, version: null }]);
});

it('shows what a colleague wrote meanwhile, and goes over it only when told to', async () => {
  const { saved, user, press } = await openForm({ isOvertaken: true });
  await user.type(accidents(), '1');
  await press('Ghi');
  expect(await screen.findByText(/số vụ tai nạn chết người 2/u)).toBeTruthy();
  expect([screen.getByRole<HTMLButtonElement>('button', { name: 'Ghi' }).disabled, saved.length]).toEqual([true, 1]);
  await press('Lưu đè bằng bản tôi nhập');
  await screen.findByRole('button', { name: OPEN });
  expect(saved.at(-1)).toMatchObject({ marks: { fatalAccidents: 1, barredReason: '' }, version: 1 });
});

it('asks before what was written is given up', async () => {
  const { user, press } = await openForm();
  await user.type(accidents(), '1');
  await press('Thôi');
  await screen.findAllByText('Bỏ nội dung đang nhập?');
  await user.click(screen.getByRole('button', { name: 'Bỏ nội dung' }));
  await screen.findByRole('button', { name: OPEN });
});
