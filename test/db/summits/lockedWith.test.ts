import { expect, it } from 'vitest';
import { lockedWithOf } from '#db/summits/lockedWith.ts';

it('what a round was locked with by a build that kept no reason says none', () => {
  const kept = { tellers: 3, quorumNum: 2, quorumDen: 3, tally: null };
  expect(lockedWithOf(JSON.stringify(kept))).toEqual({ ...kept, quorumReason: '' });
  expect(lockedWithOf(JSON.stringify({ ...kept, quorumReason: 'Ghi nhầm' })).quorumReason).toBe('Ghi nhầm');
});
