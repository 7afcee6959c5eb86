import { reaches } from '../votes/fraction.ts';
import { baseOf, votesNeeded } from '../votes/voteCount.ts';
import type { Candidate, CountedRound, RankKind } from './round.ts';
import { invalidOf, returnedOf, type Tally } from './tally.ts';

/**
 * PASSED; FAILED the share; SURPLUS: reached it, but the places went to others; TIED: reached it, and shares the last
 * place with others.
 */
export const CANDIDATE_OUTCOMES = ['PASSED', 'TIED', 'SURPLUS', 'FAILED'] as const;
export type CandidateOutcome = (typeof CANDIDATE_OUTCOMES)[number];

export const CANDIDATE_OUTCOME_LABELS: Record<CandidateOutcome, string> = {
  PASSED: 'Đạt',
  TIED: 'Ngang phiếu',
  SURPLUS: 'Ngoài số lượng',
  FAILED: 'Không đạt',
};

/** What settled the last place when candidates were tied for it. */
export type TieSettledBy = 'SCORE' | 'CHAIR';

export interface CandidateResult extends Candidate {
  agree: number;
  disagree: number;
  abstain: number;
  /** What its votes are held against: the base of the round, less its own votes where the rule excludes them. */
  base: number;
  /** By votes in favour; those with as many share it. Null for whom nobody voted for: it stands at no place. */
  rank: number | null;
  outcome: CandidateOutcome;
  settledBy: TieSettledBy | null;
}

/** What a round came to. */
export interface RoundResult {
  /** The number the votes in favour are compared with. */
  base: number;
  /** Fewest votes that reach the share; null where none can. */
  needed: number | null;
  /** Most votes first; those with as many in the order of the ballot. */
  rows: CandidateResult[];
  /** Places nobody has: because of a tie, or because too few reached the share. */
  openPlaces: number;
}

/** The result of a count; null before anything was counted, or decided. */
export function roundResult(round: CountedRound): RoundResult | null {
  if (round.kind === 'DECISION') return decidedResult(round);
  if (round.tally === null || round.issued === null) return null;
  const base = baseOfRound(round, round.tally, round.issued);
  const counted = countedRows(round, round.tally, base);
  const reached = counted.filter((row) => reaches(round.rule, row.agree, row.base));
  const settled = settlePlaces(round, reached);
  const rows = counted.map((row) => {
    const { outcome, settledBy } = settled.get(row.memberId) ?? FAILED;
    return { ...row, rank: row.agree > 0 || outcome !== 'FAILED' ? row.rank : null, outcome, settledBy };
  });
  const passed = rows.filter(({ outcome }) => outcome === 'PASSED').length;
  return {
    base,
    needed: votesNeeded(round.rule, base),
    rows,
    openPlaces: round.places === null ? 0 : Math.min(round.places, rows.length) - passed,
  };
}

/** The declared base of the share, as a number; a paper the tellers did not give out is part of none. */
function baseOfRound({ rule, summoned, present, written }: CountedRound, tally: Tally, issued: number): number {
  const [collected, invalid] = [returnedOf(tally), invalidOf(tally) - tally.invalid.NOT_ISSUED];
  return baseOf(rule, {
    ...{ members: summoned, present, written: rule.absentByWriting ? written : 0 },
    ...{ issued, collected, invalid, agree: 0, disagree: 0, abstain: 0 },
  });
}

type CountedRow = Omit<CandidateResult, 'outcome' | 'settledBy'>;

function countedRows({ candidates, rule }: CountedRound, tally: Tally, base: number): CountedRow[] {
  const rows = candidates.map((candidate, index) => {
    const { agree = 0, disagree = 0, abstain = 0 } = tally.counts[index] ?? {};
    return { ...candidate, agree, disagree, abstain, base: baseWithoutOwn(rule, candidate, { base, agree }) };
  });
  const sorted = rows.sort((one, other) => other.agree - one.agree || one.ordinal - other.ordinal);
  return rankRows(sorted, rule.rankKind);
}

/** Whose ballot came back invalid nobody knows in a secret vote: the base is never smaller than the votes in favour. */
function baseWithoutOwn(
  { excludesOwn, base: kind }: CountedRound['rule'],
  { ownSummoned, ownVoting }: Candidate,
  { base, agree }: { base: number; agree: number },
): number {
  if (!excludesOwn) return base;
  return Math.max(base - (kind === 'TOTAL_MEMBERS' ? ownSummoned : ownVoting), agree);
}

