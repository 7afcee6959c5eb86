import { USUAL_RULE, type Candidate, type CountedBy, type CountedRound, type RoundRule } from '#core/summits/round.ts';
import type { Tally } from '#core/summits/tally.ts';

/** Candidates named A, B, C…; scores as given, otherwise none. */
export function candidates(count: number, scores: readonly (number | null)[] = []): Candidate[] {
  return Array.from({ length: count }, (_, index) => ({
    memberId: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    ordinal: index + 1,
    name: `Đơn vị ${String.fromCharCode(65 + index)}`,
    score: scores[index] ?? null,
    ...{ ownSummoned: 1, ownVoting: 1 },
  }));
}

/** A tally of valid ballots only: so many votes in favour of each candidate, the others against. */
export function tally(valid: number, agreed: readonly number[], changes: Partial<Tally> = {}): Tally {
  return {
    collected: valid,
    valid,
    invalid: { BLANK: 0, TOO_MANY: 0, NOT_ISSUED: 0, UNREADABLE: 0 },
    counts: agreed.map((agree) => ({ agree, disagree: Math.max(valid - agree, 0), abstain: 0 })),
    ...changes,
  };
}

/** Two tellers counted ballots on paper. */
export const COUNTED_BY: CountedBy = {
  casting: 'PAPER',
  isCastEnded: false,
  firstTeller: 'Nguyễn Khắc Tuyển',
  secondTeller: 'Ngô Gia Bách',
};

/** A round on each candidate in which everyone summoned came and got a ballot. */
export function round(
  valid: number,
  agreed: readonly number[],
  { rule, ...changes }: Partial<Omit<CountedRound, 'rule'>> & { rule?: Partial<RoundRule> } = {},
): CountedRound {
  return {
    kind: 'APPROVE',
    rule: { ...USUAL_RULE, ...rule },
    maxChoices: null,
    places: null,
    candidates: candidates(agreed.length),
    summoned: valid,
    present: valid,
    written: 0,
    expected: 0,
    issued: valid,
    tally: tally(valid, agreed),
    ruling: null,
    ...changes,
  };
}
