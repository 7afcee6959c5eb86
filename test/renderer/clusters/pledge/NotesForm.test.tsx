import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { ApiContext } from '../../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../../renderer/api/client.ts';
import type { PledgeContent, PledgeResult } from '../../../../renderer/api/pledgesQueries.ts';
import { FormerParties } from '../../../../renderer/clusters/pledge/FormerParties.tsx';
import { NotesForm } from '../../../../renderer/clusters/pledge/NotesForm.tsx';
import { HostContext } from '../../../../renderer/host/HostContext.ts';
import { keptFigures } from '../../../../renderer/clusters/pledge/resultsDraft.ts';
import { fakeHost } from '../../support/fakeHost.ts';

afterEach(cleanup);

const FIGURE: PledgeResult = { targetId: 't', period: 'YEAR', memberId: 'm', actual: 70_00, note: '', version: 3 };

const PLEDGE: PledgeContent = {
  id: 'p',
  yearId: 'y',
  status: 'SIGNED',
  signedOn: '2025-01-02',
  place: '',
  preamble: '',
  contents: '',
  commitments: '',
  signedNames: null,
  version: 1,
  parties: [{ memberId: 'm', name: 'LĐLĐ huyện Mường Tè', authority: '', signerName: '', signerPosition: '' }],
  targets: [
    {
      id: 't',
      version: 1,
      groupName: '',
      content: 'Có thỏa ước',
      measure: '%',
      direction: 'AT_LEAST',
      counting: 'EACH',
      planned: 75_00,
      weight: null,
      dueOn: null,
      proof: '',
    },
  ],
};

function draw(children: ReactNode) {
  const host = fakeHost((procedure) => ({ data: procedure === 'attachments.list' ? [] : null }));
  render(
    <HostContext value={host}>
      <ApiContext value={createApi(host)}>
        <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
      </ApiContext>
    </HostContext>,
  );
  const writes = () => host.calls.filter(({ method }) => method === 'POST');
  return () => writes().map(({ body }) => JSON.parse(body ?? 'null') as unknown);
}

it('keeps a note with the figure that stands there', async () => {
  const onClose = vi.fn();
  const row = { targetId: 't', memberId: 'm' };
  const calls = draw(
    <NotesForm pledge={PLEDGE} row={row} kept={keptFigures([FIGURE])} isReadOnly={false} onClose={onClose} />,
  );
  expect(screen.queryByLabelText(/6 tháng/u)).toBeNull();
  await userEvent.type(screen.getByLabelText('Cả năm: 70%'), 'Hai doanh nghiệp giải thể');
  await userEvent.click(screen.getByRole('button', { name: 'Lưu ghi chú' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(calls()).toEqual([{ pledgeId: 'p', results: [{ ...FIGURE, note: 'Hai doanh nghiệp giải thể' }] }]);
});

it('asks for the figure first where there is none', () => {
  draw(
    <NotesForm
      pledge={PLEDGE}
      row={{ targetId: 't', memberId: null }}
      kept={keptFigures([FIGURE])}
      isReadOnly={false}
      onClose={() => undefined}
    />,
  );
  expect(screen.getByText(/Ghi số liệu trước/u)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Lưu ghi chú' })).toBeNull();
});

it('takes the figures of a party that is one no more away on a click', async () => {
  const left = { ...FIGURE, memberId: 'gone' };
  const calls = draw(
    <FormerParties
      pledge={PLEDGE}
      former={[{ memberId: 'gone', name: 'LĐLĐ huyện Nậm Nhùn' }]}
      kept={keptFigures([FIGURE, left])}
      isReadOnly={false}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Xóa 1 số liệu' }));
  await waitFor(() => expect(calls()).toEqual([{ pledgeId: 'p', results: [{ ...left, actual: null, note: '' }] }]));
});
