import { expect, it } from 'vitest';
import type { RoundEntry } from '#core/summits/compareEntries.ts';
import { unfinishedCount } from '../../../renderer/summits/round/unfinishedCount.ts';

const typed = (ballots: number): RoundEntry => ({
  mode: 'BALLOTS',
  ballots: Array.from({ length: ballots }, () => ({ marks: '1', invalid: null })),
});

it.each([
  ['nothing typed yet', [], 1],
  ['two of eight ballots typed', [typed(2)], 1],
  ['all of the first typed', [typed(8)], 2],
  ['the second begun though one ballot never came back', [typed(7), typed(1)], 2],
  ['the first taken up again behind the second', [typed(3), typed(8)], 1],
  ['only the second left', [undefined, typed(8)], 1],
] as const)('goes on with the count that is unfinished: %s', (_, entries, expected) => {
  expect(unfinishedCount(8, entries)).toBe(expected);
});
