import { USUAL_FLAGS } from '#core/summits/proposals.ts';
import { USUAL_RULE, type Candidate } from '#core/summits/round.ts';
import type { HallView, RoundView } from '../../../renderer/api/summitsQueries.ts';

export const NAMES = ['LĐLĐ thành phố Từ Sơn', 'LĐLĐ huyện Gia Bình', 'LĐLĐ huyện Lương Tài'];

const CANDIDATES: Candidate[] = NAMES.map((name, index) => ({
  ...{ memberId: `m${index + 1}`, ordinal: index + 1, name, score: null },
  ...{ ownSummoned: 1, ownVoting: 1 },
}));

/** An open round on each of three units, as the back end answers it. */
export function roundView(round: Partial<RoundView['round']> = {}, view: Partial<RoundView> = {}): RoundView {
  return {
    summit: {
      ...{ id: 's', yearId: 'y', clusterId: 'c', clusterName: 'Cụm thi đua', clusterKind: 'CUM', year: 2023 },
      ...{ keptSuperior: null, closedAfter: null, isYearLocked: false, version: 1, closedAt: null, closedBy: '' },
      ...{ title: 'Hội nghị tổng kết', place: '', heldOn: null, startsAt: '', endsAt: '' },
      ...{ countStartsAt: '', countEndsAt: '' },
      ...{ countStartsAt: '', countEndsAt: '' },
      ...{ chair: '', chairPosition: '', secretary: '', secretaryPosition: '', agenda: '', content: '' },
      ...{ tellers: [], quorumNum: 2, quorumDen: 3, quorumReason: '', flags: USUAL_FLAGS },
    },
    round: {
      ...{ id: 'r', summitId: 's', ordinal: 1, title: 'Vòng 1. Bình bầu', kind: 'APPROVE', purpose: 'FLAG' },
      ...{ rule: USUAL_RULE, maxChoices: null, places: null, candidates: CANDIDATES, version: 1 },
      ...{ previousId: null, correctsId: null, correction: null, correctionReason: '' },
      ...{
        summoned: 8,
        present: 8,
        written: 0,
        expected: 0,
        issued: 8,
        ruling: null,
        sha256: null,
        lockedAt: null,
        lockedBy: '',
      },
      ...{ absence: '', attendees: [], countsVersion: 1, lockedWith: null },
      ...{ casting: 'PAPER', isCastEnded: false, firstTeller: '', secondTeller: '' },
      ...round,
    },
    ...{
      entries: [],
      differences: null,
      checks: [],
      remarks: [],
      result: null,
      cast: 0,
      replacedBy: null,
      unnamed: [],
    },
    turnout: { summoned: 8, present: 8, written: 0, absent: 0, expected: 0 },
    ...view,
  };
}

/** What the wall is answered of one round, its ballots out. */
export function hallView(shown: HallView['rounds'][number]['shown']): HallView {
  const round = { ...{ id: 'r', title: 'Vòng 1. Bình bầu', kind: 'APPROVE' as const }, isOpened: true, shown };
  return { title: 'Hội nghị tổng kết', rounds: [round] };
}
