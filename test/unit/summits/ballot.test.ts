import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countBallots,
  isBallotOf,
  keysOf,
  readTypedBallot,
  type Ballot,
  type BallotForm,
} from '#core/summits/ballot.ts';

const choosing: BallotForm = { kind: 'CHOOSE', candidates: 8, maxChoices: 3 };
const approving: BallotForm = { kind: 'APPROVE', candidates: 4, maxChoices: null };
const marksOf = (typed: string, form: BallotForm) => {
  const read = readTypedBallot(typed, form);
  return 'ballot' in read ? (read.ballot.invalid ?? read.ballot.marks) : 'problem';
};

describe('what is typed for one ballot', () => {
  it.each([
    ['135', '10101000'],
    ['5 1,3', '10101000'],
    ['8', '00000001'],
    ['0', 'BLANK'],
    ['1234', 'TOO_MANY'],
    ['*', 'TOO_MANY'],
    ['-1', 'BLANK'],
    ['-3', 'NOT_ISSUED'],
    ['-4', 'UNREADABLE'],
    ['-5', 'problem'],
    ['9', 'problem'],
    ['11', 'problem'],
    ['', 'problem'],
    ['a', 'problem'],
  ])('chooses at most three of eight: %s', (typed, expected) => expect(marksOf(typed, choosing)).toBe(expected));

  it('takes numbers of two digits apart in a long list', () => {
    expect(marksOf('12 3', { kind: 'CHOOSE', candidates: 12, maxChoices: 3 })).toBe('001000000001');
    expect(marksOf('12', { kind: 'CHOOSE', candidates: 12, maxChoices: 3 })).toBe('000000000001');
    expect(marksOf('1.2+3', { kind: 'CHOOSE', candidates: 12, maxChoices: 3 })).toBe('111000000000');
  });

  it.each([
    ['1111', '1111'],
    ['1*', '1111'],
    ['12*', '1222'],
    ['1 2 3 1', '1231'],
    ['123', 'problem'],
    ['12311', 'problem'],
    ['1141', 'problem'],
    ['*', 'problem'],
    ['0', 'BLANK'],
  ])('says yes, no or nothing of each: %s', (typed, expected) => expect(marksOf(typed, approving)).toBe(expected));

  it('never reads a ballot the round cannot have', () => {
    const form = fc.record({
      kind: fc.constantFrom('CHOOSE' as const, 'APPROVE' as const),
      candidates: fc.integer({ min: 1, max: 20 }),
      maxChoices: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(form, fc.stringMatching(/^[-0-9*, ]{0,25}$/u), (drawn, typed) => {
        const own = { ...drawn, maxChoices: drawn.kind === 'CHOOSE' ? drawn.maxChoices : null };
        const read = readTypedBallot(typed, own);
        if ('ballot' in read) expect(isBallotOf(read.ballot, own)).toBe(true);
      }),
    );
  });

  it.each([
    [{ marks: '1111', invalid: null }, choosing],
    [{ marks: '11110000', invalid: null }, choosing],
    [{ marks: '00000000', invalid: null }, choosing],
    [{ marks: '10101000', invalid: 'BLANK' as const }, choosing],
    [{ marks: '1110', invalid: null }, approving],
  ])('is refused when another program sends %j', (ballot, form) => expect(isBallotOf(ballot, form)).toBe(false));
});

describe('the keys of a ballot', () => {
  it('are read again as the same ballot, so that mending begins with what it says', () => {
    const forms = fc.constantFrom<BallotForm>(choosing, approving, { kind: 'CHOOSE', candidates: 12, maxChoices: 12 });
    fc.assert(
      fc.property(forms, fc.array(fc.constantFrom('1', '2', '3'), { minLength: 12, maxLength: 12 }), (form, said) => {
        const letters = said.slice(0, form.candidates);
        const marks = form === approving ? letters.join('') : letters.map((one) => (one === '1' ? '1' : '0')).join('');
        const ballot: Ballot = { marks, invalid: null };
        fc.pre(isBallotOf(ballot, form));
        expect(readTypedBallot(keysOf(ballot, form), form)).toEqual({ ballot });
      }),
    );
    for (const typed of ['0', '-2', '-3', '-4']) {
      const read = readTypedBallot(typed, choosing);
      expect('ballot' in read && keysOf(read.ballot, choosing)).toBe(typed);
    }
  });
});

describe('counting', () => {
  const ballot = fc.oneof(
    fc.record({
      marks: fc.array(fc.constantFrom('1', '2', '3'), { minLength: 5, maxLength: 5 }).map((marks) => marks.join('')),
      invalid: fc.constant(null),
    }),
    fc.record({ marks: fc.constant(''), invalid: fc.constantFrom('BLANK' as const, 'TOO_MANY' as const) }),
  );

  it('does not depend on the order of the pile, and finds every ballot', () => {
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 60 }), (pile) => {
        const counted = countBallots(pile, 5);
        expect(countBallots([...pile].reverse(), 5)).toEqual(counted);
        expect(counted.valid).toBe(pile.filter(({ invalid }: Ballot) => invalid === null).length);
        for (const [index, { agree, disagree, abstain }] of counted.counts.entries()) {
          expect(agree).toBe(pile.filter(({ marks }) => marks.charAt(index) === '1').length);
          expect(agree + disagree + abstain).toBe(counted.valid);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