function rankRows<Row extends { agree: number }>(sorted: readonly Row[], kind: RankKind): (Row & { rank: number })[] {
  const votes = sorted.map(({ agree }) => agree);
  const steps = [...new Set(votes)];
  return sorted.map((row) => ({
    ...row,
    rank: (kind === 'DENSE' ? steps : votes).indexOf(row.agree) + 1,
  }));
}

type Settled = Pick<CandidateResult, 'outcome' | 'settledBy'>;
const PASSED: Settled = { outcome: 'PASSED', settledBy: null };
const SURPLUS: Settled = { outcome: 'SURPLUS', settledBy: null };
const FAILED: Settled = { outcome: 'FAILED', settledBy: null };
const TIED: Settled = { outcome: 'TIED', settledBy: null };

/** Gives the places to those who reached the share, most votes first. */
function settlePlaces(round: CountedRound, reached: readonly CountedRow[]): Map<string, Settled> {
  const places = round.places ?? reached.length;
  if (reached.length <= places) return new Map(reached.map(({ memberId }) => [memberId, PASSED]));
  const last = reached[places - 1]?.agree ?? 0;
  const tied = reached.filter(({ agree }) => agree === last);
  const above = reached.filter(({ agree }) => agree > last);
  const below = reached.filter(({ agree }) => agree < last);
  const free = places - above.length;
  const between =
    tied.length === free ? new Map(tied.map(({ memberId }) => [memberId, PASSED])) : settleTie(round, tied, free);
  return new Map([
    ...above.map(({ memberId }): [string, Settled] => [memberId, PASSED]),
    ...between,
    ...below.map(({ memberId }): [string, Settled] => [memberId, SURPLUS]),
  ]);
}

/** More are tied than there are places left; all stay tied unless the rule of the round tells them apart. */
function settleTie(round: CountedRound, tied: readonly CountedRow[], free: number): Map<string, Settled> {
  const chosen = chosenAmong(round, tied, free);
  if (chosen === null) return new Map(tied.map(({ memberId }) => [memberId, TIED]));
  const settledBy = round.rule.tieRule === 'SCORE' ? 'SCORE' : 'CHAIR';
  return new Map(
    tied.map(({ memberId }) => [memberId, { outcome: chosen.has(memberId) ? 'PASSED' : 'SURPLUS', settledBy }]),
  );
}

function chosenAmong(
  { rule, ruling }: CountedRound,
  tied: readonly CountedRow[],
  free: number,
): ReadonlySet<string> | null {
  if (rule.tieRule === 'CHAIR' && ruling !== null) {
    // Between others than are tied now the chair decided nothing.
    if (
      !isSameSet(
        ruling.among,
        tied.map(({ memberId }) => memberId),
      )
    )
      return null;
    const chosen = tied.filter(({ memberId }) => ruling.memberIds.includes(memberId));
    return chosen.length === free && ruling.memberIds.length === free
      ? new Set(chosen.map(({ memberId }) => memberId))
      : null;
  }
  if (rule.tieRule !== 'SCORE') return null;
  const scores = tied.map(({ score }) => score);
  if (scores.includes(null)) return null;
  const byScore = [...tied].sort((one, other) => (other.score ?? 0) - (one.score ?? 0));
  const isClear = byScore[free - 1]?.score !== byScore[free]?.score;
  return isClear ? new Set(byScore.slice(0, free).map(({ memberId }) => memberId)) : null;
}

const isSameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((member) => other.includes(member));

/** Nothing was counted: who was named has it, and of the others nothing is said, for nobody voted them down. */
function decidedResult({ candidates, ruling }: CountedRound): RoundResult | null {
  if (ruling === null) return null;
  const rows = candidates
    .filter(({ memberId }) => ruling.memberIds.includes(memberId))
    .map((candidate): CandidateResult => ({
      ...candidate,
      ...{ agree: 0, disagree: 0, abstain: 0, base: 0, rank: 1, outcome: 'PASSED', settledBy: null },
    }));
  return { base: 0, needed: null, rows, openPlaces: 0 };
}

/**
 * Who stands in the round that follows: those tied for the last place, or, where too few reached the share, everyone
 * who did not win; nobody when no place is open.
 */
export function candidatesAnew({ rows, openPlaces }: RoundResult): CandidateResult[] {
  if (openPlaces === 0) return [];
  const tied = rows.filter(({ outcome }) => outcome === 'TIED');
  return tied.length > 0 ? tied : rows.filter(({ outcome }) => outcome !== 'PASSED');
}
