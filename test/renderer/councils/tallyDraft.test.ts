import { describe, expect, it } from 'vitest';
import {
  acceptTallies,
  ballotsOf,
  leaveBallots,
  sayChair,
  sendableTallies,
  settleTallies,
  tallyConflicts,
  tallyOf,
  typeBallots,
  withoutSettled,
} from '../../../renderer/nominations/review/tallyDraft.ts';
import { vote } from './reviewFixture.ts';

const kept = (changes = {}) => new Map([['v1', vote(changes)]]);

describe('a number of ballots', () => {
  it('is whole and small, or none', () => {
    expect(['', ' 11 ', '0', '-1', '1,5', 'mười', '99999'].map(ballotsOf)).toEqual([
      ...[null, 11, 0, undefined, undefined, undefined, undefined],
    ]);
  });
});

describe('a tally being typed', () => {
  it('fills the noes when the ayes are left, and is sent only then', () => {
    const typed = typeBallots({}, vote(), 'agree', '10');
    expect(sendableTallies(typed, kept())).toEqual([]);
    const left = leaveBallots(typed, vote(), 'agree');
    expect(left.v1?.text).toMatchObject({ agree: '10', disagree: '1', abstain: '0' });
    expect(sendableTallies(left, kept())).toHaveLength(1);
  });

  it('leaves noes alone that were typed before', () => {
    const noes = leaveBallots(typeBallots({}, vote(), 'disagree', '0'), vote(), 'disagree');
    const left = leaveBallots(typeBallots(noes, vote(), 'agree', '10'), vote(), 'agree');
    expect(left.v1?.text).toMatchObject({ agree: '10', disagree: '0', abstain: '' });
  });

  it('is kept on screen but never sent while a text is no number', () => {
    const left = leaveBallots(typeBallots({}, vote(), 'agree', 'x'), vote(), 'agree');
    expect(left.v1?.text.agree).toBe('x');
    expect(left.v1 && tallyOf(left.v1)).toBeNull();
    expect(sendableTallies(left, kept())).toEqual([]);
  });

  it('is no draft any more once it stands as typed', () => {
    const left = leaveBallots(typeBallots({}, vote(), 'agree', '10'), vote(), 'agree');
    const saved = vote({ agree: 10, disagree: 1, abstain: 0, version: 2 });
    expect(withoutSettled(left, new Map([['v1', saved]]))).toEqual({});
    expect(leaveBallots(typeBallots({}, saved, 'agree', '10'), saved, 'agree')).toEqual({});
  });

  it('goes on top of what was saved while it was typed on', () => {
    const sent = leaveBallots(typeBallots({}, vote(), 'agree', '10'), vote(), 'agree');
    const on = typeBallots(sent, vote(), 'disagree', '0');
    expect(acceptTallies(on, Object.values(sent)).v1).toMatchObject({ version: 2, text: { disagree: '0' } });
    expect(acceptTallies(sent, Object.values(sent))).toEqual({});
  });

  it('waits for a word where somebody else wrote the same vote', () => {
    const left = leaveBallots(typeBallots({}, vote(), 'agree', '10'), vote(), 'agree');
    const theirs = kept({ agree: 9, disagree: 2, abstain: 0, version: 2 });
    expect(sendableTallies(left, theirs)).toEqual([]);
    expect(tallyConflicts(left, theirs)).toHaveLength(1);
    expect(settleTallies(left, theirs, 'THEIRS')).toEqual({});
    expect(sendableTallies(settleTallies(left, theirs, 'MINE'), theirs)).toMatchObject([{ version: 2 }]);
  });

  it('takes the word of the chair at once', () => {
    const even = vote({ agree: 5, disagree: 5, abstain: 1 });
    expect(sendableTallies(sayChair({}, even, 'PASS'), new Map([['v1', even]]))).toMatchObject([
      { chairDecision: 'PASS' },
    ]);
  });
});
