import { cleanup, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#core/office/actor.ts';
import { PledgePage } from '../../../../renderer/clusters/pledge/PledgePage.tsx';
import { fakeHost } from '../../support/fakeHost.ts';
import { renderPage } from '../../support/renderPage.tsx';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const SCAN = { id: 'f', fileName: 'Giao ước đã ký.pdf', size: 1_000, actorName: 'Yến', at: '2025-01-02T03:00:00Z' };

/**
 * @param lockedAt when the year was locked; null while it is open
 * @param refused a procedure the back end refuses
 */
function renderPledge(status: 'DRAFT' | 'SIGNED', lockedAt: string | null, role: Role = 'CLERK', refused = '') {
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
  const refusing = { procedure: refused };
  const host = fakeHost((procedure) => {
    if (procedure === refusing.procedure) return { error: { code: 'INTERNAL', message: 'Bị từ chối.' } };
    if (procedure === 'pledges.save') return { data: { version: 2 } };
    return { data: procedure === 'attachments.list' ? [SCAN] : view };
  });
  renderPage(<PledgePage />, {
    ...{ host, path: '/clusters/:clusterId/years/:year/pledge', at: '/clusters/c/years/2025/pledge' },
    ...{ year: 2025, today: '2025-02-01', role },
  });
  return {
    asked: (procedure: string) => host.calls.filter(({ url }) => url.split('?')[0] === `/${procedure}`).length,
    refuse: (procedure: string) => {
      refusing.procedure = procedure;
    },
  };
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

describe('a step of a draft', () => {
  /** A draft with a place being typed, before a back end that refuses what `refused` names. */
  async function openDraft(refused: string) {
    const draft = renderPledge('DRAFT', null, 'CLERK', refused);
    const user = userEvent.setup({ delay: null });
    await user.type(await screen.findByLabelText('Nơi ký'), 'Lai Châu');
    return { ...draft, user };
  }

  it.each([
    ['Ký giao ước…', async (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Ký giao ước…' }))],
    [
      'In, xuất',
      async (user: UserEvent) => {
        await user.click(screen.getByRole('button', { name: /In, xuất/u }));
        await user.click(await screen.findByText('Bản giao ước (Word)'));
      },
    ],
  ])('“%s” is not taken by what was saved before, and says why', async (_, take) => {
    const { user, asked } = await openDraft('pledges.save');
    await take(user);
    expect((await screen.findByRole('alert')).textContent).toContain('Bị từ chối');
    expect([asked('pledges.exportPledge'), screen.queryByRole('dialog')]).toEqual([0, null]);
  });

  it('says that the checklist could not be read, and leaves the dialog closed', async () => {
    const { user, refuse } = await openDraft('');
    refuse('pledges.view');
    await user.click(screen.getByRole('button', { name: 'Ký giao ước…' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Bị từ chối');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
