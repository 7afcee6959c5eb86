import { describe, expect, it } from 'vitest';
import type { BoardRow } from '../../../../renderer/api/scoresQueries.ts';
import {
  chooseCross,
  crossAssignments,
  crossConflicts,
  crossOf,
  type CrossChoices,
} from '../../../../renderer/clusters/scores/board/crossChoices.ts';

/** A member whose sheets of both halves have this scorer. */
const row = (memberId: string, crossMemberId: string | null) =>
  ({
    memberId,
    sheets: ['1', '2'].map((half) => ({ sheetId: `${memberId}${half}`, crossMemberId })),
  }) as unknown as BoardRow;

const NOTHING: CrossChoices = new Map();

describe('who scores whom, while it is chosen', () => {
  it('sends the rows that changed, with what was seen of them', () => {
    const [a, b, c] = [row('a', null), row('b', 'c'), row('c', 'a')];
    const choices = chooseCross(chooseCross(NOTHING, a, 'b'), b, 'c');
    expect(crossAssignments(choices)).toEqual([
      { sheetId: 'a1', seen: null, crossMemberId: 'b' },
      { sheetId: 'a2', seen: null, crossMemberId: 'b' },
    ]);
    expect([a, b, c].map((each) => crossOf(choices, each))).toEqual(['b', 'c', 'a']);
  });

  it('takes over what others chose for rows left alone, and stops at rows both chose', () => {
    const choices = chooseCross(NOTHING, row('a', null), 'b');
    const newer = [row('a', 'c'), row('b', 'a')];
    expect(newer.map((each) => crossOf(choices, each))).toEqual(['b', 'a']);
    expect(crossConflicts(choices, newer).map(({ memberId }) => memberId)).toEqual(['a']);
    // Both chose the same: nothing to decide.
    expect(crossConflicts(choices, [row('a', 'b')])).toEqual([]);
    // Kept all the same: now over what was seen.
    const kept = chooseCross(choices, row('a', 'c'), 'b');
    expect(crossConflicts(kept, newer)).toEqual([]);
    expect(crossAssignments(kept)[0]).toEqual({ sheetId: 'a1', seen: 'c', crossMemberId: 'b' });
  });
});
