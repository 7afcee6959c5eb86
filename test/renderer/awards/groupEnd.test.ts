import { expect, it } from 'vitest';
import { blankLine } from '#core/awards/blankLine.ts';
import type { DecisionLine } from '#core/awards/decision.ts';
import { isAtGroupEnd } from '../../../renderer/awards/decision/lines/groupEnd.ts';

/** `a a b1 b1 b`: reasons by letter, shared sums by figure. */
function listOf(words: string): DecisionLine[] {
  return words.split(' ').map((word, index) => ({
    ...blankLine('COLLECTIVE', 'BK', word.charAt(0)),
    ...{ id: String(index), ordinal: index + 1, awardName: '', coefficient: null, baseSalary: null, amount: null },
    ...{ rateBasis: '', baseSalaryBasis: '', version: 1, sharedAmountId: word.slice(1) || null },
  }));
}

it('knows the ends of reasons and of shared sums, and asks further where it has not seen the neighbour', () => {
  const loaded = listOf('a a b1 b1 b');
  const lines = { loaded, at: (offset: number) => loaded[offset], count: 6, isSearching: false };
  const ends = (direction: 'UP' | 'DOWN') => loaded.map(({ id }) => isAtGroupEnd(lines, id, direction));
  expect(ends('UP')).toEqual([true, false, true, false, false]);
  expect(ends('DOWN')).toEqual([false, true, false, true, false]);
  expect(isAtGroupEnd({ ...lines, count: 5 }, '4', 'DOWN')).toBe(true);
  expect(isAtGroupEnd({ ...lines, isSearching: true }, '0', 'UP')).toBe(false);
});
