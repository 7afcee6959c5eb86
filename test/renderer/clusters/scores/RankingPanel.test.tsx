import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { ApiContext } from '../../../../renderer/api/ApiContext.ts';
import { createApi } from '../../../../renderer/api/client.ts';
import type { RankingRow } from '../../../../renderer/api/scoresQueries.ts';
import { RankingPanel } from '../../../../renderer/clusters/scores/RankingPanel.tsx';
import { fakeHost } from '../../support/fakeHost.ts';
import { TEMPLATE } from './sampleSheet.ts';

afterEach(cleanup);

function member(name: string, appraised: number | null, place: Partial<RankingRow>): RankingRow {
  return {
    memberId: name,
    name: `Liên đoàn Lao động ${name}`,
    shortName: `LĐLĐ ${name}`,
    self: 99_00,
    cross: null,
    appraised,
    final: appraised,
    band: null,
    grade: '',
    knockedOut: false,
    barred: false,
    isOut: false,
    rank: null,
    tied: false,
    isProvisional: false,
    ...place,
  };
}

const ROWS = [
  member('thành phố Từ Sơn', 98_50, { rank: 1 }),
  member('huyện Tiên Du', 97_00, { rank: 2, tied: true }),
  member('huyện Quế Võ', 97_00, { rank: 2, tied: true }),
  member('huyện Gia Bình', 94_00, { knockedOut: true, isOut: true }),
];

function renderPanel(rows: RankingRow[], scheme: unknown = { template: { body: TEMPLATE } }) {
  const host = fakeHost((procedure) => ({ data: procedure === 'scores.ranking' ? rows : scheme }));
  return render(
    <ApiContext value={createApi(host)}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MemoryRouter>
          <RankingPanel clusterId="c" yearId="y" year={2023} />
        </MemoryRouter>
      </QueryClientProvider>
    </ApiContext>,
  );
}

it('reads out as a table: rank, place, own score, score', async () => {
  renderPanel(ROWS);
  const table = await screen.findByRole('table', { name: 'Xếp hạng điểm thi đua' });
  const rows = within(table).getAllByRole('row').slice(1);
  const cells = rows.map((row) => [...row.children].map(({ textContent }) => textContent.trim()));
  expect(cells.slice(0, 4)).toEqual([
    ['1', 'Từ Sơn', '99,0', '98,5'],
    ['2 đồng hạng', 'Tiên Du', '99,0', '97,0'],
    ['2 đồng hạng', 'Quế Võ', '99,0', '97,0'],
    ['–', 'Gia Bình', '99,0', 'Điểm liệt'],
  ]);
  expect(screen.getByText(/Đồng hạng 2: Tiên Du, Quế Võ\. Có điểm liệt: Gia Bình\./u)).toBeTruthy();
});

it('gives gold to the leader alone, hollow to own and full to appraised scores', async () => {
  const { container } = renderPanel(ROWS);
  await screen.findByRole('table');
  const dots = [...container.querySelectorAll('tbody circle')].map((dot) => dot.getAttribute('class')?.split('_')[1]);
  expect(dots).toEqual(['hollow', 'gold', 'hollow', 'full', 'hollow', 'full', 'hollow', 'full']);
  expect(screen.getAllByLabelText('dẫn đầu')).toHaveLength(1);
});

it('keeps whole names where places alone do not tell members apart', async () => {
  renderPanel([
    member('thành phố Bắc Giang', 90_00, { rank: 1 }),
    member('huyện Bắc Giang', 80_00, { rank: 2 }),
    member('huyện Lục Nam', 70_00, { rank: 3 }),
  ]);
  expect(await screen.findByText('LĐLĐ thành phố Bắc Giang')).toBeTruthy();
  expect(screen.getByText('LĐLĐ huyện Bắc Giang')).toBeTruthy();
  expect(screen.getByText('Lục Nam')).toBeTruthy();
});

it('says the next step where there is nothing to rank', async () => {
  renderPanel([], null);
  expect(await screen.findByRole('link', { name: 'Chọn mẫu chấm điểm' })).toBeTruthy();
});
