import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { NewSummit } from '../../../renderer/summits/list/NewSummit.tsx';
import { renderRound } from './renderRound.tsx';
import { roundView } from './roundFixture.ts';

afterEach(cleanup);

const { summit } = roundView();
const draw = (closedAt: string | null, yearId = 'y') =>
  renderRound(<NewSummit year={2023} onDone={() => undefined} onCreated={() => undefined} />, (procedure) => ({
    data:
      procedure === 'summits.list'
        ? [{ ...summit, yearId, closedAt, delegates: 8, rounds: 1, locked: 1, winners: [] }]
        : [{ name: 'Cụm thi đua', opened: { yearId: 'y', isLocked: false } }],
  }));

it('says on the form that the cluster has a summit in this year, and whether that is over', async () => {
  draw('2023-11-29T03:00:00.000Z');
  const told = await screen.findByText(/Cụm, khối này đã có/u);
  expect(told.textContent).toContain('“Hội nghị tổng kết”, đã kết thúc.');
  expect(screen.getByRole('link', { name: '“Hội nghị tổng kết”' }).getAttribute('href')).toBe('/summits/s');
  cleanup();
  draw(null);
  expect((await screen.findByText(/Cụm, khối này đã có/u)).textContent).toContain('chưa kết thúc.');
});

it('says nothing of the summit of another cluster', async () => {
  draw(null, 'another');
  await screen.findByRole('form');
  expect(screen.queryByText(/Cụm, khối này đã có/u)).toBeNull();
});
