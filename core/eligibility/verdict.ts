import type { Outcome } from './rule.ts';

/** What one condition said. */
export interface Verdict {
  outcome: Outcome;
  /** What was looked at, in words: `CSTĐCS 2021, 2022, thiếu 2023`. */
  lookedAt: string;
  /**
   * How many things are missing until it is met: years, initiatives; 1 where it is not to be counted, 0 when met, and
   * where nobody in the office could show it.
   */
  lacking: number;
}

export const met = (lookedAt: string): Verdict => ({ outcome: 'MET', lookedAt, lacking: 0 });

export const missed = (lookedAt: string, lacking = 1): Verdict => ({ outcome: 'MISSED', lookedAt, lacking });

/** Nobody can say: what the condition asks for is not recorded. */
export const unknown = (lookedAt: string): Verdict => ({ outcome: 'UNKNOWN', lookedAt, lacking: 1 });

/** Nobody can say of anyone: the office records nothing of the kind, so nobody lacks it. */
export const unrecorded = (lookedAt: string): Verdict => ({ outcome: 'UNKNOWN', lookedAt, lacking: 0 });

/** Met or missed by one question. */
export const metIf = (isMet: boolean, lookedAt: string): Verdict => (isMet ? met(lookedAt) : missed(lookedAt));
