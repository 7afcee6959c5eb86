import type { VotedNominee } from '#core/nominations/review.ts';
import type { JudgedVote, ReviewedLine } from '../../../renderer/api/councilsQueries.ts';

const NOMINEE: VotedNominee = {
  ...{ subject: 'INDIVIDUAL', honorific: '', name: 'Lò Văn Bình', position: '', unitName: '', awardCode: 'CSTD_BT' },
  ...{ awardName: 'Chiến sĩ thi đua', exception: '', aside: [] },
};

/** Eleven of eleven there, nothing counted yet, nine tenths of all needed. */
export function vote(changes: Partial<JudgedVote> = {}): JudgedVote {
  return {
    ...{ id: 'v1', lineId: 'l1', meetingId: 'm1', round: 1, checkNumber: 1, members: 11, present: 11, written: 0 },
    ...{ issued: 11, collected: 11, invalid: 0, agree: null, disagree: null, abstain: null },
    ...{ chairDecision: null, note: '', nominee: NOMINEE, version: 1, outcome: 'INCOMPLETE', problems: [] },
    rule: {
      ...{ ruleId: 'r', basis: 'Điều 45', verified: true, base: 'TOTAL_MEMBERS', num: 9, den: 10, comparator: 'GE' },
      ...{ isSecret: true, absentByWriting: true, excludesOwn: false, tieRule: 'NONE' },
    },
    ...changes,
  };
}

/** A person in review under a vote. */
export function reviewed(name: string, round: JudgedVote, aside: string[] = []): ReviewedLine {
  return {
    line: {
      ...{ id: round.lineId, batchId: 'b1', subject: 'INDIVIDUAL', honorific: '', name, position: '' },
      ...{ unitName: '', awardCode: 'CSTD_BT', status: 'CHECKED', version: 1 },
    },
    ...{ awardName: 'Chiến sĩ thi đua', rounds: [round], outcome: round.outcome, isOutdated: false, aside },
    exception: '',
  };
}
