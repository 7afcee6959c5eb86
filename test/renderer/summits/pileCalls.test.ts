import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Ballot } from '#core/summits/ballot.ts';
import { afterCall, isOfPile, nextCall, unsentIn } from '../../../renderer/summits/round/pileCalls.ts';

const ballot = fc.constantFrom('111', '121', '222').map((marks): Ballot => ({ marks, invalid: null }));
const pile = fc.array(ballot, { maxLength: 30 });

it('brings the data to the pile from whatever they hold, and then has nothing left to do', () => {
  fc.assert(
    fc.property(pile, pile, (kept, typed) => {
      let held: readonly Ballot[] = kept;
      for (let calls = 0; calls <= kept.length + typed.length + 1; calls += 1) {
        const call = nextCall(held, typed);
        if (call === null) break;
        const before = held;
        held = afterCall(held, call);
        // Were only the answer lost, what the data hold is still known to come of this pile.
        expect(isOfPile(held, { kept: before, pile: typed })).toBe(true);
      }
      expect(held).toEqual(typed);
      expect(unsentIn(held, typed)).toBe(0);
    }),
  );
});

it('knows a count that went on elsewhere', () => {
  const one: Ballot = { marks: '111', invalid: null };
  const other: Ballot = { marks: '222', invalid: null };
  expect(isOfPile([one, other], { kept: [one], pile: [one, one] })).toBe(false);
  expect(isOfPile([one, one, one], { kept: [one], pile: [one, one] })).toBe(false);
  expect(isOfPile([], { kept: [one], pile: [one, one] })).toBe(false);
  expect(unsentIn([one, one], [other])).toBe(2);
});
