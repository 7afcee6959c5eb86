import type { Ballot } from '#core/summits/ballot.ts';

/** The ballot at a place of the pile: every place tells from its neighbours. */
export function ballotAt(place: number): Ballot {
  if (place % 10 === 0) return { marks: '', invalid: 'BLANK' };
  return {
    marks: place
      .toString(3)
      .padStart(8, '0')
      .replaceAll(/\d/gu, (digit) => String(Number(digit) + 1)),
    invalid: null,
  };
}
