import { expect, it } from 'vitest';
import { ballotOf, isFull, touch, type CastDraft } from '../../../renderer/summits/cast/castDraft.ts';

const none = (candidates: number): CastDraft => Array.from({ length: candidates }, () => null);
const TWO = { kind: 'CHOOSE', maxChoices: 2 } as const;
const ONE = { kind: 'ELECT', maxChoices: 1 } as const;
const EACH = { kind: 'APPROVE', maxChoices: null } as const;

it('lets nobody choose more than may be chosen, and gives a choice back at a second touch', () => {
  const full = touch(touch(none(3), 0, '1', TWO), 2, '1', TWO);
  expect(isFull(full, TWO)).toBe(true);
  expect(touch(full, 1, '1', TWO)).toEqual(full);
  expect(ballotOf(touch(full, 0, '1', TWO), 'CHOOSE')).toEqual({ marks: '001', invalid: null });
});

it('moves the one choice to where it was touched last', () => {
  const moved = touch(touch(none(3), 0, '1', ONE), 2, '1', ONE);
  expect(ballotOf(moved, 'ELECT')).toEqual({ marks: '001', invalid: null });
});

it('takes silence on one of many for no opinion, and silence on all for a blank ballot', () => {
  expect(ballotOf(touch(none(3), 1, '2', EACH), 'APPROVE')).toEqual({ marks: '323', invalid: null });
  expect(ballotOf(none(3), 'APPROVE')).toEqual({ marks: '', invalid: 'BLANK' });
});
