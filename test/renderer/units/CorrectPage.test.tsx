import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { CorrectPage } from '../../../renderer/units/correct/CorrectPage.tsx';
import { fakeHost } from '../support/fakeHost.ts';
import { renderPage } from '../support/renderPage.tsx';

afterEach(cleanup);

const ID = '018f0000-0000-7000-8000-000000000001';
const PERIOD = { id: '018f0000-0000-7000-8000-000000000002', validFrom: null, validTo: null };
const UNIT = {
  ...{ id: ID, code: 'A1', note: '', version: 1, validFrom: null, validTo: null },
  names: [{ ...PERIOD, kind: 'CDCS', name: 'Công đoàn Trường A', shortName: '' }],
  parents: [],
};

it('offers to go over what a colleague corrected meanwhile, with all that was typed', async () => {
  let stored = UNIT;
  const saved: unknown[] = [];
  const host = fakeHost((procedure, input) => {
    switch (procedure) {
      case 'units.page':
        return { data: { unit: stored } };
      case 'units.correct':
        saved.push(input);
        if ((input as { version: number }).version === 2) return { data: {} };
        stored = { ...UNIT, code: 'B2', version: 2 };
        return { error: { code: 'STALE_VERSION', message: 'Vừa được sửa ở nơi khác' } };
      default:
        return { data: [] };
    }
  });
  renderPage(<CorrectPage />, {
    host,
    ...{ path: '/units/:id/correct', at: `/units/${ID}/correct` },
    ...{ year: 2026, today: '2026-11-22', role: 'ADMIN' },
  });
  fireEvent.change(await screen.findByLabelText('Ghi chú'), { target: { value: 'Sáp nhập 2025' } });
  await userEvent.click(screen.getByText('Lưu'));
  await userEvent.click(await screen.findByText('Lưu đè bằng bản tôi nhập'));
  await waitFor(() => expect(saved).toMatchObject([{ version: 1 }, { version: 2, note: 'Sáp nhập 2025', code: 'A1' }]));
});
