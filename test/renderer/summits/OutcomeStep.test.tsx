import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { SummitView } from '../../../renderer/api/summitsQueries.ts';
import { OutcomeStep } from '../../../renderer/summits/summit/OutcomeStep.tsx';
import { renderRound } from './renderRound.tsx';
import { NAMES, roundView } from './roundFixture.ts';

afterEach(cleanup);

const award = (code: string, name: string) => ({ code, name, subjects: ['COLLECTIVE'] });
const AWARDS = [award('CO_LDLD', 'Cờ tỉnh'), award('CO_TLD', 'Cờ TLĐ'), award('BK_LDLD', 'Bằng khen tỉnh')];
const won = { purpose: 'FLAG' as const, roundTitle: 'Vòng 1', isVoted: true, words: 'Vòng 1: 8/8 phiếu' };

const view: SummitView = {
  summit: roundView().summit,
  members: NAMES.map((name, index) => ({ id: `m${index + 1}`, name, unitId: null, score: null, rank: null })),
  ...{ delegates: [], rounds: [], outcomes: [], remarks: [], nextRoles: [], turnout: roundView().turnout },
  winners: NAMES.map((name, index) => ({ ...won, memberId: `m${index + 1}`, name })),
  toNominate: { fresh: 2, elsewhere: [{ name: NAMES[0] ?? '', award: 'Cờ tỉnh', batchTitle: 'Đề nghị riêng' }] },
};

/** The catalogue is read; writes wait until told. */
function draw() {
  const written: string[] = [];
  const drawn = renderRound(<OutcomeStep view={view} canWrite />, (procedure) => {
    if (procedure !== 'catalogue.list') written.push(procedure);
    return { data: procedure === 'catalogue.list' ? { awardTypes: AWARDS } : { batchId: 'b' } };
  });
  return { ...drawn, written };
}

it('says before a tờ trình is made how many it will have, and who stands in another one', async () => {
  const { host } = draw();
  expect(screen.getByText(/1 đề nghị đã có trong tờ trình khác, không lập lại:/u)).toBeTruthy();
  expect(screen.getByText(/“Đề nghị riêng”:/u).textContent).toBe(`“Đề nghị riêng”: ${NAMES[0]}`);
  await userEvent.click(screen.getByRole('button', { name: 'Lập tờ trình 2 đề nghị' }));
  await waitFor(() => expect(host.calls.some(({ url }) => url.startsWith('/summits.nominate'))).toBe(true));
  const sent = host.calls.find(({ url }) => url.startsWith('/summits.nominate'));
  expect(JSON.parse(sent?.body ?? '')).toEqual({ summitId: 's', seen: 2 });
});

it('keeps the award chosen for who was voted for, and names it over them', async () => {
  const { host } = draw();
  expect(await screen.findByRole('columnheader', { name: /Được bình bầu\s*Cờ tỉnh/u })).toBeTruthy();
  await userEvent.click(screen.getByLabelText('Hình thức cho đơn vị được bình bầu'));
  await userEvent.click(await screen.findByTitle('Bằng khen tỉnh'));
  await waitFor(() => expect(host.calls.some(({ url }) => url.startsWith('/summits.saveFlags'))).toBe(true));
  const sent = host.calls.find(({ url }) => url.startsWith('/summits.saveFlags'));
  expect(JSON.parse(sent?.body ?? '')).toMatchObject({ flags: { FLAG: 'BK_LDLD', LEADER: 'CO_TLD' } });
});

it('takes no second award while the first is being written: it would be refused as somebody else’s', async () => {
  const { host, written } = draw();
  const field = screen.getByLabelText(`Đề nghị khác cho ${NAMES[0]}`);
  await userEvent.click(field);
  const [option] = await screen.findAllByTitle('Bằng khen tỉnh');
  if (!option) throw new Error('no award');
  let free: () => void = () => undefined;
  const answer = host.call.bind(host);
  const isFree = new Promise<void>((resolve) => (free = resolve));
  host.call = async (request) => {
    await isFree;
    return answer(request);
  };
  await userEvent.click(option);
  await waitFor(() => expect(field.hasAttribute('disabled')).toBe(true));
  free();
  await waitFor(() => expect(field.hasAttribute('disabled')).toBe(false));
  expect(written).toEqual(['summits.saveOutcomes']);
});
