import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Role } from '#core/office/actor.ts';
import { PledgePage } from '../../../../renderer/clusters/pledge/PledgePage.tsx';
import { fakeHost } from '../../support/fakeHost.ts';
import { renderPage } from '../../support/renderPage.tsx';

vi.setConfig({ testTimeout: 20_000 });
beforeEach(() => localStorage.clear());
afterEach(cleanup);

const SCAN = { id: 'f', fileName: 'Giao ước đã ký.pdf', size: 1_000, actorName: 'Yến', at: '2025-01-02T03:00:00Z' };

/** @param lockedAt when the year was locked; null while it is open */
function renderPledge(status: 'DRAFT' | 'SIGNED', lockedAt: string | null, role: Role = 'CLERK') {
  const pledge = {
    id: 'p',
    yearId: 'y',
    status,
    signedOn: '2025-01-02',
    place: '',
    preamble: '',
    contents: '',
    commitments: '',
    signedNames: null,
    version: 1,
    parties: [],
    targets: [],
  };
  const cluster = { id: 'c', name: 'Cụm thi đua số 1', shortName: 'Cụm 1', kind: 'CUM' };
  const view = { cluster, year: { id: 'y', lockedAt }, pledge, checklist: [], memberParties: [] };
  const host = fakeHost((procedure) => ({ data: procedure === 'attachments.list' ? [SCAN] : view }));
  renderPage(<PledgePage />, {
    ...{ host, path: '/clusters/:clusterId/years/:year/pledge', at: '/clusters/c/years/2025/pledge' },
    ...{ year: 2025, today: '2025-02-01', role },
  });
}

it.each([
  ['a draft', 'DRAFT', null, 'CLERK', true],
  ['a signed pledge, whose scan comes after the signing', 'SIGNED', null, 'CLERK', true],
  ['a locked year', 'SIGNED', '2025-12-31T00:00:00Z', 'CLERK', false],
  ['someone who only reads', 'SIGNED', null, 'VIEWER', false],
] as const)('shows the files of %s', async (_, status, lockedAt, role, mayChange) => {
  renderPledge(status, lockedAt, role);
  expect(await screen.findByText('Giao ước đã ký.pdf')).toBeTruthy();
  expect(screen.queryAllByText('Đính kèm tệp…')).toHaveLength(mayChange ? 1 : 0);
});
