import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { UnitPage } from '../../../renderer/api/unitsQueries.ts';
import { UnitFiguresPage } from '../../../renderer/units/page/UnitFiguresPage.tsx';
import { fakeHost } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

afterEach(cleanup);

const ID = '01890000-0000-7000-8000-000000000001';
const FIGURE = {
  ...{ year: 2024, workers: 40, members: 38, femaleMembers: 20, grassrootsUnits: null },
  ...{ grading: 'HTTNV', note: 'báo cáo năm' },
};

const YEAR = { ...FIGURE, version: 1 };

function pageWith(figures: UnitPage['figures'], summed: UnitPage['summed'] = null) {
  const dates = { validFrom: null, validTo: null };
  const names = [{ id: 'n', kind: 'CDCS', name: 'CĐCS Trường A', shortName: '', ...dates }];
  return {
    unit: { id: ID, code: '', note: '', version: 1, names, parents: [], ...dates },
    ...{ path: [], children: [], places: [], events: [], predecessors: [], successors: [], figures, summed },
  };
}

it('figures that were removed are put back as they were', async () => {
  let figures: UnitPage['figures'] = [{ ...FIGURE, version: 3 }];
  const host = fakeHost((procedure) => {
    if (procedure === 'units.removeFigures') figures = [];
    if (procedure === 'units.page') return { data: pageWith(figures) };
    return { data: procedure === 'units.kinds' ? [] : {} };
  });
  const surroundings = { path: '/units/:id/figures', at: `/units/${ID}/figures?on=2024-12-31` };
  renderPage(<UnitFiguresPage />, { host, ...surroundings, year: 2024, today: '2024-12-31', role: 'CLERK' });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Sửa số liệu năm 2024' }));
  await user.click(screen.getByRole('button', { name: 'Bỏ số liệu năm 2024' }));
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
  const sent = host.calls.find(({ url }) => url === '/units.saveFigures');
  expect(JSON.parse(sent?.body ?? '')).toEqual({ unitId: ID, figure: FIGURE, version: null });
});

it('says what the tree counts for a unit that stated nothing itself', async () => {
  const summed = { year: 2024, workers: null, members: 1200, femaleMembers: 600 };
  const host = fakeHost((procedure) => ({ data: procedure === 'units.page' ? pageWith([], summed) : [] }));
  const surroundings = { path: '/units/:id/figures', at: `/units/${ID}/figures?on=2024-12-31` };
  renderPage(<UnitFiguresPage />, { host, ...surroundings, year: 2024, today: '2024-12-31', role: 'CLERK' });
  await screen.findByText(/cây đơn vị lấy tổng các đơn vị trực thuộc: Đoàn viên 1\.200, Đoàn viên nữ 600\./u);
  await screen.findByText(/Đơn vị chưa ghi số liệu năm nào/u);
});

it('writes nothing for an empty year or one to come, and remarks on more members than workers', async () => {
  const host = fakeHost((procedure) => ({
    data: procedure === 'units.page' ? pageWith([{ ...YEAR, members: 41 }]) : procedure === 'units.kinds' ? [] : {},
  }));
  const surroundings = { path: '/units/:id/figures', at: `/units/${ID}/figures?on=2024-12-31` };
  renderPage(<UnitFiguresPage />, { host, ...surroundings, year: 2024, today: '2024-12-31', role: 'CLERK' });
  await screen.findByText('Nên xem: số đoàn viên nhiều hơn số CNVCLĐ ở năm 2024.');
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Thêm năm' }));
  const year = screen.getByLabelText<HTMLInputElement>('Năm');
  expect(year.value).toBe('2023');
  await user.click(screen.getByRole('button', { name: 'Lưu số liệu' }));
  await screen.findByText('Ghi ít nhất một số liệu, xếp loại hoặc ghi chú');
  await user.type(screen.getByLabelText('CNVCLĐ'), '5');
  await user.type(screen.getByLabelText('Đoàn viên'), '6');
  await screen.findByText('Nên xem: nhiều hơn CNVCLĐ');
  await user.clear(year);
  await user.type(year, '2025');
  await user.click(screen.getByRole('button', { name: 'Lưu số liệu' }));
  await screen.findByText('Năm 2025 chưa tới');
  expect(host.calls.some(({ url }) => url === '/units.saveFigures')).toBe(false);
});
