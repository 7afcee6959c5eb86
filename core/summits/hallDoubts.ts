import { isQuorate, quorumNeeded, type Quorum } from '../votes/quorum.ts';
import type { Turnout } from './delegate.ts';

/** What is to be asked before ballots are given out, or hands raised: the count rests on who is called up by then. */
export function hallDoubts({ present, summoned, expected }: Turnout, quorum: Quorum): string[] {
  const isEnough = isQuorate({ present, summoned }, quorum);
  return [
    ...uncalledWords({ expected }),
    ...(isEnough
      ? []
      : [
          `Chưa đủ số đại biểu: có mặt ${present}/${summoned}, cần ${quorumNeeded(summoned, quorum)}; vòng sẽ không khóa được.`,
        ]),
  ];
}

/** That somebody's votes were not called up, in one sentence; empty where everybody was. */
export function uncalledWords({ expected }: Pick<Turnout, 'expected'>): string[] {
  return expected === 0 ? [] : [`Còn ${expected} phiếu của đại biểu chưa điểm danh.`];
}
