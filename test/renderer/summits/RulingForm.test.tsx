import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { roundResult } from '#core/summits/roundResult.ts';
import { USUAL_RULE } from '#core/summits/round.ts';
import { RulingForm } from '../../../renderer/summits/round/RulingForm.tsx';
import { renderRound } from './renderRound.tsx';
import { roundView } from './roundFixture.ts';

afterEach(cleanup);

const idOf = (index: number) => `018f0000-0000-7000-8000-00000000000${index}`;

it('sends whom it offers: who is no longer tied cannot be chosen unseen', async () => {
  const ruling = { memberIds: [idOf(0)], words: 'Chủ trì', among: [idOf(0), idOf(1)] };
  const candidates = roundView().round.candidates.map((one, index) => ({ ...one, memberId: idOf(index) }));
  const { round } = roundView({ candidates, places: 2, rule: { ...USUAL_RULE, tieRule: 'CHAIR' }, ruling });
  const tally = {
    ...{ collected: 8, valid: 8, invalid: { BLANK: 0, TOO_MANY: 0, NOT_ISSUED: 0, UNREADABLE: 0 } },
    counts: [8, 6, 6].map((agree) => ({ agree, disagree: 8 - agree, abstain: 0 })),
  };
  const { host } = renderRound(
    <RulingForm view={{ ...roundView(), round, result: roundResult({ ...round, tally }) }} />,
  );
  expect(screen.getAllByRole('checkbox')).toHaveLength(2);
  await userEvent.click(screen.getByRole('checkbox', { name: 'LĐLĐ huyện Gia Bình' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ghi quyết định' }));
  expect(host.calls.map(({ body }) => JSON.parse(body ?? '') as unknown)).toMatchObject([
    { ruling: { memberIds: [idOf(1)], words: 'Chủ trì' } },
  ]);
});

it('asks who decided in plain words, and sends nothing before', async () => {
  const { host } = renderRound(<RulingForm view={roundView({ kind: 'DECISION' })} />);
  await userEvent.click(screen.getByRole('button', { name: 'Ghi quyết định' }));
  expect(screen.getByRole('alert').textContent).toBe('Cần ghi người quyết định, số văn bản');
  expect(host.calls).toEqual([]);
});

it('does not go with its page unasked once somebody was ticked', async () => {
  const { router } = renderRound(<RulingForm view={roundView({ kind: 'DECISION' })} />);
  await userEvent.click(screen.getByRole('checkbox', { name: 'LĐLĐ huyện Gia Bình' }));
  await act(() => router.navigate('/elsewhere'));
  expect(screen.queryByText('Trang khác')).toBeNull();
  await screen.findAllByText('Rời trang khi chưa lưu?');
});

const DECIDED = { kind: 'DECISION' } as const;
const words = () => screen.getByLabelText<HTMLInputElement>('Người quyết định, số văn bản');
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

it('keeps what is typed when another write moves the round on, and saves it over that', async () => {
  const ids = roundView().round.candidates.map((one, index) => ({ ...one, memberId: idOf(index) }));
  const { host, show } = renderRound(<RulingForm view={roundView({ ...DECIDED, candidates: ids })} />);
  await userEvent.click(box('LĐLĐ huyện Gia Bình'));
  await userEvent.type(words(), 'Nghị quyết 12');
  show(<RulingForm view={roundView({ ...DECIDED, candidates: ids, version: 2, title: 'Vòng 1. Tên khác' })} />);
  expect([box('LĐLĐ huyện Gia Bình').checked, words().value]).toEqual([true, 'Nghị quyết 12']);
  expect(screen.queryByRole('alert')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Ghi quyết định' }));
  expect(host.calls.map(({ body }) => JSON.parse(body ?? '') as unknown)).toMatchObject([
    { version: 2, ruling: { memberIds: [idOf(1)], words: 'Nghị quyết 12' } },
  ]);
});

it('follows the round where nothing is typed', () => {
  const { show } = renderRound(<RulingForm view={roundView(DECIDED)} />);
  const ruling = { memberIds: ['m2'], words: 'Nghị quyết 13', among: [] };
  show(<RulingForm view={roundView({ ...DECIDED, version: 2, ruling })} />);
  expect([box('LĐLĐ huyện Gia Bình').checked, words().value]).toEqual([true, 'Nghị quyết 13']);
});

it('does not go over a decision recorded elsewhere before that was seen', async () => {
  const ids = roundView().round.candidates.map((one, index) => ({ ...one, memberId: idOf(index) }));
  const stale = { error: { code: 'STALE_VERSION', message: 'Đã có người sửa.' } } as const;
  const { host, show } = renderRound(<RulingForm view={roundView({ ...DECIDED, candidates: ids })} />, () => stale);
  await userEvent.type(words(), 'Nghị quyết 12');
  const ruling = { memberIds: [idOf(1)], words: 'Nghị quyết 13', among: [] };
  show(<RulingForm view={roundView({ ...DECIDED, candidates: ids, version: 2, ruling })} />);
  expect(screen.getByRole('alert').textContent).toContain('Nghị quyết 13, LĐLĐ huyện Gia Bình');
  expect(words().value).toBe('Nghị quyết 12');
  await userEvent.click(screen.getByRole('button', { name: 'Ghi quyết định' }));
  await userEvent.click(screen.getByRole('button', { name: 'Lưu đè bằng bản tôi nhập' }));
  const sent = host.calls.map(({ body }) => (JSON.parse(body ?? '') as { version: number }).version);
  expect(sent).toEqual([1, 2]);
});
