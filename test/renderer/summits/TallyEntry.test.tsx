import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { IssueForm } from '../../../renderer/summits/round/IssueForm.tsx';
import { TallyEntry } from '../../../renderer/summits/round/TallyEntry.tsx';
import { renderRound } from './renderRound.tsx';
import { NAMES, roundView } from './roundFixture.ts';

afterEach(cleanup);

it('asks of a show of hands who was for whom, never again how many were there', async () => {
  const { round } = roundView({ kind: 'HANDS', issued: 8 });
  const { host } = renderRound(
    <TallyEntry {...{ round, entry: 1, kept: null }} onUnsent={() => undefined} onReload={() => undefined} />,
  );
  expect(screen.queryByLabelText('Số người biểu quyết')).toBeNull();
  await userEvent.type(screen.getByLabelText(`${NAMES[0]}: đồng ý`), '8');
  await userEvent.click(screen.getByRole('button', { name: 'Ghi kết quả' }));
  await waitFor(() => expect(host.calls).toHaveLength(1));
  expect(JSON.parse(host.calls[0]?.body ?? '')).toMatchObject({ tally: { collected: 8, valid: 8 } });
});

it('takes the number of hands from the board, and says whose names minutes would lack', async () => {
  const view = roundView({ kind: 'HANDS', issued: null }, { unnamed: ['LĐLĐ huyện Gia Bình'] });
  const { host } = renderRound(<IssueForm view={view} />);
  expect(screen.queryByRole('spinbutton')).toBeNull();
  expect(screen.getByText(/Chưa ghi họ tên đại biểu: LĐLĐ huyện Gia Bình/u)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Ghi số người biểu quyết' }));
  await waitFor(() => expect(host.calls).toHaveLength(1));
  expect(JSON.parse(host.calls[0]?.body ?? '')).toMatchObject({ issued: 8 });
});
