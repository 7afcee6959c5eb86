import { describe, expect, it } from 'vitest';
import { countBallots, type Ballot } from '#core/summits/ballot.ts';
import { ballotText, compareEntries } from '#core/summits/compareEntries.ts';
import { candidates } from './roundFixture.ts';

const BLANK: Ballot = { marks: '', invalid: 'BLANK' };
const valid = (marks: string): Ballot => ({ marks, invalid: null });
const ballots = (...pile: Ballot[]) => ({ mode: 'BALLOTS' as const, ballots: pile });
const two = { kind: 'APPROVE' as const, candidates: candidates(2) };

describe('two counts of one pile', () => {
  it('agree when the pile lay the other way round', () => {
    expect(compareEntries(ballots(valid('12'), BLANK), ballots(BLANK, valid('12')), two)).toEqual([]);
  });

  it('differ line by line: the sums, then the ballot', () => {
    const found = compareEntries(ballots(valid('12'), valid('11')), ballots(valid('12'), valid('13')), two);
    expect(found).toEqual([
      { what: 'Đơn vị B: đồng ý', first: '1', second: '0' },
      { what: 'Đơn vị B: không ý kiến', first: '0', second: '1' },
      { what: 'Phiếu 2', first: '11', second: '13' },
    ]);
  });

  it('differ although the sums agree, when two ballots say it another way', () => {
    const found = compareEntries(ballots(valid('12'), valid('21')), ballots(valid('11'), valid('22')), two);
    expect(found).toEqual([
      { what: 'Phiếu 1', first: '12', second: '11' },
      { what: 'Phiếu 2', first: '21', second: '22' },
    ]);
  });

  it('name a ballot the second count has not got', () => {
    expect(compareEntries(ballots(valid('11'), BLANK), ballots(valid('11')), two)).toContainEqual({
      what: 'Phiếu 2',
      first: 'phiếu trắng',
      second: 'chưa nhập',
    });
  });

  it('may be made in two ways: ballot by ballot, and from the tally sheet', () => {
    const pile = [valid('12'), BLANK];
    const sheet = { mode: 'TALLY' as const, tally: countBallots(pile, 2) };
    expect(compareEntries(ballots(...pile), sheet, two)).toEqual([]);
    expect(compareEntries(ballots(valid('12')), sheet, two).map(({ what }) => what)).toEqual([
      'Thu về',
      'Không hợp lệ: phiếu trắng',
    ]);
  });
});

it('reads a ballot that chooses by its numbers, also where everyone is chosen', () => {
  expect(['1101', '1111'].map((marks) => ballotText(valid(marks), 'CHOOSE'))).toEqual(['1, 2, 4', '1, 2, 3, 4']);
  expect(ballotText(valid('1111'), 'APPROVE')).toBe('1111');
});
