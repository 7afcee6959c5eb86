import { describe, expect, it } from 'vitest';
import { flaggedIn, nextNumber, presetOf, withPlaces } from '../../../renderer/summits/summit/roundPreset.ts';
import type { RoundView } from '../../../renderer/api/summitsQueries.ts';
import { roundView } from './roundFixture.ts';

const summaryOf = (changes: Partial<RoundView['round']>) => ({
  ...{ round: roundView(changes).round, result: null, tally: null, replacedBy: null },
});
const titled = (title: string) => summaryOf({ title });

it('numbers a round after the highest number, whatever was voted again or taken away', () => {
  expect(nextNumber([])).toBe(1);
  expect(nextNumber([titled('Vòng 1. Bình bầu'), titled('Vòng 1. Bình bầu (bỏ phiếu lại)')])).toBe(2);
  expect(nextNumber([titled('Vòng 1. Bình bầu'), titled('Vòng 3. Suy tôn')])).toBe(4);
});

it.each([
  ['CHOOSE', 1, null, 3, 3],
  ['CHOOSE', 3, 3, 7, 7],
  ['CHOOSE', 3, 3, null, 1],
  ['CHOOSE', 5, 3, 4, 5],
  ['ELECT', 1, 1, 2, 2],
  ['APPROVE', null, null, 3, null],
] as const)(
  '%s with %s choices and %s places, then %s places, lets %s be chosen',
  (kind, maxChoices, before, places, now) => {
    expect(withPlaces(places, { kind, maxChoices, places: before })).toEqual({ maxChoices: now, places });
  },
);

describe('those who stand for the leader', () => {
  const members = ['m1', 'm2', 'm3'].map((id) => ({ id, name: id, unitId: null, score: null, rank: null }));
  const won = { ...{ memberId: 'm2', name: 'm2', purpose: 'FLAG' as const }, roundTitle: '', isVoted: true, words: '' };
  const standing = (rounds: Parameters<typeof flaggedIn>[0]['rounds'], winners: (typeof won)[]) =>
    presetOf('LEADER', { year: 2023, members, number: 2, flagged: flaggedIn({ rounds, winners }) }).candidates.map(
      ({ memberId }) => memberId,
    );
  const locked = summaryOf({ lockedAt: '2023-11-29T03:00:00Z' });

  it('are those who won a flag, once that is known', () => {
    expect(standing([locked], [won])).toEqual(['m2']);
  });

  it('are everyone while a round on the flags is open, or nobody won one', () => {
    expect(standing([locked, summaryOf({})], [won])).toEqual(['m1', 'm2', 'm3']);
    expect(standing([locked], [])).toEqual(['m1', 'm2', 'm3']);
  });
});
