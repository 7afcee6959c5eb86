import { describe, expect, it } from 'vitest';
import type { OutcomeRound } from '#core/summits/outcome.ts';
import { candidateRemarks, resultRemarks } from '#core/summits/remarks.ts';
import type { RoundPurpose } from '#core/summits/round.ts';
import { round } from './roundFixture.ts';

const YEAR = 2023;

/** A round of that purpose with so many votes for each unit A, B, C…, out of four. */
function voted(purpose: RoundPurpose, agreed: readonly number[], changes: Partial<OutcomeRound> = {}): OutcomeRound {
  const ids = { id: purpose, title: `Vòng ${purpose}`, purpose, previousId: null, correctsId: null };
  return { ...round(4, agreed), ...ids, isLocked: true, ...changes };
}

/** A and B are proposed for a flag; C stood there and failed. */
const flags = voted('FLAG', [4, 3, 1]);
const [a, b, c] = flags.candidates;
if (!a || !b || !c) throw new Error('three units');
const stranger = { ...c, memberId: 'd', name: 'Đơn vị D' };
const standing = (purpose: RoundPurpose, candidates: (typeof a)[], rounds: OutcomeRound[]) =>
  candidateRemarks({ purpose, candidates }, { rounds, year: YEAR });

describe('who stands', () => {
  it('for the leader and was not voted a flag is named before anybody votes', () => {
    expect(standing('LEADER', [a, b], [flags])).toEqual([]);
    expect(standing('LEADER', [a, c], [flags])).toEqual([
      'Không nằm trong các đơn vị được bình bầu tặng Cờ: Đơn vị C.',
    ]);
  });

  it('for the leader while the flags are not known is said', () => {
    expect(standing('LEADER', [a], [{ ...flags, isLocked: false }])).toEqual([
      'Vòng bình bầu tặng Cờ chưa khóa: chưa biết hết các đơn vị được suy tôn từ đó.',
    ]);
    expect(standing('LEADER', [a], [])).toEqual([]);
  });

  it('for trưởng and phó without having been considered, or already elected, is named', () => {
    expect(standing('NEXT_LEAD', [a, c], [flags])).toEqual([]);
    expect(standing('NEXT_LEAD', [a, stranger], [flags])).toEqual(['Không được xét thi đua năm 2023: Đơn vị D.']);
    const lead = voted('NEXT_LEAD', [4], { places: 1 });
    expect(standing('NEXT_DEPUTY', [a, b], [flags, lead])).toEqual(['Đã được bầu Trưởng năm 2024: Đơn vị A.']);
  });
});

describe('a result', () => {
  it('is looked over before it is locked, and only for what it would bring about itself', () => {
    const leader = voted('LEADER', [1, 1, 4], { places: 1, isLocked: false });
    const remarks = resultRemarks(leader, { rounds: [flags, leader], year: YEAR });
    expect(remarks).toEqual(['Đơn vị C được suy tôn dẫn đầu nhưng không nằm trong các đơn vị được bình bầu tặng Cờ.']);
    const other = voted('OTHER', [4], { isLocked: false });
    expect(resultRemarks(other, { rounds: [flags, { ...leader, isLocked: true }, other], year: YEAR })).toEqual([]);
  });
});
