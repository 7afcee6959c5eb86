import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { UnitOnDate } from '#core/units/unit.ts';
import { UnitSelect } from '../../../../renderer/shared/inputs/UnitSelect.tsx';
import { fakeHost } from '../../support/fakeHost.ts';
import { renderPage } from '../../support/renderPage.tsx';

afterEach(cleanup);

const unit = (id: string, facts: Partial<UnitOnDate>): UnitOnDate => ({
  ...{ id, kind: 'CDCS', name: 'CĐCS Trường Mầm non Hoa Ban', shortName: '', parentName: 'LĐLĐ huyện Tam Đường' },
  ...{ begunOn: null, endedOn: null, hasEnded: false, formerName: '', successors: [] },
  ...facts,
});
const FOUND = [
  unit('1', {}),
  unit('2', { parentName: 'LĐLĐ huyện Sìn Hồ', formerName: 'CĐCS Mẫu giáo Hoa Ban' }),
  unit('3', { hasEnded: true, endedOn: '2025-06-30', successors: [{ id: '1', name: 'CĐCS Trường Liên cấp' }] }),
];

it('tells units of one name apart, by superior, former name and end, and keeps the bare name', async () => {
  const chosen = vi.fn();
  const host = fakeHost(() => ({ data: FOUND }));
  const select = <UnitSelect aria-label="Đơn vị" placeholder="Tìm đơn vị" value={null} onChange={chosen} />;
  renderPage(select, { host, year: 2025, today: '2025-12-01', role: 'CLERK' });
  const user = userEvent.setup();
  await user.click(screen.getByRole('combobox', { name: 'Đơn vị' }));
  const told = [
    'CĐCS Trường Mầm non Hoa Ban, LĐLĐ huyện Tam Đường',
    'CĐCS Trường Mầm non Hoa Ban, tên cũ CĐCS Mẫu giáo Hoa Ban, LĐLĐ huyện Sìn Hồ',
    'CĐCS Trường Mầm non Hoa Ban, đã kết thúc 30/06/2025, nay là CĐCS Trường Liên cấp',
  ];
  for (const label of told) expect(await screen.findByTitle(label)).toBeDefined();
  await user.click(screen.getByTitle(told[1] ?? ''));
  expect(chosen).toHaveBeenLastCalledWith({ id: '2', name: 'CĐCS Trường Mầm non Hoa Ban' });
});
